package org.wholesum.sensitivity;

import org.joda.money.Money;

/**
 * What some further cases are worth, and what they cost.
 *
 * @param cases k, their number
 * @param evsi the expected value of sample information, rounded half up to the penny
 * @param cost of collecting them; zero if none was given
 */
public record SampleValue(long cases, Money evsi, Money cost) {
    /** {@return the expected net gain of sampling: the value less the cost} */
    public Money net() {
        return evsi.minus(cost);
    }
}
