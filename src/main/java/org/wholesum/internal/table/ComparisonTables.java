package org.wholesum.internal.table;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.ComparedAmounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;

/** The tables of a {@link Comparison} in a report. */
public final class ComparisonTables {
    private static final int MOST_MONTHS = 36;
    /** As many columns as a page has room for. */
    private static final int MOST_YEARS = 6;

    private ComparisonTables() {}

    /**
     * Old, pilot, saving, change and both shares by agency, with a total.
     *
     * @param comparison the comparison
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(Comparison comparison, Function<Agency, String> names) {
        return ComparedAmounts.byAgency(
                months(comparison),
                currency(comparison),
                comparison.names().oldAsColumn(),
                comparison.names().pilotAsColumn(),
                comparison.shifts().stream()
                        .map(shift -> new ComparedAmounts.Line(names.apply(shift.agency()), shift.old(), shift.pilot()))
                        .toList());
    }

    /**
     * Old, pilot and saving in each financial year, all agencies together, with a total.
     *
     * @param comparison the comparison
     * @return the table
     */
    public static Table byFinancialYear(Comparison comparison) {
        Table.Builder table = Table.titled(
                        "Cost by financial year in " + currency(comparison) + ", all agencies together")
                .words("financial year")
                .figures(comparison.names().oldAsColumn(), comparison.names().pilotAsColumn(), "saving");
        Map<FinancialYear, Money> pilot = comparison.pilot().costs().byFinancialYear();
        comparison.old().costs().byFinancialYear().forEach((year, old) -> {
            Money after = pilot.getOrDefault(year, Money.zero(currency(comparison)));
            table.row(year(year, comparison), plain(old), plain(after), plain(old.minus(after)));
        });
        return table.total(
                        "all", plain(comparison.oldCost()), plain(comparison.pilotCost()), plain(comparison.saving()))
                .build();
    }

    /**
     * The saving of each agency in each financial year, with totals; empty if the horizon is within one year.
     *
     * @param comparison the comparison
     * @param names what to call the agencies
     * @return the table, or empty
     */
    public static Optional<Table> savingByAgencyAndYear(Comparison comparison, Function<Agency, String> names) {
        MonthlyCosts savings = comparison.savings();
        List<FinancialYear> years = List.copyOf(savings.byFinancialYear().keySet());
        if (years.size() < 2 || years.size() > MOST_YEARS) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        years.forEach(year -> columns.add(year(year, comparison)));
        columns.add("all");
        Table.Builder table = Table.titled(
                        "Saving by agency and financial year in " + currency(comparison) + ", " + months(comparison))
                .words("agency")
                .figures(columns.toArray(String[]::new));
        for (Agency agency : comparison.agencies()) {
            table.row(cells(names.apply(agency), savings, years, part -> part.total(agency)));
        }
        return Optional.of(
                table.total(cells("all", savings, years, MonthlyCosts::total)).build());
    }

    private static String[] cells(
            String name, MonthlyCosts savings, List<FinancialYear> years, Function<MonthlyCosts, Money> total) {
        List<String> cells = new ArrayList<>(List.of(name));
        years.forEach(year -> cells.add(year.months()
                .intersection(savings.window())
                .map(months -> plain(total.apply(savings.during(months))))
                .orElse("")));
        cells.add(plain(total.apply(savings)));
        return cells.toArray(String[]::new);
    }

    /** The year, with the number of its months in the horizon if these are not all. */
    private static String year(FinancialYear year, Comparison comparison) {
        int months = year.months()
                .intersection(comparison.horizon())
                .map(Months::count)
                .orElse(0);
        return months == Months.IN_YEAR
                ? year.toString()
                : year + " (" + months + (months == 1 ? " month)" : " months)");
    }

    /**
     * What each service, or each change of volume or price, saves or costs over the horizon.
     *
     * @param effects what each saves, by its name
     * @param comparison the comparison
     * @return the table
     */
    public static Table effects(SortedMap<String, MonthlyCosts> effects, Comparison comparison) {
        Table.Builder table = Table.titled("Effect of " + comparison.names().pilotInSentence() + " by service in "
                        + currency(comparison) + ", " + months(comparison) + ", all cases together")
                .words("service")
                .figures("saving");
        effects.forEach((service, effect) -> table.row(service, plain(effect.total())));
        Money all = effects.values().stream()
                .map(MonthlyCosts::total)
                .reduce(Money.zero(currency(comparison)), Money::plus);
        return table.total("all", plain(all)).build();
    }

    private static String months(Comparison comparison) {
        return Typography.months(
                comparison.horizon().first(), comparison.horizon().last());
    }

    private static String plain(Money money) {
        return MoneyText.plain(money);
    }

    /**
     * The cumulative cost of both methods and the cumulative saving, month by month; of more than 36 months, at the end of
     * each financial year and of the horizon.
     *
     * @param comparison the comparison
     * @return the table
     */
    public static Table byMonth(Comparison comparison) {
        CurrencyUnit currency = currency(comparison);
        long[] old = comparison.old().costs().cumulativePence();
        long[] pilot = comparison.pilot().costs().cumulativePence();
        Table.Builder table = Table.titled("Cumulative cost in " + currency + ", every agency together")
                .words("by the end of")
                .figures(comparison.names().oldAsColumn(), comparison.names().pilotAsColumn(), "saving");
        for (int i = 0; i < old.length; i++) {
            YearMonth month = comparison.horizon().month(i);
            if (old.length > MOST_MONTHS && month.getMonth() != Month.MARCH && i < old.length - 1) {
                continue; // financial years end in March
            }
            table.row(
                    Typography.month(month),
                    MoneyText.plain(currency, old[i]),
                    MoneyText.plain(currency, pilot[i]),
                    MoneyText.plain(currency, Math.subtractExact(old[i], pilot[i])));
        }
        return table.build();
    }

    private static CurrencyUnit currency(Comparison comparison) {
        return comparison.old().costs().currency();
    }
}
