package org.wholesum.internal.numeric;

import java.util.Collection;

/**
 * How many of the units of a cluster, as the contacts of a case, are events.
 *
 * @param events how many are
 * @param of the number of units of which that is known
 */
public record ClusterShare(long events, long of) {
    /**
     * The design effect of the share of events: its variance as a ratio of sums over clusters, C ÷ (C − 1) × Σ(f − p × n)² ÷
     * (Σn)², as a multiple of p(1 − p) ÷ Σn (L. Kish, <i>Survey Sampling</i>, 1965, §6.5; W. G. Cochran, <i>Sampling
     * Techniques</i>, 3rd ed., 1977, §3.12). It is at least 1, so that an interval is never narrower than that of independent
     * units; 1 if there is one cluster, or all units are alike.
     *
     * @param clusters any number, in any order; those without a unit make no difference
     * @return 1 or more
     */
    public static double designEffect(Collection<ClusterShare> clusters) {
        long units = clusters.stream().mapToLong(ClusterShare::of).sum();
        long events = clusters.stream().mapToLong(ClusterShare::events).sum();
        long count = clusters.stream().filter(one -> one.of > 0).count();
        if (count < 2 || events == 0 || events == units) {
            return 1;
        }
        double p = (double) events / units;
        double squares = clusters.stream()
                .mapToDouble(one -> one.events - p * one.of)
                .map(difference -> difference * difference)
                .sorted()
                .sum();
        double variance = squares * count / (count - 1) / units / units;
        return Math.max(1, variance / (p * (1 - p) / units));
    }
}
