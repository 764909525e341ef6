package org.wholesum.inference;

import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;

/**
 * A difference between two groups that is to be found. With n cases in each group its standard score is
 * {@code (|value| × √n − z × spread) ÷ other}.
 *
 * @param value the difference of means in standard deviations, or of proportions
 * @param spread √(2) for means; √(2p̄(1 − p̄)) if both proportions were the same
 * @param other √(2) for means; √(p₁(1 − p₁) + p₂(1 − p₂)) as the proportions differ
 * @param isOfMeans whether it is of means
 * @param inWords the difference in words
 */
record Difference(double value, double spread, double other, boolean isOfMeans, String inWords) {
    static Difference ofMeans(double d) {
        if (!(Math.abs(d) > 0 && Double.isFinite(d))) {
            throw InvalidInputException.of(
                    "difference of means " + NumberText.plain(d) + ": expected a number other than 0",
                    "0.5, half a standard deviation");
        }
        double root = Math.sqrt(2);
        return new Difference(
                d, root, root, true, "a difference of means of " + NumberText.plain(d) + " standard deviations");
    }

    static Difference ofProportions(double first, double second) {
        SampleSize.checked("proportion", first, "0.5");
        SampleSize.checked("proportion", second, "0.5");
        if (first == second) {
            throw InvalidInputException.of(
                    "both proportions are " + NumberText.plain(first) + ": expected two that differ",
                    "the proportion that the pilot is expected to reach");
        }
        double mean = (first + second) / 2;
        return new Difference(
                first - second,
                Math.sqrt(2 * mean * (1 - mean)),
                Math.sqrt(first * (1 - first) + second * (1 - second)),
                false,
                "proportions of " + NumberText.plain(first) + " and " + NumberText.plain(second));
    }

    /** The number of cases in each group, not rounded. */
    double size(double z, double ofPower) {
        double sum = z * spread + ofPower * other;
        return sum * sum / (value * value);
    }

    /** The quantile of the power with n cases in each group. */
    double score(double n, double z) {
        return (Math.abs(value) * Math.sqrt(n) - z * spread) / other;
    }

    String formula() {
        return isOfMeans
                ? "2 × (sum of both quantiles ÷ difference)²"
                : "((z × √(2p(1 − p)) + z of power × √(p₁(1 − p₁) + p₂(1 − p₂))) ÷ difference)²";
    }
}
