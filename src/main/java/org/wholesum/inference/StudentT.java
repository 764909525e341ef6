package org.wholesum.inference;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Student's t interval of a mean, with the finite-population correction: mean ± t(n − 1) × s ÷ √n × √(1 − n ÷ N)
 * (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, §2.8). It supposes cases drawn at random, with sums that
 * are nearly normal; of a few skewed cases that is an approximation and no more.
 *
 * <p>Of 1, 2, 3 and 4, drawn from very many, it is 0.4457 to 4.5543 at 95%:
 * {@code StudentT.mean(new long[] {1, 2, 3, 4}, 0.95, 1_000_000_000_000L).lower()} is {@code 0.4457…}.
 */
public final class StudentT {
    private StudentT() {}

    /**
     * What the interval is made of, for an explanation.
     *
     * @param mean of the values
     * @param deviation their standard deviation s, with n − 1
     * @param quantile t(n − 1)
     * @param correction √(1 − n ÷ N)
     * @param half half the width: t × s ÷ √n × the correction
     */
    public record Parts(double mean, double deviation, double quantile, double correction, double half) {}

    /**
     * The interval of a mean.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param population how many cases there are, at least as many as values
     * @return the interval of the mean over all of them
     * @throws IllegalArgumentException if there are fewer than two values, or fewer in the population than values
     */
    public static Interval mean(long[] values, double confidence, long population) {
        Parts parts = parts(values, confidence, population);
        return new Interval(
                parts.mean() - parts.half(),
                parts.mean() + parts.half(),
                confidence,
                "Student's t with finite-population correction",
                values.length);
    }

    /**
     * What the interval of a mean is made of.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param population how many cases there are, at least as many as values
     * @return the parts, those that are amounts in pence
     * @throws IllegalArgumentException if there are fewer than two values, or fewer in the population than values
     */
    public static Parts parts(long[] values, double confidence, long population) {
        int n = values.length;
        Interval.checkLevel(confidence);
        if (n < 2 || population < n) {
            throw new IllegalArgumentException("n = " + n + " of N = " + population + ": expected 2 ≤ n ≤ N");
        }
        SummaryStatistics sample = new SummaryStatistics();
        Arrays.stream(values).sorted().forEach(sample::addValue); // as a sum of doubles depends on their order
        double t = new TDistribution(n - 1).inverseCumulativeProbability(0.5 + confidence / 2);
        double correction = Math.sqrt(1 - (double) n / population);
        double half = t * sample.getStandardDeviation() / Math.sqrt(n) * correction;
        return new Parts(sample.getMean(), sample.getStandardDeviation(), t, correction, half);
    }
}
