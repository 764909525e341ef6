package org.wholesum.projection;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** A {@link Comparison} as tables that foot. */
final class ComparisonTables {
    private static final int MOST_MONTHS = 36;

    private ComparisonTables() {}

    static Table byAgency(Comparison comparison, Function<Agency, String> names) {
        List<CostShift> shifts = comparison.shifts();
        List<String> oldShares = shares(shifts, CostShift::old);
        List<String> pilotShares = shares(shifts, CostShift::pilot);
        Table.Builder table = Table.titled("Cost by agency in " + currency(comparison) + ", " + comparison.horizon())
                .words("agency")
                .figures("old", "pilot", "saving", "change", "share, old", "share, pilot");
        for (int i = 0; i < shifts.size(); i++) {
            CostShift shift = shifts.get(i);
            table.row(
                    names.apply(shift.agency()),
                    plain(shift.old()),
                    plain(shift.pilot()),
                    plain(shift.saving()),
                    shift.change().map(Percent::change).orElse(Percent.NONE),
                    oldShares.get(i),
                    pilotShares.get(i));
        }
        return table.total(
                        "all",
                        plain(comparison.oldCost()),
                        plain(comparison.pilotCost()),
                        plain(comparison.saving()),
                        comparison.change().map(Percent::change).orElse(Percent.NONE),
                        whole(comparison.oldCost()),
                        whole(comparison.pilotCost()))
                .build();
    }

    static Table byMonth(Comparison comparison) {
        CurrencyUnit currency = currency(comparison);
        long[] old = comparison.old().costs().cumulativePence();
        long[] pilot = comparison.pilot().costs().cumulativePence();
        Table.Builder table = Table.titled("Cumulative cost in " + currency + ", every agency together")
                .words("up to and with")
                .figures("old", "pilot", "saving");
        for (int i = 0; i < old.length; i++) {
            YearMonth month = comparison.horizon().month(i);
            if (old.length > MOST_MONTHS && month.getMonth() != Month.MARCH && i < old.length - 1) {
                continue; // financial years end in March
            }
            table.row(
                    month.toString(),
                    MoneyText.plain(currency, old[i]),
                    MoneyText.plain(currency, pilot[i]),
                    MoneyText.plain(currency, Math.subtractExact(old[i], pilot[i])));
        }
        return table.build();
    }

    private static CurrencyUnit currency(Comparison comparison) {
        return comparison.old().costs().currency();
    }

    private static List<String> shares(List<CostShift> shifts, Function<CostShift, Money> cost) {
        return Percent.shares(
                shifts.stream().map(cost).map(Money::getAmountMinorLong).toList());
    }

    private static String whole(Money cost) {
        return cost.isZero() ? Percent.NONE : "100.0%";
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }
}
