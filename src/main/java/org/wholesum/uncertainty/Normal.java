package org.wholesum.uncertainty;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, without the generator that Commons Math's has. */
final class Normal {
    private static final double ROOT_TWO = Math.sqrt(2);

    private Normal() {}

    static double cumulative(double z) {
        return Erf.erfc(-z / ROOT_TWO) / 2;
    }

    static double quantile(double probability) {
        return -ROOT_TWO * Erf.erfcInv(2 * probability);
    }
}
