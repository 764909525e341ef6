package org.wholesum.inference;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Confidence;

/**
 * Bootstrap intervals of a mean (B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993). Of up to
 * {@value #MOST_EXACT} values every resample is enumerated with its probability, so that the result is exact and needs no
 * seed: 7 values have C(13, 7) = 1,716 distinct resamples (T. J. DiCiccio, R. Tibshirani, 1987; P. Hall, <i>The Bootstrap
 * and Edgeworth Expansion</i>, 1992, app. I). Of more, resamples are drawn, each from a stream of its own that depends on
 * the seed and the number of the draw alone.
 *
 * <p>{@code Bootstrap.of(savings).seed(7).bca(0.95)}, or one of:
 *
 * <ul>
 *   <li>{@link #percentile} (ch. 13): the ends are the k-th smallest and the k-th largest mean, where k is the number of
 *       resamples × (1 − level) ÷ 2, rounded up. Of 0 and 100, resampled to means of 0, 50, 50 and 100, k is 1 at a level
 *       of 50% and the interval 0 to 100; at 40%, k is 2 and the interval 50 to 50:
 *       {@code Bootstrap.mean(new long[] {0, 100}, 0.4, 1).upper()} is {@code 50.0}.
 *   <li>{@link #bca} (ch. 14): the same with tails that are shifted for bias and skewness.
 *   <li>{@link #studentised} (ch. 12): the quantiles of the resamples' own t in the place of Student's.
 * </ul>
 *
 * <p>Of a few skewed cases the percentile interval is too narrow, BCa a little less so, and the studentised one, which is
 * wide on the side of the long tail, covers best. None reaches what it says: of 3,000 simulated samples of 7 log-normal
 * values (σ = 1), intervals at 95% had the true mean in them 75%, 78% and 88% of the time, and Student's t 82%. All suppose
 * that the cases were drawn at random from many.
 */
public final class Bootstrap {
    /** The most values whose resamples are all enumerated: 92,378 of them. */
    public static final int MOST_EXACT = 10;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long SEED = 1;
    private static final int LEAST_DRAWS = 100;
    private static final int DRAWS = 10_000;
    private static final int DRAWS_OF_MANY = 1_000;
    private static final int MANY = 1_000;

    private final long[] values;
    private final long sum;
    private final long seed;
    private final int draws;
    private final Execution work;
    // enumerating or drawing takes longer than asking, so the resamples are kept
    private final Supplier<Resamples> resamples;

    private Bootstrap(long[] values, long seed, int draws, Execution work) {
        this.values = values;
        this.sum = Arrays.stream(values).sum();
        this.seed = seed;
        this.draws = draws;
        this.work = work;
        this.resamples = Suppliers.memoize(
                () -> isExact() ? Resamples.every(values) : Resamples.drawn(values, seed, draws, work));
    }

    /**
     * The bootstrap of a mean; for drawn resamples the seed is 1 unless said otherwise.
     *
     * @param values two or more, in pence; their order makes no difference
     * @return the bootstrap, of which intervals can be asked
     * @throws IllegalArgumentException if there are fewer than two values
     * @throws ArithmeticException if n times a value, or n times their range, overflows
     */
    public static Bootstrap of(long[] values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("n = " + n + ": resampling fewer than 2 values tells nothing");
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        // no sum of n of them is beyond these, so that nothing needs checking later
        long least = Math.multiplyExact(sorted[0], (long) n);
        long most = Math.multiplyExact(sorted[n - 1], (long) n);
        Math.subtractExact(most, least);
        return new Bootstrap(sorted, SEED, n > MANY ? DRAWS_OF_MANY : DRAWS, Execution.onAllProcessors());
    }

    /**
     * The percentile interval of a mean: {@code Bootstrap.of(values).seed(seed).percentile(confidence)}.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param seed what drawn resamples depend on; of {@value #MOST_EXACT} values or fewer nothing does. 10,000 are drawn,
     *     or 1,000 of more than 1,000 values
     * @return the interval of the mean
     * @throws IllegalArgumentException if there are fewer than two values
     * @throws ArithmeticException if n times a value, or n times their range, overflows
     */
    public static Interval mean(long[] values, double confidence, long seed) {
        Confidence.check(confidence);
        return of(values).seed(seed).percentile(confidence);
    }

    /**
     * The same with another seed.
     *
     * @param other what drawn resamples depend on; of {@value #MOST_EXACT} values or fewer nothing does
     * @return a copy
     */
    public Bootstrap seed(long other) {
        return new Bootstrap(values, other, draws, work);
    }

    /**
     * The same with another number of drawn resamples.
     *
     * @param count from 100; unless said otherwise 10,000, or 1,000 of more than 1,000 values. Of {@value #MOST_EXACT}
     *     values or fewer none are drawn
     * @return a copy
     * @throws IllegalArgumentException if there are fewer than 100
     */
    public Bootstrap draws(int count) {
        if (!(count >= LEAST_DRAWS)) {
            throw new IllegalArgumentException(count + " draws: expected at least " + LEAST_DRAWS);
        }
        return new Bootstrap(values, seed, count, work);
    }

    /**
     * The same, worked otherwise; no answer depends on it.
     *
     * @param how on how many threads, and who is told; unless said otherwise on every processor
     * @return a copy
     */
    public Bootstrap on(Execution how) {
        return new Bootstrap(values, seed, draws, how);
    }

    /** {@return n, how many values there are} */
    public int n() {
        return values.length;
    }

    /** {@return how many resamples are enumerated (the distinct ones: 1,716 of 7 values) or drawn} */
    public int resamples() {
        return resamples.get().size();
    }

    /** {@return whether every resample is enumerated} */
    public boolean isExact() {
        return values.length <= MOST_EXACT;
    }

    /**
     * The percentile interval of the mean.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval
     * @throws IllegalArgumentException if the level isn't between 0 and 1
     */
    public Interval percentile(double confidence) {
        BigDecimal tail = tail(confidence);
        Resamples means = resamples.get();
        return interval(
                (double) means.lower(tail),
                (double) means.upper(tail),
                confidence,
                Interval.Kind.PERCENTILE_BOOTSTRAP,
                "percentile");
    }

    /**
     * The bias-corrected and accelerated interval of the mean (B. Efron, <i>Better bootstrap confidence intervals</i>,
     * Journal of the American Statistical Association 82, 1987). Tails of Φ(z₀ + (z₀ + z) ÷ (1 − a (z₀ + z))) are left out,
     * with ends as the percentile interval has them. z₀ is the normal quantile of the share of resampled means below the
     * mean, those that are just it counted half; a is the jackknife's Σu³ ÷ (6 (Σu²)^1.5). Where both are nil, as for
     * values that lie evenly about their mean, it is the percentile interval.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval
     * @throws IllegalArgumentException if the level isn't between 0 and 1
     */
    public Interval bca(double confidence) {
        BigDecimal tail = tail(confidence);
        Resamples means = resamples.get();
        Bca shift = shift();
        double lower = (double) means.lower(shift.lower(tail));
        double upper = (double) means.upper(shift.upper(tail));
        return interval(lower, upper, confidence, Interval.Kind.BCA_BOOTSTRAP, "BCa");
    }

    /** {@return z₀ of the BCa interval, positive where more than half of the resampled means are below the mean} */
    public double biasCorrection() {
        return shift().bias();
    }

    /** {@return a of the BCa interval, positive where the long tail is above the mean} */
    public double acceleration() {
        return shift().acceleration();
    }

    private Bca shift() {
        return Bca.of(values, sum, resamples.get());
    }

    /**
     * The studentised interval of the mean, or bootstrap-t: mean − t × s ÷ √n, where t are the k-th largest and the k-th
     * smallest of the resamples' own (resampled mean − mean) ÷ (their s ÷ √n), and k as for the percentile interval.
     *
     * <p>A resample whose values are all the same has no standard error. It is not left out: its t is infinite, on the side
     * that its mean is on, or nil if that is the mean itself. Where an end would be infinite there is no interval: of 2 or 3
     * values always at 95%, and of more if most are the same, as when one case alone saves anything.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the interval, or none if the resamples leave an end open
     * @throws IllegalArgumentException if the level isn't between 0 and 1
     */
    public Optional<Interval> studentised(double confidence) {
        BigDecimal tail = tail(confidence);
        Resamples squared = isExact() ? resamples.get() : Resamples.drawnWithSquares(values, seed, draws, work);
        double[] t = squared.distances(sum, tail);
        if (Double.isInfinite(t[0]) || Double.isInfinite(t[1])) {
            return Optional.empty();
        }
        double root = Math.sqrt(Resamples.squares(values));
        return Optional.of(interval(
                sum - t[1] * root, sum - t[0] * root, confidence, Interval.Kind.STUDENTISED_BOOTSTRAP, "studentised"));
    }

    private static BigDecimal tail(double confidence) {
        Confidence.check(confidence);
        // in decimals, as 1 - 0.95 is a little more than 0.05 in binary, which can be one resample more
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).multiply(HALF);
    }

    private Interval interval(double lower, double upper, double confidence, Interval.Kind kind, String words) {
        String method = isExact()
                ? "exact bootstrap, " + words
                : "bootstrap of " + draws + " resamples, " + words + ", seed " + seed;
        return new Interval(lower / n(), upper / n(), confidence, kind, method, n());
    }

    /** What it is of, in brief. */
    @Override
    public String toString() {
        return "Bootstrap of " + n() + " values";
    }
}
