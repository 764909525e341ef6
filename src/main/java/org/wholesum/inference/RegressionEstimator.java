package org.wholesum.inference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;

/**
 * The regression estimate of a total: the amount in the population, from its regression on an auxiliary value that is
 * known for everyone, such as each person's cost in the year before (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, ch. 7): Ŷ = N × (ȳ + b × (X ÷ N −
 * x̄)), where b = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² over the n sampled cases and X is the sum of x over all N. Its variance is
 * estimated as N² × (1 − n ÷ N) ÷ n × Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2) (§7.4), and the interval is Student's t with n − 2
 * degrees of freedom. Unlike a {@linkplain RatioEstimator ratio}, the line need not pass through the origin. The estimate is biased by
 * an amount that shrinks as 1 ÷ n; for a few cases the interval is too narrow.
 *
 * <p>For Cochran's 49 cities (see {@link RatioEstimator}) b is 1.1577 and the total 28,177 thousand.
 */
public final class RegressionEstimator {
    private static final int LEAST = 3;
    private static final String METHOD = "regression estimate, Student's t with finite-population correction";

    private final AuxiliarySample sample;

    private RegressionEstimator(AuxiliarySample sample) {
        this.sample = sample;
    }

    /**
     * The terms of the estimate.
     *
     * @param slope b, pence per unit of the auxiliary
     * @param deviation √(Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2)), in pence
     * @param standardError of the total, in pence
     * @param correlation of y and x in the sample; NaN if y is the same for every case
     */
    record Parts(double slope, double deviation, double standardError, double correlation) {}

    /**
     * The estimator of a sample.
     *
     * @param amounts y of three or more cases, in pence
     * @param auxiliary x of the same cases, in any whole unit (pence, contacts), not the same for all
     * @param population N, the number of cases, including those of the sample
     * @param auxiliaryTotal X, the sum of x over all of them
     * @return the estimator
     * @throws IllegalArgumentException if there are fewer than three cases, x is the same for all, N is less than in the sample,
     *     or X is and no x is negative
     * @throws ArithmeticException if a sum overflows
     */
    public static RegressionEstimator of(long[] amounts, long[] auxiliary, long population, long auxiliaryTotal) {
        AuxiliarySample sample = AuxiliarySample.of(amounts, auxiliary, population, auxiliaryTotal, LEAST);
        if (sample.isConstant()) {
            throw InvalidInputException.of(
                    "the auxiliary is " + sample.smallestX() + " for all " + sample.n()
                            + " sampled cases: expected at least two different values, as a line needs a slope",
                    "use StudentT, which needs no auxiliary");
        }
        return new RegressionEstimator(sample);
    }

    Parts parts() {
        double slope = sample.products() / sample.squaresX();
        double variance = residuals(slope) / (sample.n() - 2);
        return new Parts(slope, Math.sqrt(variance), sample.standardError(variance), sample.correlation());
    }

    private double residuals(double slope) {
        return sample.squaresAround(sample.meanX(), sample.meanY(), slope);
    }

    /**
     * The estimated total over the population.
     *
     * @param currency of the amounts
     * @param confidence the level, 0.95 for 95%
     * @return the estimate, rounded half up to the penny, with its interval
     */
    public Estimate total(CurrencyUnit currency, double confidence) {
        return sample.estimate(new BigDecimal(total()), currency, interval(confidence));
    }

    private double total() {
        // N × x̄ is Σx × N ÷ n, and N × ȳ likewise
        double times = (double) sample.population() / sample.n();
        return sample.sumY() * times + parts().slope() * (sample.auxiliaryTotal() - sample.sumX() * times);
    }

    /**
     * The interval of the total over the population.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval, in pence
     */
    public Interval interval(double confidence) {
        return sample.interval(
                total(), parts().standardError(), sample.n() - 2, confidence, Interval.Kind.REGRESSION, METHOD);
    }

    /**
     * Whether the regression estimate is more precise than N × the mean according to the sample: whether the residual
     * variance Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2) is less than the variance Σ(y − ȳ)² ÷ (n − 1). In a large sample any
     * correlation is enough (Cochran, §7.5); in a small one the correlation must exceed 1 ÷ √(n − 1) in size, because the
     * slope takes a degree of freedom.
     *
     * @return true if it is more precise
     */
    public boolean beatsMean() {
        return residuals(parts().slope()) * (sample.n() - 1) < sample.squaresY() * (sample.n() - 2);
    }

    /** {@return a sentence that says whether the regression estimate is more precise than N × the mean} */
    public String comparison() {
        double correlation = parts().correlation();
        String found = Double.isNaN(correlation)
                ? "there is no correlation, as the amounts are the same for all " + sample.n() + " cases"
                : "the correlation is " + AuxiliarySample.decimals(correlation) + ", and with " + sample.n()
                        + " cases more than " + AuxiliarySample.decimals(1 / Math.sqrt(sample.n() - 1))
                        + " is needed, positive or negative";
        return (beatsMean()
                        ? "The regression estimate is more precise than N × the mean: "
                        : "The regression estimate is no more precise than N × the mean: ")
                + found + ".";
    }

    /**
     * The calculation of the total and its interval, step by step.
     *
     * @param currency of the amounts
     * @param confidence the level, 0.95 for 95%
     * @return the steps
     */
    public Explanation explain(CurrencyUnit currency, double confidence) {
        Parts parts = parts();
        Estimate total = total(currency, confidence);
        int degrees = sample.n() - 2;
        return new Explanation(List.of(
                String.format(
                        Locale.ROOT,
                        "slope: b = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² over n = %d sampled cases = %.6f pence, with x̄ = %.2f and ȳ = %s",
                        sample.n(),
                        parts.slope(),
                        sample.meanX(),
                        AuxiliarySample.money(currency, sample.meanY())),
                String.format(
                        Locale.ROOT,
                        "total: N × (ȳ + b × (X ÷ N − x̄)), with N = %d and X = %d: %s, rounded half up to the penny",
                        sample.population(),
                        sample.auxiliaryTotal(),
                        MoneyText.of(total.point())),
                String.format(
                        Locale.ROOT,
                        "standard error: N × s ÷ √n × √(1 − n ÷ N), with s = √(Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2)) = %s: %s",
                        AuxiliarySample.money(currency, parts.deviation()),
                        AuxiliarySample.money(currency, parts.standardError())),
                String.format(
                                Locale.ROOT,
                                "interval: total ± t × standard error, with t(%d) = %.4f: ",
                                degrees,
                                StudentT.quantile(degrees, confidence))
                        + total.interval(),
                comparison()));
    }

    /** As {@code Regression estimator of 7 cases}. */
    @Override
    public String toString() {
        return "Regression estimator of " + sample.n() + " cases";
    }
}
