package org.wholesum.internal.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts that were calculated in floating point, as whole pence. */
public final class Pence {
    private static final int NOISE = 6;

    private Pence() {}

    /**
     * Rounds half up, after rounding to six decimals of a penny, so that a half in decimals is a half in binary too.
     *
     * @param pence an amount in pence
     * @return whole pence
     * @throws ArithmeticException if the amount does not fit into a {@code long}
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
