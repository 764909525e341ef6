package org.wholesum.internal.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wholesum.internal.numeric.Exact;

/** Amounts that were calculated in floating point, as whole pence. */
public final class Pence {
    private static final int NOISE = 6;
    /** Nearer to a half than this, an amount is rounded in decimals. */
    private static final double NEAR = 1e-6;
    /** Up to here, a double has the fractions of a penny that {@link #NEAR} needs. */
    private static final double PLAIN = 1e9;

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
        double down = Math.floor(pence);
        double fraction = pence - down;
        if (Math.abs(pence) < PLAIN && Math.abs(fraction - 0.5) > NEAR) {
            return (long) down + (fraction < 0.5 ? 0 : 1);
        }
        return Exact.whole(
                new BigDecimal(pence).setScale(NOISE, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.HALF_UP));
    }
}
