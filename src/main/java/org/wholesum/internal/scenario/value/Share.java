package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;

/**
 * A part of a whole as a scenario writes it, zero or more: {@code 40%}.
 *
 * @param fraction 0.4 for 40%
 */
public record Share(BigDecimal fraction) {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Share {
        if (fraction.signum() < 0) {
            throw new IllegalArgumentException("expected zero or more");
        }
    }

    /**
     * Reads a share.
     *
     * @param text a number and a percent sign
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Share parse(String text) {
        return new Share(Percentage.parse(text).fraction());
    }
}
