package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/**
 * Ongoing support: after {@code k} months {@code k ÷ 12} of a year's amount has been paid, rounded half up
 * to the penny. £2,050.00 a year is £41,000.00 in twenty years.
 *
 * <p>The amounts apply to the history that is projected: to one case if it is the history of a case. They are in its
 * currency and prices.
 *
 * @param aYear by agency, not negative
 * @param when the months in which it is paid; empty for the whole horizon
 */
record Support(SortedMap<Agency, Money> aYear, Optional<Months> when) implements ByAgency {
    /** A method without any cost. */
    static Method none() {
        return new Support(ImmutableSortedMap.of(), Optional.empty());
    }

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    Support {
        aYear = ImmutableSortedMap.copyOf(aYear);
        Amounts.checkNotNegative("support", aYear);
    }

    /**
     * Projects the support.
     *
     * @throws IllegalArgumentException if it falls in no month of the horizon, or an amount is in another currency than the
     *     history
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return Instalments.costs("support", aYear, paid(horizon), Months.IN_YEAR, history, horizon);
    }

    private Months paid(Months horizon) {
        Months whole = when.orElse(horizon);
        return whole.intersection(horizon)
                .orElseThrow(() -> new IllegalArgumentException(
                        "support in " + whole + ": expected months of the horizon, " + horizon));
    }

    @Override
    public Optional<Method> intervention() {
        return Optional.of(this);
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return Optional.of(terms.constant(this));
    }

    @Override
    public String describe() {
        return "ongoing support" + when.map(months -> " in " + months).orElse("");
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        Money amount = aYear.get(agency);
        return amount == null
                ? List.of()
                : List.of(agency + ": support of " + MoneyText.of(amount) + " a year ÷ 12 × "
                        + WholeNumber.counted(paid(horizon).count(), "month") + ", " + paid(horizon) + " = "
                        + MoneyText.of(costs(history, horizon).total(agency))
                        + ", cumulative cost rounded half up to the penny");
    }

    @Override
    public String toString() {
        return describe();
    }
}
