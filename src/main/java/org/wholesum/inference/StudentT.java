package org.wholesum.inference;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.wholesum.internal.numeric.StudentQuantile;

/**
 * Student's t interval of a mean, with the finite-population correction: mean ± t(n − 1) × s ÷ √n × √(1 − n ÷ N)
 * (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, §2.8). It assumes cases drawn at random whose sum is nearly
 * normal; for a few skewed cases it is only an approximation.
 *
 * <p>For 1, 2, 3 and 4, drawn from a very large population, the interval is 0.4457 to 4.5543 at 95%:
 * {@code StudentT.of(new long[] {1, 2, 3, 4}, 1_000_000_000_000L).interval(0.95).lower()} is {@code 0.4457…}.
 */
public final class StudentT {
    private final int n;
    private final long population;
    private final double mean;
    private final double standardDeviation;

    private StudentT(int n, long population, SummaryStatistics sample) {
        this.n = n;
        this.population = population;
        this.mean = sample.getMean();
        this.standardDeviation = sample.getStandardDeviation();
    }

    /**
     * A sample.
     *
     * @param values two or more, in pence or any other whole unit, in any order
     * @param population N, the number of cases in the population, at least n
     * @return the sample
     * @throws IllegalArgumentException if there are fewer than two values, or N is less than n
     */
    public static StudentT of(long[] values, long population) {
        int n = values.length;
        if (n < 2 || population < n) {
            throw new IllegalArgumentException("n = " + n + " of N = " + population + ": expected 2 ≤ n ≤ N");
        }
        SummaryStatistics sample = new SummaryStatistics();
        Arrays.stream(values)
                .sorted()
                .forEach(sample::addValue); // sorted, because a sum of doubles depends on their order
        return new StudentT(n, population, sample);
    }

    /** {@return the mean of the values} */
    public double mean() {
        return mean;
    }

    /** {@return s, the standard deviation of the values, with the divisor n − 1} */
    public double standardDeviation() {
        return standardDeviation;
    }

    /**
     * The factor t(n − 1).
     *
     * @param confidence the level, 0.95 for 95%
     * @return the quantile of Student's t distribution at 0.5 + level ÷ 2
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public double quantile(double confidence) {
        return quantile(n - 1, confidence);
    }

    static double quantile(int degreesOfFreedom, double confidence) {
        return StudentQuantile.twoSided(degreesOfFreedom, confidence);
    }

    /** {@return the finite-population correction √(1 − n ÷ N)} */
    public double populationCorrection() {
        return Math.sqrt(1 - (double) n / population);
    }

    /**
     * The interval of the mean over the population.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval, in the unit of the values
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Interval interval(double confidence) {
        double half = quantile(confidence) * standardDeviation / Math.sqrt(n) * populationCorrection();
        String method = "Student's t with finite-population correction";
        return new Interval(mean - half, mean + half, confidence, Interval.Kind.STUDENT_T, method, n);
    }

    /** The interval at 95%. */
    @Override
    public String toString() {
        return interval(0.95).toString();
    }
}
