package org.wholesum.inference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;

/**
 * The total of an amount over a population, by a straight line through something that is known of everyone, as what each
 * person cost the year before (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, ch. 7): Ŷ = N × (ȳ + b × (X ÷ N −
 * x̄)), where b = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² over the n sampled cases and X is the sum of x over all N. Its variance is
 * estimated as N² × (1 − n ÷ N) ÷ n × Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2) (§7.4), and the interval is Student's t with n − 2
 * degrees of freedom. Unlike a {@linkplain RatioEstimator ratio}, the line needn't go through nil. The estimate is biased by
 * an amount that shrinks as 1 ÷ n; of a few cases the interval is too narrow.
 *
 * <p>Of Cochran's 49 cities (see {@link RatioEstimator}) b is 1.1577 and the total 28,177.
 */
public final class RegressionEstimator {
    private static final int LEAST = 3;
    private static final String METHOD = "regression estimate, Student's t with finite-population correction";

    private final AuxiliarySample sample;

    private RegressionEstimator(AuxiliarySample sample) {
        this.sample = sample;
    }

    /**
     * What the estimate is made of, for an explanation.
     *
     * @param slope b, pence for each unit of the auxiliary
     * @param deviation √(Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2)), in pence
     * @param standardError of the total, in pence
     * @param correlation of y and x in the sample; not a number if y is the same for every case
     */
    public record Parts(double slope, double deviation, double standardError, double correlation) {}

    /**
     * The estimator of a sample.
     *
     * @param amounts y of three or more cases, in pence
     * @param auxiliary x of the same cases, in whatever whole unit (pence, contacts), not the same for all
     * @param population N, how many cases there are, those of the sample included
     * @param auxiliaryTotal X, the sum of x over all of them
     * @return the estimator
     * @throws IllegalArgumentException if there are fewer than three cases, x is the same for all, or N or X (where no x is
     *     negative) are less than the sample's own
     * @throws ArithmeticException if a sum overflows
     */
    public static RegressionEstimator of(long[] amounts, long[] auxiliary, long population, long auxiliaryTotal) {
        AuxiliarySample sample = AuxiliarySample.of(amounts, auxiliary, population, auxiliaryTotal, LEAST);
        if (sample.isConstant()) {
            throw new IllegalArgumentException("the auxiliary is " + sample.smallestX() + " for all " + sample.n()
                    + " sampled cases: expected different ones, as a line needs a slope\n  Maybe StudentT, which needs no"
                    + " auxiliary");
        }
        return new RegressionEstimator(sample);
    }

    /** {@return what the estimate is made of} */
    public Parts parts() {
        double slope = sample.products() / sample.squaresX();
        double variance = residuals(slope) / (sample.n() - 2);
        return new Parts(slope, Math.sqrt(variance), sample.standardError(variance), sample.correlation());
    }

    private double residuals(double slope) {
        return sample.squaresAround(sample.meanX(), sample.meanY(), slope);
    }

    /**
     * The total over the population.
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
     * Where the total over the population lies.
     *
     * @param confidence the level, 0.95 for 95%
     * @return its interval, in pence
     */
    public Interval interval(double confidence) {
        return sample.interval(
                total(), parts().standardError(), sample.n() - 2, confidence, Interval.Kind.REGRESSION, METHOD);
    }

    /**
     * Whether, by the sample, the regression estimate is more precise than N × the mean: whether what the line leaves
     * unexplained, Σ((y − ȳ) − b(x − x̄))² ÷ (n − 2), is less than Σ(y − ȳ)² ÷ (n − 1). Of many cases it is wherever there
     * is a correlation at all (Cochran, §7.5); of a few, one must make up for the degree of freedom that the slope takes.
     *
     * @return true if it is
     */
    public boolean beatsMean() {
        return residuals(parts().slope()) * (sample.n() - 1) < sample.squaresY() * (sample.n() - 2);
    }

    /** {@return whether the regression estimate is more precise than N × the mean, in a sentence} */
    public String comparison() {
        double correlation = parts().correlation();
        String found = Double.isNaN(correlation)
                ? "there is no correlation, as the amounts are the same for all " + sample.n() + " cases"
                : "the correlation is " + AuxiliarySample.decimals(correlation) + ", and of " + sample.n()
                        + " cases more than " + AuxiliarySample.decimals(1 / Math.sqrt(sample.n() - 1))
                        + " is needed, on either side of nil";
        return (beatsMean()
                        ? "The regression estimate is more precise than N × the mean: "
                        : "N × the mean serves as well: ")
                + found + ".";
    }

    /**
     * How the total came about.
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

    /** What it is, and of how many. */
    @Override
    public String toString() {
        return "Regression estimator of " + sample.n() + " cases";
    }
}
