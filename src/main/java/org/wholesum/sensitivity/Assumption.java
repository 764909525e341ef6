package org.wholesum.sensitivity;

import java.math.BigDecimal;

/**
 * An assumed value that a figure depends on, with its plausible range.
 *
 * @param name of the assumption
 * @param low the lowest plausible value
 * @param base the assumed value
 * @param high the highest plausible value
 */
public record Assumption(String name, BigDecimal low, BigDecimal base, BigDecimal high) {
    /**
     * Checks the name and the order.
     *
     * @throws IllegalArgumentException if the name is blank, or low, base and high are not in order
     */
    public Assumption {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an assumption has no name, expected one");
        }
        if (low.compareTo(base) > 0 || base.compareTo(high) > 0) {
            throw new IllegalArgumentException("assumption " + name + ": low is " + low.toPlainString() + ", base "
                    + base.toPlainString() + " and high " + high.toPlainString() + ", expected them in this order");
        }
    }
}
