package org.wholesum.inference;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/**
 * An amount estimated from a sample: the point estimate with its n, its N and one or more intervals.
 *
 * @param point the estimate
 * @param intervals one or more, in the currency of the point; the first is the one to quote
 * @param n the number of sampled cases
 * @param population N, the number of cases in the population
 */
public record Estimate(Money point, List<Interval> intervals, int n, long population) {
    /**
     * Checks the intervals.
     *
     * @throws IllegalArgumentException if there is no interval, or one is not in the currency of the point
     */
    public Estimate {
        intervals = List.copyOf(intervals);
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("an estimate of " + point + " without an interval");
        }
        for (Interval interval : intervals) {
            if (!interval.currency().equals(Optional.of(point.getCurrencyUnit()))) {
                throw new IllegalArgumentException("an estimate of " + point + " with the interval " + interval
                        + ": expected both in " + point.getCurrencyUnit());
            }
        }
    }

    /** {@return the first interval, which is the one to quote} */
    public Interval interval() {
        return intervals.get(0);
    }

    /** As {@code £39.67, interval £10.00 to £89.00 (95%, exact bootstrap, percentile, n = 3), N = 100}. */
    @Override
    public String toString() {
        return MoneyText.of(point) + ", interval " + interval() + ", N = " + population;
    }
}
