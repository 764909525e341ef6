package org.wholesum.internal.city;

import com.google.common.primitives.ImmutableDoubleArray;
import org.apache.commons.math3.special.Gamma;
import org.wholesum.internal.random.RandomKeys;

/** Poisson numbers by inversion, so that common random numbers for two means give the least difference. */
final class PoissonTable {
    /** A number with a larger mean is drawn as a sum of several, as e to the power of minus the mean would underflow. */
    private static final double LARGEST = 64;

    private PoissonTable() {}

    /** The probabilities of 0, 1, 2 …, as far as 53 bits can represent them. */
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
        return StrictMath.exp(k * StrictMath.log(mean) - mean - Gamma.logGamma(k + 1.0));
    }

    /** A number for a mean without a table, from the uniform numbers of a key at negative indexes. */
    static int count(double mean, long key) {
        int parts = (int) Math.ceil(mean / LARGEST);
        int count = 0;
        for (int part = 1; part <= parts; part++) {
            count += inverted(mean / parts, RandomKeys.uniform(key, -part - 1));
        }
        return count;
    }

    private static int inverted(double mean, double uniform) {
        double term = StrictMath.exp(-mean);
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
