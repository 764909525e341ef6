package org.wholesum.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.study.StudyResult;

/** When the pilot has paid for itself: in cash, and where there is an appraisal by its flows, each with its name. */
final class PaybackSentence {
    private PaybackSentence() {}

    static String of(StudyResult result) {
        return of(result.comparison(), result.appraisal());
    }

    static String of(Comparison comparison, Optional<Appraisal> worth) {
        return worth.map(appraisal -> inCash(comparison) + " " + adjusted(appraisal))
                .orElseGet(() -> upper(plain(comparison)));
    }

    private static String inCash(Comparison comparison) {
        return "In cash, before discounting and other adjustments, " + plain(comparison);
    }

    private static String plain(Comparison comparison) {
        String pilot = comparison.names().pilotInSentence();
        return comparison
                .breakEven()
                .map(month -> month.equals(comparison.horizon().first())
                        ? pilot + " costs no more than " + comparison.names().oldInSentence()
                                + " from the first month, " + Typography.month(month) + "."
                        : pilot + " has paid for itself by the end of " + Typography.month(month) + ".")
                .orElseGet(() -> pilot + " does not pay for itself by the end of "
                        + Typography.month(comparison.horizon().last()) + ".");
    }

    private static String adjusted(Appraisal appraisal) {
        OptionalInt months = appraisal.discountedPaybackMonths();
        Months horizon = appraisal.comparison().horizon();
        return "In present values, with all adjustments, it "
                + (months.isEmpty()
                        ? "does not pay for itself by the end of " + Typography.month(horizon.last()) + "."
                        : "has paid for itself by the end of " + Typography.month(month(horizon, months.getAsInt()))
                                + ".");
    }

    private static YearMonth month(Months horizon, int count) {
        return horizon.month(Math.max(0, count - 1));
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
