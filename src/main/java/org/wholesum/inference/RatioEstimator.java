package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;

/**
 * The ratio estimate of a total: the amount in the population, from its ratio to an auxiliary value that is known for
 * everyone, such as each person's cost in the year before (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, ch. 6): Ŷ = R̂ × X, where R̂ = Σy ÷ Σx over the
 * n sampled cases and X is the sum of x over all N. Its variance is estimated as N² × (1 − n ÷ N) ÷ n × Σ(y − R̂x)² ÷
 * (n − 1) (§6.4), and the interval is Student's t with n − 1 degrees of freedom. The estimate is biased by an amount that
 * shrinks as 1 ÷ n; for fewer than about 30 cases the interval is only an approximation (§6.5).
 *
 * <p>Cochran's 49 cities (§6.2) had 5,054 thousand inhabitants in 1920 and 6,262 thousand in 1930; all 196 cities had
 * 22,919 thousand in 1920. The estimate for 1930 is 6,262 ÷ 5,054 × 22,919 = 28,397 thousand.
 */
public final class RatioEstimator {
    private static final String METHOD = "ratio estimate, Student's t with finite-population correction";

    private final AuxiliarySample sample;

    private RatioEstimator(AuxiliarySample sample) {
        this.sample = sample;
    }

    /**
     * The terms of the estimate.
     *
     * @param ratio R̂ = Σy ÷ Σx, pence per unit of the auxiliary
     * @param deviation √(Σ(y − R̂x)² ÷ (n − 1)), in pence
     * @param standardError of the total, in pence
     * @param correlation of y and x in the sample; NaN if one of them is the same for every case
     * @param needed the correlation above which the ratio estimate is more precise than N × the mean: half the coefficient of
     *     variation of x ÷ that of y, negative if the ratio is negative; NaN if y is the same for every case
     */
    record Parts(double ratio, double deviation, double standardError, double correlation, double needed) {}

    /**
     * The estimator of a sample.
     *
     * @param amounts y of two or more cases, in pence
     * @param auxiliary x of the same cases, in any whole unit (pence, contacts), not negative
     * @param population N, the number of cases, including those of the sample
     * @param auxiliaryTotal X, the sum of x over all of them
     * @return the estimator
     * @throws IllegalArgumentException if there are fewer than two cases, an x is negative, the sum of x is zero, or N or X is
     *     less than in the sample
     * @throws ArithmeticException if a sum overflows
     */
    public static RatioEstimator of(long[] amounts, long[] auxiliary, long population, long auxiliaryTotal) {
        AuxiliarySample sample = AuxiliarySample.of(amounts, auxiliary, population, auxiliaryTotal, 2);
        if (sample.smallestX() < 0) {
            throw InvalidInputException.of(
                    "an auxiliary of " + sample.smallestX()
                            + ": expected 0 or more, as the estimate is in proportion to it",
                    "use a RegressionEstimator");
        }
        if (sample.sumX() == 0) {
            throw new IllegalArgumentException("the auxiliary sums to 0 over the " + sample.n()
                    + " sampled cases: expected more than 0, as the ratio divides by it");
        }
        return new RatioEstimator(sample);
    }

    Parts parts() {
        double ratio = (double) sample.sumY() / sample.sumX();
        double variance = sample.squaresAround(0, 0, ratio) / (sample.n() - 1);
        double needed = ratio * Math.sqrt(sample.squaresX() / sample.squaresY()) / 2;
        return new Parts(
                ratio, Math.sqrt(variance), sample.standardError(variance), sample.correlation(), finite(needed));
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /**
     * The estimated total over the population.
     *
     * @param currency of the amounts
     * @param confidence the level, 0.95 for 95%
     * @return the estimate, rounded half up to the penny, with its interval
     */
    public Estimate total(CurrencyUnit currency, double confidence) {
        BigDecimal total = BigDecimal.valueOf(sample.sumY())
                .multiply(BigDecimal.valueOf(sample.auxiliaryTotal()))
                .divide(BigDecimal.valueOf(sample.sumX()), MathContext.DECIMAL128);
        return sample.estimate(total, currency, interval(confidence));
    }

    /**
     * The interval of the total over the population.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval, in pence
     */
    public Interval interval(double confidence) {
        Parts parts = parts();
        return sample.interval(
                parts.ratio() * sample.auxiliaryTotal(),
                parts.standardError(),
                sample.n() - 1,
                confidence,
                Interval.Kind.RATIO,
                METHOD);
    }

    /**
     * Whether the ratio estimate is more precise than N × the mean according to the sample: whether the correlation is more
     * than half the coefficient of variation of x ÷ that of y (Cochran, §6.6). In a small sample the comparison is itself
     * uncertain.
     *
     * @return true if it is more precise
     */
    public boolean beatsMean() {
        double ratio = parts().ratio();
        return ratio * ratio * sample.squaresX() < 2 * ratio * sample.products();
    }

    /** {@return a sentence that says whether the ratio estimate is more precise than N × the mean} */
    public String comparison() {
        Parts parts = parts();
        String found = Double.isNaN(parts.correlation())
                ? "there is no correlation, as the amounts or the auxiliary are the same for all " + sample.n()
                        + " cases"
                : "the correlation is " + AuxiliarySample.decimals(parts.correlation()) + ", and "
                        + (parts.ratio() < 0 ? "less" : "more") + " than " + AuxiliarySample.decimals(parts.needed())
                        + " is needed";
        return (beatsMean()
                        ? "The ratio estimate is more precise than N × the mean: "
                        : "The ratio estimate is no more precise than N × the mean: ")
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
        return new Explanation(List.of(
                String.format(
                        Locale.ROOT,
                        "ratio: Σy ÷ Σx over n = %d sampled cases = %s ÷ %d = %.6f pence",
                        sample.n(),
                        MoneyText.of(currency, sample.sumY()),
                        sample.sumX(),
                        parts.ratio()),
                "total: ratio × X = " + sample.auxiliaryTotal() + " × Σy ÷ Σx = " + MoneyText.of(total.point())
                        + ", rounded half up to the penny",
                String.format(
                        Locale.ROOT,
                        "standard error: N × s ÷ √n × √(1 − n ÷ N), with s = √(Σ(y − ratio × x)² ÷ (n − 1)) = %s and N = %d: %s",
                        AuxiliarySample.money(currency, parts.deviation()),
                        sample.population(),
                        AuxiliarySample.money(currency, parts.standardError())),
                String.format(
                                Locale.ROOT,
                                "interval: total ± t × standard error, with t(%d) = %.4f: ",
                                sample.n() - 1,
                                StudentT.quantile(sample.n() - 1, confidence))
                        + total.interval(),
                comparison()));
    }

    /** As {@code Ratio estimator of 7 cases}. */
    @Override
    public String toString() {
        return "Ratio estimator of " + sample.n() + " cases";
    }
}
