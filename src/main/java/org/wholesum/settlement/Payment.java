package org.wholesum.settlement;

import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;

/**
 * A payment from one agency to another.
 *
 * @param from who pays
 * @param to who is paid
 * @param amount above zero
 */
public record Payment(Agency from, Agency to, Money amount) {
    /**
     * Checks the amount and the agencies.
     *
     * @throws IllegalArgumentException if the amount is not above zero, or an agency pays itself
     */
    public Payment {
        if (!amount.isPositive() || from.equals(to)) {
            throw new IllegalArgumentException("a payment of " + MoneyText.of(amount) + " from " + from + " to " + to
                    + ", expected more than zero between two agencies");
        }
    }

    /** As {@code police pays council £60.00}. */
    @Override
    public String toString() {
        return from + " pays " + to + " " + MoneyText.of(amount);
    }
}
