package org.wholesum.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.wholesum.internal.text.NumberText;

/**
 * Days from one day to another, over jobs. The same day is 0 days.
 *
 * @param jobs the number of jobs, 1 or more
 * @param mean their mean in days
 * @param deviation their standard deviation in days, with the divisor n − 1; 0 for one job
 * @param median their median in days
 * @param ninetieth their 90th percentile in days: a tenth takes longer. Between two jobs it is interpolated (type 7 of R. J.
 *     Hyndman and Y. Fan, <i>Sample Quantiles in Statistical Packages</i>, The American Statistician 50, 1996)
 */
public record Durations(int jobs, double mean, double deviation, double median, double ninetieth) {
    private static final double MIDDLE = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /** Of a number of days for each job, in any order; empty if there is no job. */
    static Optional<Durations> of(LongStream days) {
        long[] sorted = days.sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double mean = (double) LongStream.of(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Optional.of(new Durations(
                sorted.length,
                mean,
                sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1)),
                quantile(sorted, MIDDLE),
                quantile(sorted, NINE_TENTHS)));
    }

    private static double quantile(long[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The variance of the mean. */
    double variance() {
        return deviation * deviation / jobs;
    }

    /** As {@code mean 20.0 days, median 18.0, 90th percentile 35.0 (240 jobs)}. */
    @Override
    public String toString() {
        return "mean " + NumberText.places(mean, 1) + " days, median " + NumberText.places(median, 1)
                + ", 90th percentile " + NumberText.places(ninetieth, 1) + " (" + jobs
                + (jobs == 1 ? " job)" : " jobs)");
    }
}
