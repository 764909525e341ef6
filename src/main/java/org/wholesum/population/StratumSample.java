package org.wholesum.population;

import com.google.common.primitives.ImmutableIntArray;
import org.wholesum.internal.text.WholeNumber;

/**
 * The sampled cases of one stratum.
 *
 * @param name the stratum
 * @param population N_h
 * @param cases the indices of n_h of them in the sample, ascending
 */
record StratumSample(String name, long population, ImmutableIntArray cases) {

    int n() {
        return cases.length();
    }

    /** Whether every person of the stratum is in the sample. */
    boolean isCounted() {
        return n() == population;
    }

    /** The amounts of its cases, of those of the whole sample. */
    long[] pence(long[] all) {
        return cases.stream().mapToLong(i -> all[i]).toArray();
    }

    /** As {@code high (N_h = 400)}. */
    String inWords() {
        return Strata.shown(name) + " (N_h = " + WholeNumber.grouped(population) + ")";
    }
}
