package org.wholesum.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;

/** Which agencies save and which pay, in a sentence or two. */
final class WhoSaves {
    private WhoSaves() {}

    static String of(Comparison comparison, Function<Agency, String> names, boolean appraised) {
        String saves = amounts(comparison.whoSaves(), names, CostShift::saving);
        String pays =
                amounts(comparison.whoPays(), names, shift -> shift.saving().negated());
        return (appraised ? "Amounts are in cash, before discounting. " : "")
                + (saves.isEmpty() ? "No agency saves." : "Agencies that save: " + saves + ".")
                + (pays.isEmpty() ? " No agency pays more." : " Agencies that pay more: " + pays + ".")
                + (addsUpRounded(comparison)
                        ? ""
                        : " Amounts are rounded to the pound and may not add up; the table is to the penny.");
    }

    private static boolean addsUpRounded(Comparison comparison) {
        Money sum = comparison.shifts().stream()
                .map(shift -> shift.saving().rounded(0, RoundingMode.HALF_UP))
                .reduce(Money.zero(comparison.saving().getCurrencyUnit()), Money::plus);
        return sum.equals(comparison.saving().rounded(0, RoundingMode.HALF_UP));
    }

    private static String amounts(
            List<CostShift> shifts, Function<Agency, String> names, Function<CostShift, Money> amount) {
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " " + MoneyText.round(amount.apply(shift)))
                .collect(Collectors.joining("; "));
    }
}
