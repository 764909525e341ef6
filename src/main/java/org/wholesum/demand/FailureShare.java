package org.wholesum.demand;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.inference.Interval;
import org.wholesum.inference.WilsonInterval;
import org.wholesum.internal.numeric.ClusterShare;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Percent;
import org.wholesum.ledger.FailureDemand;

/**
 * Failure demand as a share of contacts, with its interval.
 *
 * @param counts the contacts, those that are failure demand, and those of which that is unknown
 * @param designEffect the variance of the share as a multiple of that of independent contacts; 1 if contacts are taken as
 *     independent
 */
public record FailureShare(FailureDemand counts, double designEffect) {
    private static final double LEVEL = 0.95;

    /** Of contacts that come in cases. */
    static FailureShare ofCases(Collection<FailureDemand> cases) {
        return new FailureShare(
                FailureDemand.total(cases),
                ClusterShare.designEffect(cases.stream()
                        .map(one -> new ClusterShare(one.failure(), one.contacts() - one.unstated()))
                        .toList()));
    }

    /** Of contacts that are taken as independent. */
    static <K extends Comparable<K>> SortedMap<K, FailureShare> each(SortedMap<K, FailureDemand> counts) {
        ImmutableSortedMap.Builder<K, FailureShare> shares = ImmutableSortedMap.naturalOrder();
        counts.forEach((key, of) -> shares.put(key, new FailureShare(of, 1)));
        return shares.build();
    }

    /** {@return the share of the contacts of which it is known, from 0 to 1; empty if there is none} */
    public Optional<Double> share() {
        long known = known();
        return known == 0 ? Optional.empty() : Optional.of((double) counts.failure() / known);
    }

    /** {@return Wilson's interval of the share at 95%, of contacts ÷ design effect; empty if there is no share} */
    public Optional<Interval> interval() {
        return known() == 0
                ? Optional.empty()
                : Optional.of(WilsonInterval.of(counts.failure(), known(), designEffect, LEVEL));
    }

    /** {@return the number of contacts of which it is known} */
    public long known() {
        return counts.contacts() - counts.unstated();
    }

    /** As {@code 30.8% (25.5% to 36.6%)}. */
    @Override
    public String toString() {
        return share().map(NumberText::share).orElse(Percent.NONE)
                + interval().map(of -> " (" + range(of) + ")").orElse("");
    }

    private static String range(Interval interval) {
        return NumberText.share(interval.lower()) + " to " + NumberText.share(interval.upper());
    }

    /** The cells of a table: contacts, of which it is known, failure demand, share, interval. */
    String[] cells(String first) {
        return new String[] {
            first,
            Long.toString(counts.contacts()),
            Long.toString(known()),
            Long.toString(counts.failure()),
            share().map(NumberText::share).orElse(Percent.NONE),
            interval().map(FailureShare::range).orElse(Percent.NONE)
        };
    }
}
