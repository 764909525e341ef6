package org.wholesum.internal.section;

import java.util.stream.LongStream;
import org.joda.money.Money;
import org.wholesum.evaluation.Tracking;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;

/** Plan against actual in a few sentences, rounded as the tables and the headline are. */
final class TrackingSentence {
    private TrackingSentence() {}

    static String of(Tracking tracking, Comparison comparison, Precision precision) {
        return compared(tracking, precision) + outside(tracking) + saving(tracking, comparison);
    }

    /** What was promised of the months and what arrived. */
    static String compared(Tracking tracking, Precision precision) {
        long promised = tracking.promised().pence();
        long arrived = tracking.arrived().pence();
        AmountFormat format =
                AmountFormat.of(precision, tracking.promised().currency(), LongStream.of(promised, arrived));
        long difference = format.nearest(arrived) - format.nearest(promised);
        return "From "
                + Typography.months(tracking.months().first(), tracking.months().last())
                + ", " + format.text(promised) + " was promised and " + format.text(arrived) + " arrived, "
                + (difference == 0
                        ? "as promised"
                        : format.text(Math.abs(difference)) + (difference > 0 ? " more" : " less") + " than promised")
                + ".";
    }

    private static String outside(Tracking tracking) {
        if (tracking.lines().get(0).upper().isEmpty()) {
            return " There is no band of the promise, as fewer than three months were observed.";
        }
        return tracking.firstOutside()
                        .map(month -> " " + Typography.month(month)
                                + " is the first month outside the 95% band of the promise.")
                        .orElse(" No month is outside the 95% band of the promise.")
                + tracking.firstSumOutside()
                        .map(month ->
                                " The sum since the start is outside its band from " + Typography.month(month) + ".")
                        .orElse("");
    }

    private static String saving(Tracking tracking, Comparison comparison) {
        AmountFormat format =
                Compared.of(comparison.oldCost(), comparison.pilotCost()).format();
        long promised = format.nearest(comparison.saving().getAmountMinorLong());
        long arrived = format.nearest(
                tracking.arrivedSaving().map(Money::getAmountMinorLong).orElse(0L));
        int others = comparison.horizon().count() - tracking.months().count();
        long left = promised - arrived;
        String rest = left > 0 ? format.text(left) + " is left to save" : "nothing is left to save";
        return " Of the promised saving of " + format.text(promised) + ", " + format.text(arrived) + " has arrived; "
                + (others == 0
                        ? left > 0 ? format.text(left) + " was not saved" : "all of it was saved"
                        : rest + " in the other " + others + (others == 1 ? " month" : " months"))
                + ".";
    }
}
