package org.wholesum.internal.varied;

import java.math.BigDecimal;

/** What some shares leave of 100%, as decimals have it. */
public final class Remainder {
    /** Half, and more than what adding up the halves of last places can lose. */
    private static final double HALF = 0.500001;

    private Remainder() {}

    /**
     * The double that is nearest to 1 less the shares, each as the shortest decimal that is read as the same double. Such
     * a decimal differs from its double by at most half of the double's last place. The difference is calculated in twice
     * the precision of a double, and in decimals only where all these differences together could change the result.
     *
     * @param shares from 0 to 1
     * @param from the index of the first
     * @param to the index after the last
     */
    public static double of(double[] shares, int from, int to) {
        double high = 1;
        double low = 0;
        double uncertain = 0x1p-100;
        for (int i = from; i < to; i++) {
            double rest = high - shares[i];
            double back = high - rest;
            low += (back - shares[i]) + (high - (rest + back));
            high = rest;
            uncertain += Math.ulp(shares[i]) * HALF;
        }
        double least = high + (low - uncertain);
        return least == high + (low + uncertain) ? least : exactly(shares, from, to);
    }

    private static double exactly(double[] shares, int from, int to) {
        BigDecimal left = BigDecimal.ONE;
        for (int i = from; i < to; i++) {
            left = shares[i] == 0 ? left : left.subtract(BigDecimal.valueOf(shares[i]));
        }
        return left.doubleValue();
    }
}
