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

/**
 * A one-off or transition cost: an amount for each agency in one month, or spread evenly over several. After {@code k} of
 * {@code n} months {@code k ÷ n} of it has been paid, rounded half up to the penny: £100.00 over three months is £33.33,
 * £33.34 and £33.33.
 *
 * <p>The amounts apply to the history that is projected: to one case if it is the history of a case. They are in its
 * currency and prices.
 *
 * @param amounts by agency, not negative
 * @param when the months in which they are paid, within every horizon that is projected
 */
record OneOff(SortedMap<Agency, Money> amounts, Months when) implements ByAgency {
    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    OneOff {
        amounts = ImmutableSortedMap.copyOf(amounts);
        Amounts.checkNotNegative("one-off cost", amounts);
    }

    /**
     * Projects the amounts.
     *
     * @throws IllegalArgumentException if the months are not of the horizon, or an amount is in another currency than the
     *     history
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        if (!horizon.contains(when)) {
            throw new IllegalArgumentException(
                    "one-off cost in " + when + ": expected months of the horizon, " + horizon);
        }
        return Instalments.costs("one-off cost", amounts, when, when.count(), history, horizon);
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
        return "one-off cost in " + when;
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        Money amount = amounts.get(agency);
        return amount == null
                ? List.of()
                : List.of(agency + ": one-off cost of " + MoneyText.of(amount) + " in " + when
                        + (when.count() > 1 ? ", spread evenly, cumulative cost rounded half up to the penny" : ""));
    }

    @Override
    public String toString() {
        return describe();
    }
}
