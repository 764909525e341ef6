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
    private static final int NAMED = 5;

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

    /** The agencies with the largest amounts, and what the others come to. */
    static String briefly(Comparison comparison, Function<Agency, String> names) {
        RoundedComparison rounded = RoundedComparison.of(comparison, Precision.POUNDS);
        String saves = largest(comparison.whoSaves(), names, rounded);
        String pays = largest(comparison.whoPays(), names, rounded);
        return (saves.isEmpty() ? "No agency saves." : "Agencies that save: " + saves + ".")
                + (pays.isEmpty() ? " No agency pays more." : " Agencies that pay more: " + pays + ".");
    }

    private static String largest(List<CostShift> shifts, Function<Agency, String> names, RoundedComparison rounded) {
        if (shifts.size() <= NAMED + 1) {
            return amounts(shifts, names, rounded);
        }
        Money others = shifts.stream()
                .skip(NAMED)
                .map(shift -> rounded.of(shift.agency()).saving())
                .reduce(Money::plus)
                .orElseThrow();
        return amounts(shifts.subList(0, NAMED), names, rounded) + "; " + (shifts.size() - NAMED) + " others together "
                + rounded.format().sentence(others.abs());
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
