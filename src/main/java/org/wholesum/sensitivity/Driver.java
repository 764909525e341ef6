package org.wholesum.sensitivity;

import org.joda.money.Money;

/**
 * How much of the variation of a saving is due to one uncertain input.
 *
 * @param input its name
 * @param rankCorrelation Spearman's rank correlation of the input with the saving, from −1 to 1
 * @param evppi the expected value of partial perfect information: of knowing this input alone before deciding, zero or more
 */
public record Driver(String input, double rankCorrelation, Money evppi) {
    /**
     * The share of the variance of the saving's ranks that this input explains. Shares of correlated inputs overlap.
     *
     * @return the square of the rank correlation, from 0 to 1
     */
    public double share() {
        return rankCorrelation * rankCorrelation;
    }
}
