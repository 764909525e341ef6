package org.wholesum.inference;

import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.numeric.StudentQuantile;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How many cases there must be until Student's t interval of their mean excludes zero, if mean and spread remain those that
 * were seen: the smallest n with t(n − 1) × s ÷ √n below the mean without its sign (W. G. Cochran, <i>Sampling
 * Techniques</i>, 3rd ed., 1977, §4.6). Another sample of that size excludes zero with a probability of about one half;
 * {@link SampleSize} has sizes for a higher power.
 *
 * @param mean the mean, in the unit of the values; other than 0
 * @param standardDeviation s, 0 or more
 * @param confidence the level of the interval, 0.95 for 95%
 */
public record CasesNeeded(double mean, double standardDeviation, double confidence) {
    /** No evaluation has more cases; beyond that the difference is lost in rounding. */
    private static final double MOST = 1e15;

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if the mean is zero or so near that no number of cases is enough, the standard deviation
     *     is negative, or the level is not between 0 and 1
     */
    public CasesNeeded {
        Confidence.check(confidence);
        if (!(standardDeviation >= 0 && Double.isFinite(mean))) {
            throw InvalidInputException.of(Problem.of("mean " + NumberText.plain(mean) + " and standard deviation "
                    + NumberText.plain(standardDeviation) + ": expected numbers, the second of 0 or more"));
        }
        if (!(normal(mean, standardDeviation, confidence) < MOST)) {
            throw InvalidInputException.of(Problem.of("mean " + NumberText.plain(mean) + " with standard deviation "
                    + NumberText.plain(standardDeviation)
                    + ": no number of cases excludes zero, expected a mean other than 0"));
        }
    }

    /**
     * Cases like these.
     *
     * @param savings the saving of each case, in pence, two or more
     * @param confidence the level of the interval, 0.95 for 95%
     * @return how many are needed
     * @throws IllegalArgumentException if there are fewer than two, their mean is zero, or the level is not between 0 and 1
     */
    public static CasesNeeded like(long[] savings, double confidence) {
        StudentT sample = StudentT.of(savings, Long.MAX_VALUE);
        return new CasesNeeded(sample.mean(), sample.standardDeviation(), confidence);
    }

    private static double normal(double mean, double deviation, double confidence) {
        double ratio = StandardNormal.of((1 + confidence) / 2) * deviation / Math.abs(mean);
        return mean == 0 ? Double.POSITIVE_INFINITY : ratio * ratio;
    }

    /** {@return the smallest number of cases, 2 or more} */
    public long cases() {
        long n = Math.max(2, (long) normal(mean, standardDeviation, confidence));
        while (!(half(n) < Math.abs(mean))) {
            n++;
        }
        return n;
    }

    private double half(long n) {
        return StudentQuantile.twoSided(n - 1.0, confidence) * standardDeviation / Math.sqrt((double) n);
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        long n = cases();
        return new Explanation(List.of(
                "mean " + NumberText.figure(mean) + ", standard deviation " + NumberText.figure(standardDeviation),
                "with " + WholeNumber.grouped(n) + " cases the interval is ± t(" + (n - 1) + ") × s ÷ √" + n + " = "
                        + NumberText.figure(half(n)) + ", which excludes zero",
                "another sample of that size excludes zero with a probability of about one half"));
    }

    /** As {@code 34 cases until the interval excludes zero}. */
    @Override
    public String toString() {
        return WholeNumber.grouped(cases()) + " cases until the " + NumberText.level(confidence)
                + " interval excludes zero";
    }
}
