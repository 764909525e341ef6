package org.wholesum.sensitivity;

import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

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

    /** As {@code 50 cases: worth £22.04, cost £10.00, net gain £12.04}. */
    @Override
    public String toString() {
        return WholeNumber.grouped(cases) + (cases == 1 ? " case" : " cases") + ": worth " + MoneyText.of(evsi)
                + ", cost " + MoneyText.of(cost) + ", net gain " + MoneyText.of(net());
    }
}
