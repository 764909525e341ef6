package org.wholesum.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;

/** Which agencies save and which pay, in a sentence or two, with the amounts of the table by agency. */
final class WhoSaves {
    private WhoSaves() {}

    static String of(Comparison comparison, Function<Agency, String> names, boolean appraised, Precision inTables) {
        RoundedComparison rounded = RoundedComparison.of(comparison, Precision.POUNDS);
        String saves = amounts(comparison.whoSaves(), names, rounded);
        String pays = amounts(comparison.whoPays(), names, rounded);
        return (appraised ? "Amounts are in cash, before discounting. " : "")
                + (saves.isEmpty() ? "No agency saves." : "Agencies that save: " + saves + ".")
                + (pays.isEmpty() ? " No agency pays more." : " Agencies that pay more: " + pays + ".")
                + (rounded.margin().isZero() ? "" : rounding(rounded.margin(), inTables));
    }

    /** Said once in a report, before its first table. */
    private static String rounding(Money margin, Precision inTables) {
        return switch (inTables) {
            case POUNDS ->
                " Amounts are rounded to the pound so that they add up: each is within " + MoneyText.whole(margin)
                        + " of its exact value.";
            case PENCE ->
                " Amounts are rounded to the pound in sentences and charts, so that they add up, and are to the penny in"
                        + " tables.";
        };
    }

    private static String amounts(List<CostShift> shifts, Function<Agency, String> names, RoundedComparison rounded) {
        AmountFormat format = rounded.format();
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " "
                        + format.size(shift.saving(), rounded.of(shift.agency()).saving()))
                .collect(Collectors.joining("; "));
    }
}
