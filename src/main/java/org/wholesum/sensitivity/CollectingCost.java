package org.wholesum.sensitivity;

import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/**
 * What it costs to collect the costs of further cases.
 *
 * @param once for any number of cases, zero or more
 * @param perCase for each of them, zero or more
 */
public record CollectingCost(Money once, Money perCase) {
    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative, or they are in different currencies
     */
    public CollectingCost {
        if (once.isNegative() || perCase.isNegative() || !once.isSameCurrency(perCase)) {
            throw new IllegalArgumentException("collecting costs " + MoneyText.of(once) + " and "
                    + MoneyText.of(perCase) + " a case: expected zero or more, in one currency");
        }
    }

    /**
     * The cost of some cases.
     *
     * @param cases their number, zero or more
     * @return once + cases × a case; zero for no case
     */
    public Money of(long cases) {
        return cases == 0 ? Money.zero(once.getCurrencyUnit()) : once.plus(perCase.multipliedBy(cases));
    }
}
