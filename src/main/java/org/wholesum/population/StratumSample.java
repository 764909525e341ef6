package org.wholesum.population;

import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;

/**
 * The sampled cases of one stratum.
 *
 * @param name the stratum
 * @param population N_h
 * @param cases n_h of them, by id
 */
record StratumSample(String name, long population, SortedMap<String, Comparison> cases) {

    int n() {
        return cases.size();
    }

    /** Whether every person of the stratum is in the sample. */
    boolean isCounted() {
        return n() == population;
    }

    long[] pence(Function<Comparison, Money> amount) {
        return cases.values().stream()
                .map(amount)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    /** As {@code high (N_h = 400)}. */
    String inWords() {
        return Strata.shown(name) + " (N_h = " + WholeNumber.grouped(population) + ")";
    }
}
