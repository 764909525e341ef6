package org.wholesum.sensitivity;

import org.joda.money.Money;

/**
 * How much of the spread of a saving an uncertain input brings about.
 *
 * @param input its name
 * @param rankCorrelation Spearman's, of the input with the saving: near 1 or −1 if the saving hangs on it, near 0 if not
 * @param worthKnowing the expected value of knowing this input alone before deciding, not negative
 */
public record Driver(String input, double rankCorrelation, Money worthKnowing) {
    /** {@return the share of the variance of ranks that goes with this input; of correlated inputs the shares overlap} */
    public double share() {
        return rankCorrelation * rankCorrelation;
    }
}
