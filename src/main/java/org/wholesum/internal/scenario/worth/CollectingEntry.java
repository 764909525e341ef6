package org.wholesum.internal.scenario.worth;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.sensitivity.CollectingCost;

/**
 * What it costs to collect the costs of further cases, the saving forgone meanwhile included if there is any.
 *
 * @param once for any number of cases; zero unless given
 * @param perCase for each case; zero unless given
 */
public record CollectingEntry(Optional<Amount> once, Optional<Amount> perCase) {
    /**
     * Checks that there is a cost.
     *
     * @throws IllegalArgumentException if neither is given
     */
    public CollectingEntry {
        if (once.isEmpty() && perCase.isEmpty()) {
            throw new IllegalArgumentException("expected once, per_case, or both");
        }
    }

    /** {@return the cost in a currency} */
    public CollectingCost toCost(CurrencyUnit currency) {
        return new CollectingCost(in(currency, once), in(currency, perCase));
    }

    private static Money in(CurrencyUnit currency, Optional<Amount> amount) {
        return amount.map(given -> given.in(currency)).orElse(Money.zero(currency));
    }
}
