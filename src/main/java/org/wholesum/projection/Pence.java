package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts that were worked out in floating point, as whole pence. */
public final class Pence {
    private static final int NOISE = 6;

    private Pence() {}

    /**
     * Rounds half up. Six decimals of a penny come first, so that what is a half in decimals is one in binary too.
     *
     * @throws ArithmeticException if there are more than can be counted
     */
    public static long rounded(double pence) {
        if (!(Math.abs(pence) < Long.MAX_VALUE)) {
            throw new ArithmeticException("a projected cost of " + pence + " pence is more than can be counted");
        }
        return new BigDecimal(pence)
                .setScale(NOISE, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
