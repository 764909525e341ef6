package org.wholesum.internal.table;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ComparedAmounts;
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
     * @param rounded the comparison
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(RoundedComparison rounded, Function<Agency, String> names) {
        Comparison comparison = rounded.comparison();
        return ComparedAmounts.byAgency(
                months(comparison),
                comparison.names().oldAsColumn(),
                comparison.names().pilotAsColumn(),
                comparison.shifts().stream()
                        .map(shift -> new ComparedAmounts.Line(
                                names.apply(shift.agency()),
                                Compared.of(shift.old(), shift.pilot()),
                                rounded.of(shift.agency())))
                        .toList(),
                new ComparedAmounts.Line(
                        "all", Compared.of(comparison.oldCost(), comparison.pilotCost()), rounded.all()),
                rounded.format());
    }

    /**
     * Old, pilot and saving in each financial year, all agencies together, with a total.
     *
     * @param rounded the comparison
     * @return the table
     */
    public static Table byFinancialYear(RoundedComparison rounded) {
        Comparison comparison = rounded.comparison();
        Table.Builder table = Table.titled(
                        "Cost by financial year in " + currency(comparison) + ", all agencies together")
                .words("financial year")
                .figures(comparison.names().oldAsColumn(), comparison.names().pilotAsColumn(), "saving");
        rounded.years().forEach(year -> table.row(cells(year(year, comparison), rounded.of(year), rounded.format())));
        return table.total(cells("all", rounded.all(), rounded.format())).build();
    }

    private static String[] cells(String name, Compared amounts, AmountFormat format) {
        return new String[] {
            name, format.plain(amounts.old()), format.plain(amounts.pilot()), format.plain(amounts.saving())
        };
    }

    /**
     * The saving of each agency in each financial year, with totals; empty if the horizon is within one year.
     *
     * @param rounded the comparison
     * @param names what to call the agencies
     * @return the table, or empty
     */
    public static Optional<Table> savingByAgencyAndYear(RoundedComparison rounded, Function<Agency, String> names) {
        Comparison comparison = rounded.comparison();
        List<FinancialYear> years = rounded.years();
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
            table.row(cells(
                    names.apply(agency),
                    rounded,
                    year -> rounded.saving(agency, year),
                    rounded.of(agency).saving()));
        }
        return Optional.of(table.total(cells(
                        "all",
                        rounded,
                        year -> rounded.of(year).saving().getAmountMinorLong(),
                        rounded.all().saving()))
                .build());
    }

    private static String[] cells(
            String name, RoundedComparison rounded, ToLongFunction<FinancialYear> ofYear, Money all) {
        List<String> cells = new ArrayList<>(List.of(name));
        rounded.years().forEach(year -> cells.add(rounded.format().plain(ofYear.applyAsLong(year))));
        cells.add(rounded.format().plain(all));
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
     * @param rounded the comparison
     * @return the table
     */
    public static Table effects(SortedMap<String, MonthlyCosts> effects, RoundedComparison rounded) {
        Comparison comparison = rounded.comparison();
        AmountFormat format = rounded.format();
        long[] printed = format.column(effects.values().stream()
                .mapToLong(effect -> effect.total().getAmountMinorLong())
                .toArray());
        Table.Builder table = Table.titled("Effect of " + comparison.names().pilotInSentence() + " by service in "
                        + currency(comparison) + ", " + months(comparison) + ", all cases together")
                .words("service")
                .figures("saving");
        Iterator<String> services = effects.keySet().iterator();
        Arrays.stream(printed).forEach(one -> table.row(services.next(), format.plain(one)));
        return table.total("all", format.plain(Arrays.stream(printed).sum())).build();
    }

    private static String months(Comparison comparison) {
        return Typography.months(
                comparison.horizon().first(), comparison.horizon().last());
    }

    /**
     * The cumulative cost of both methods and the cumulative saving, month by month; of more than 36 months, at the end of
     * each financial year and of the horizon.
     *
     * @param rounded the comparison
     * @return the table
     */
    public static Table byMonth(RoundedComparison rounded) {
        Comparison comparison = rounded.comparison();
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
            Compared sums = Compared.of(Money.ofMinor(currency, old[i]), Money.ofMinor(currency, pilot[i]));
            table.row(cells(Typography.month(month), sums.rounded(rounded.format()), rounded.format()));
        }
        return table.build();
    }

    private static CurrencyUnit currency(Comparison comparison) {
        return comparison.old().costs().currency();
    }
}
