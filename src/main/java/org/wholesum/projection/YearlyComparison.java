package org.wholesum.projection;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.YearlyCosts;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/**
 * A comparison by year and agency: what each agency costs by both methods in each year. Old less pilot is the saving in
 * every row; the agencies of a year add up to that year's, and the years to the whole horizon. Immutable.
 */
public final class YearlyComparison {
    private final Comparison comparison;
    private final YearlyCosts old;
    private final YearlyCosts pilot;

    YearlyComparison(Comparison comparison, YearlyCosts old, YearlyCosts pilot) {
        this.comparison = comparison;
        this.old = old;
        this.pilot = pilot;
    }

    /** {@return the names of the years, as {@code 2013/14} or {@code 2013}, the first year first} */
    public Set<String> years() {
        return old.years().keySet();
    }

    /** {@return the costs of the old method} */
    public YearlyCosts old() {
        return old;
    }

    /** {@return the costs of the pilot method} */
    public YearlyCosts pilot() {
        return pilot;
    }

    /**
     * The saving of one agency in one year.
     *
     * @param agency any agency
     * @param year its name, as {@code 2013/14} or {@code 2013}
     * @return the old cost less the pilot's: negative for an agency that pays
     * @throws IllegalArgumentException if no month of the horizon is in the year
     */
    public Money saving(Agency agency, String year) {
        return old.cost(agency, year).minus(pilot.cost(agency, year));
    }

    /**
     * The saving of every agency in one year.
     *
     * @param year its name, as {@code 2013/14} or {@code 2013}
     * @return the old cost less the pilot's
     * @throws IllegalArgumentException if no month of the horizon is in the year
     */
    public Money saving(String year) {
        return old.total(year).minus(pilot.total(year));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        MonthlyCosts before = comparison.old().costs();
        Table.Builder table = Table.titled("Cost by " + old.kind() + " and agency in " + before.currency() + ", "
                        + Typography.months(
                                comparison.horizon().first(),
                                comparison.horizon().last()))
                .words(old.kind(), "agency")
                .figures(comparison.names().oldAsColumn(), comparison.names().pilotAsColumn(), "saving", "change");
        for (String year : years()) {
            comparison
                    .agencies()
                    .forEach(agency -> table.row(
                            cells(old.heading(year), agency.id(), old.cost(agency, year), pilot.cost(agency, year))));
            table.total(cells(old.heading(year), "all", old.total(year), pilot.total(year)));
        }
        return table.total(cells("all", "all", comparison.oldCost(), comparison.pilotCost()))
                .build();
    }

    private static String[] cells(String year, String agency, Money before, Money after) {
        return new String[] {
            year,
            agency,
            MoneyText.plain(before),
            MoneyText.plain(after),
            MoneyText.plain(before.minus(after)),
            Amounts.change(before, after).map(Percent::change).orElse(Percent.NONE)
        };
    }

    /** Equal if the comparisons are, and both are by the same kind of year. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YearlyComparison that && comparison.equals(that.comparison) && old.equals(that.old);
    }

    @Override
    public int hashCode() {
        return 31 * comparison.hashCode() + old.hashCode();
    }

    /** A table of the cost by both methods, the saving and the change in each year and agency, with sums. */
    @Override
    public String toString() {
        return table().toString();
    }
}
