package org.wholesum.cohort;

import com.google.common.primitives.ImmutableDoubleArray;
import org.apache.commons.math3.special.Gamma;
import org.wholesum.internal.random.RandomKeys;

/** Poisson numbers by inversion, so that those of two means with the same uniform numbers differ least. */
final class PoissonTable {
    /** A larger mean without a table is a sum of several numbers, as e to the power of less soon is no number. */
    private static final double LARGEST = 64;

    private PoissonTable() {}

    /** The probabilities of 0, 1, 2 …, as far as they can be told in 53 bits. */
    static RunningSums of(double mean) {
        ImmutableDoubleArray.Builder terms = ImmutableDoubleArray.builder();
        double sum = 0;
        for (int k = 0; sum < 1 && (k <= mean || term(mean, k) > 0x1.0p-60); k++) {
            terms.add(term(mean, k));
            sum += term(mean, k);
        }
        return RunningSums.of(terms.build().toArray(), 1);
    }

    private static double term(double mean, int k) {
        if (mean == 0) {
            return k == 0 ? 1 : 0;
        }
        return Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
    }

    /** The number for a mean that has no table, from the uniform numbers of a key before its first. */
    static int count(double mean, long key) {
        int parts = (int) Math.ceil(mean / LARGEST);
        int count = 0;
        for (int part = 1; part <= parts; part++) {
            count += inverted(mean / parts, RandomKeys.uniform(key, -part - 1));
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
