package org.wholesum.inference;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/**
 * An amount that a sample tells, with its doubt: the point doesn't come without n, the population and its intervals.
 *
 * @param point the estimate itself
 * @param intervals one or more, the one to quote first
 * @param n how many cases it comes from
 * @param population how many cases it is meant for
 */
public record Estimate(Money point, List<Interval> intervals, int n, long population) {
    /**
     * Takes a copy of the intervals.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Estimate {
        intervals = List.copyOf(intervals);
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("an estimate of " + point + " without an interval");
        }
    }

    /** {@return the interval to quote} */
    public Interval interval() {
        return intervals.get(0);
    }

    /** As {@code £39.67, interval £10.00 to £89.00 (95%, exact bootstrap, percentile, n = 3), N = 100}. */
    @Override
    public String toString() {
        return MoneyText.of(point) + ", interval " + interval().describe(point.getCurrencyUnit()) + ", N = "
                + population;
    }
}
