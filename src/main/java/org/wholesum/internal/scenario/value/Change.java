package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;

/**
 * A relative change as a scenario writes it, of -100% or more: {@code -95%}, {@code +150%}.
 *
 * @param fraction -0.95 for -95%
 */
public record Change(BigDecimal fraction) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is less than -100%
     */
    public Change {
        if (fraction.compareTo(BigDecimal.ONE.negate()) < 0) {
            throw new IllegalArgumentException("expected at least -100%");
        }
    }

    /**
     * Reads a change.
     *
     * @param text a number and a percent sign
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Change parse(String text) {
        return new Change(Percentage.parse(text).fraction());
    }
}
