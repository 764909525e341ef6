package org.wholesum.population;

import com.google.common.primitives.ImmutableDoubleArray;
import org.apache.commons.math3.special.Gamma;
import org.wholesum.uncertainty.Keys;

/**
 * Poisson numbers by looking a uniform number up in the cumulative probabilities, from a place that a guide table gives
 * (H.-C. Chen, Y. Asau, <i>On Generating Random Variates from an Empirical Distribution</i>, AIIE Transactions 6, 1974):
 * one uniform number each, and the more the larger it is, so that two rates with the same uniform numbers differ least.
 */
final class PoissonTable {
    private static final int GUIDES = 64;
    /** A larger mean without a table is a sum of several numbers, as e to the power of less soon is no number. */
    private static final double LARGEST = 64;

    private final double[] cumulative;
    private final int[] guide = new int[GUIDES];

    PoissonTable(double mean) {
        cumulative = cumulative(mean);
        for (int i = 0, k = 0; i < GUIDES; i++) {
            while (cumulative[k] <= (double) i / GUIDES) {
                k++;
            }
            guide[i] = k;
        }
    }

    private static double[] cumulative(double mean) {
        ImmutableDoubleArray.Builder sums = ImmutableDoubleArray.builder();
        double sum = 0;
        for (int k = 0; sum < 1 && (k <= mean || term(mean, k) > 0x1.0p-60); k++) {
            sum = Math.min(1, sum + term(mean, k));
            sums.add(sum);
        }
        double[] all = sums.build().toArray();
        all[all.length - 1] = 1; // what is left beyond can't be told apart in 53 bits
        return all;
    }

    private static double term(double mean, int k) {
        return mean == 0 ? k == 0 ? 1 : 0 : Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
    }

    /** The number for a uniform number from 0 to less than 1. */
    int count(double uniform) {
        int k = guide[(int) (uniform * GUIDES)];
        while (uniform >= cumulative[k]) {
            k++;
        }
        return k;
    }

    /** The number for a mean that has no table, from the uniform numbers of a key before its first. */
    static int count(double mean, long key) {
        int parts = (int) Math.ceil(mean / LARGEST);
        int count = 0;
        for (int part = 1; part <= parts; part++) {
            count += inverted(mean / parts, Keys.uniform(key, -part));
        }
        return count;
    }

    private static int inverted(double mean, double uniform) {
        double term = Math.exp(-mean);
        double sum = term;
        int k = 0;
        while (uniform >= sum && term > 0) {
            k++;
            term *= mean / k;
            sum += term;
        }
        return k;
    }
}
