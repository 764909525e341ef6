package org.wholesum.sensitivity;

import java.math.BigDecimal;

/**
 * A number that a result depends on, and how far it may be from what was assumed.
 *
 * @param name what it is called
 * @param low the lowest that is thought possible
 * @param base what was assumed
 * @param high the highest
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
