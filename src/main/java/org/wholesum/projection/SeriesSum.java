package org.wholesum.projection;

import java.util.Arrays;
import org.wholesum.internal.numeric.Exact;

/**
 * The series of one agency, applied to the totals of many cases by one thread: their last values, and the sum over cases of
 * every month. For a series with a period only the remainders of the totals are counted, and the sum is calculated once.
 */
final class SeriesSum {
    /** Larger totals are rare, and may overflow; they are calculated one by one. */
    private static final long MOST = 1L << 40;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final ByAgency.Series series;
    private final int last;
    private final long[] sums;
    private final long[] cumulative;
    private final long period;
    /** The last value of the series of each remainder, or unknown. */
    private final long[] lasts;
    /** How many totals have each remainder. */
    private final long[] counts;

    private final long[] rise;
    private long periods;

    /**
     * The sum of a series.
     *
     * @param series the series
     * @param months the months of the horizon
     * @param longest the longest period that is worth a table
     */
    SeriesSum(ByAgency.Series series, int months, long longest) {
        this.series = series;
        this.last = months - 1;
        this.sums = new long[months];
        this.cumulative = new long[months];
        this.period = series.period() <= longest ? series.period() : 0;
        this.lasts = new long[(int) period];
        this.counts = new long[(int) period];
        this.rise = new long[months];
        if (period > 0) {
            Arrays.fill(lasts, UNKNOWN);
            series.cumulative(0, cumulative, 0);
            series.cumulative(period, rise, 0);
            for (int month = 0; month < months; month++) {
                rise[month] -= cumulative[month];
            }
        }
    }

    /** Adds the series of a total, and returns its last value. */
    long add(long total) {
        if (period == 0 || total < 0 || total > MOST) {
            series.cumulative(total, cumulative, 0);
            for (int month = 0; month <= last; month++) {
                sums[month] = Exact.add(sums[month], cumulative[month]);
            }
            return cumulative[last];
        }
        long times = total / period;
        int remainder = (int) (total - times * period);
        counts[remainder]++;
        periods += times;
        long its = lasts[remainder];
        if (its == UNKNOWN) {
            series.cumulative(remainder, cumulative, 0);
            its = cumulative[last];
            lasts[remainder] = its;
        }
        return Exact.add(its, Exact.multiply(times, rise[last]));
    }

    /** The cumulative sums over all totals that were added. */
    long[] sums() {
        long[] all = sums.clone();
        for (int month = 0; month <= last; month++) {
            all[month] = Exact.add(all[month], Exact.multiply(periods, rise[month]));
        }
        for (int remainder = 0; remainder < counts.length; remainder++) {
            if (counts[remainder] > 0) {
                series.cumulative(remainder, cumulative, 0);
                for (int month = 0; month <= last; month++) {
                    all[month] = Exact.add(all[month], Exact.multiply(counts[remainder], cumulative[month]));
                }
            }
        }
        return all;
    }
}
