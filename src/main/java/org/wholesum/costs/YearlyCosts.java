package org.wholesum.costs;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/**
 * Costs by year and agency: the cells of {@link MonthlyCosts}, added up over the months of each year. A year of which the
 * window has only some months holds the costs of those, and its heading says how many they are. The years of an agency add
 * up to its total, and the agencies of a year to that year's. Immutable.
 */
public final class YearlyCosts {
    /** As many columns of years as a terminal has room for. */
    private static final int MOST_ACROSS = 6;

    private final Year kind;
    private final MonthlyCosts costs;
    private final ImmutableMap<String, MonthlyCosts> years;

    YearlyCosts(Year kind, MonthlyCosts costs) {
        this.kind = kind;
        this.costs = costs;
        this.years = ImmutableMap.copyOf(Maps.transformValues(kind.of(costs.window()), costs::during));
    }

    /** {@return the costs of the months of each year, by its name, as {@code 2013/14} or {@code 2013}, the first year first} */
    public Map<String, MonthlyCosts> years() {
        return years;
    }

    /** {@return what the years are: {@code financial year} or {@code calendar year}} */
    public String kind() {
        return kind.words();
    }

    /**
     * The cost of one agency in one year.
     *
     * @param agency any agency
     * @param year its name, as {@code 2013/14} or {@code 2013}
     * @return its cost in the months of the window that are in the year
     * @throws IllegalArgumentException if no month of the window is in the year
     */
    public Money cost(Agency agency, String year) {
        return of(year).total(agency);
    }

    /**
     * The cost of every agency in one year.
     *
     * @param year its name, as {@code 2013/14} or {@code 2013}
     * @return the cost of the months of the window that are in the year
     * @throws IllegalArgumentException if no month of the window is in the year
     */
    public Money total(String year) {
        return of(year).total();
    }

    private MonthlyCosts of(String year) {
        MonthlyCosts found = years.get(year);
        if (found == null) {
            throw Suggestions.unknown(
                    kind.words() + " \"" + year + "\" is not in " + costs.window(), year, years.keySet());
        }
        return found;
    }

    /**
     * The name of a year for a heading.
     *
     * @param year its name
     * @return the name, and the number of its months if these are not all
     * @throws IllegalArgumentException if no month of the window is in the year
     */
    public String heading(String year) {
        int months = of(year).window().count();
        return months == Months.IN_YEAR ? year : year + " (" + months + (months == 1 ? " month)" : " months)");
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        String title = "Cost by agency and " + kind.words() + " in " + costs.currency() + ", "
                + Typography.months(costs.window().first(), costs.window().last())
                + (costs.prices().isReal() ? ", " + costs.prices().inWords() : "");
        return years.size() <= MOST_ACROSS ? across(Table.titled(title)) : down(Table.titled(title));
    }

    private Table across(Table.Builder table) {
        table.words("agency")
                .figures(years.keySet().stream().map(this::heading).toArray(String[]::new))
                .figures("all");
        costs.agencies().forEach(agency -> table.row(cells(agency.id(), years.values(), part -> part.pence(agency))));
        return table.total(cells("all", years.values(), MonthlyCosts::pence)).build();
    }

    private String[] cells(String name, Iterable<MonthlyCosts> parts, ToLongFunction<MonthlyCosts> pence) {
        List<String> cells = new ArrayList<>(List.of(name));
        parts.forEach(part -> cells.add(MoneyText.plain(costs.currency(), pence.applyAsLong(part))));
        cells.add(MoneyText.plain(costs.currency(), pence.applyAsLong(costs)));
        return cells.toArray(String[]::new);
    }

    private Table down(Table.Builder table) {
        table.words(kind.words())
                .figures(costs.agencies().stream().map(Agency::id).toArray(String[]::new))
                .figures("all");
        years.forEach((year, part) -> table.row(cells(heading(year), part)));
        return table.total(cells("all", costs)).build();
    }

    private String[] cells(String name, MonthlyCosts part) {
        List<String> cells = new ArrayList<>(List.of(name));
        costs.agencies().forEach(agency -> cells.add(MoneyText.plain(costs.currency(), part.pence(agency))));
        cells.add(MoneyText.plain(costs.currency(), part.pence()));
        return cells.toArray(String[]::new);
    }

    /** Equal if the costs are, and both are by the same kind of year. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YearlyCosts that && kind == that.kind && costs.equals(that.costs);
    }

    @Override
    public int hashCode() {
        return 31 * kind.words().hashCode() + costs.hashCode();
    }

    /** A table of the costs by agency and year with their sums; the years are its columns if there are six or fewer. */
    @Override
    public String toString() {
        return table().toString();
    }
}
