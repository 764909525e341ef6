package org.wholesum.inference;

import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * Wilson's score interval of a proportion: (p + z² ÷ 2n ± z × √(p(1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n), without continuity
 * correction (E. B. Wilson, <i>Probable Inference, the Law of Succession, and Statistical Inference</i>, Journal of the
 * American Statistical Association 22, 1927). Its ends are from 0 to 1, also for none or all of a few.
 *
 * <p>For 81 of 263 the interval is 0.2553 to 0.3662 at 95%: {@code WilsonInterval.of(81, 263, 0.95).lower()} is
 * {@code 0.2552…}.
 */
public final class WilsonInterval {
    private WilsonInterval() {}

    /**
     * The interval of a proportion among independent trials.
     *
     * @param successes how many have the property, from 0 to the number of trials
     * @param trials n, 1 or more
     * @param confidence the level, 0.95 for 95%
     * @return the interval of the proportion
     * @throws IllegalArgumentException if there is no trial, there are more successes than trials, or the level is not
     *     between 0 and 1
     */
    public static Interval of(long successes, long trials, double confidence) {
        return of(successes, trials, 1, confidence);
    }

    /**
     * The interval of a proportion among trials that come in clusters, as the contacts of one person do: n is the number
     * of trials ÷ the design effect (N. Dean and M. Pagano, <i>Evaluating Confidence Interval Methods for Binomial
     * Proportions in Clustered Surveys</i>, Journal of Survey Statistics and Methodology 3, 2015).
     *
     * @param successes how many have the property, from 0 to the number of trials
     * @param trials the number of trials, 1 or more
     * @param designEffect the variance as a multiple of that of independent trials, more than 0
     * @param confidence the level, 0.95 for 95%
     * @return the interval of the proportion; its n is the number of trials
     * @throws IllegalArgumentException if there is no trial, there are more successes than trials, the design effect isn't
     *     more than 0, or the level is not between 0 and 1
     */
    public static Interval of(long successes, long trials, double designEffect, double confidence) {
        Confidence.check(confidence);
        if (!(trials >= 1 && successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException(
                    successes + " of " + trials + ": expected 1 or more, and a part of them");
        }
        if (!(designEffect > 0 && designEffect < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("design effect " + designEffect + ": expected more than 0");
        }
        double n = trials / designEffect;
        double p = (double) successes / trials;
        double z = StandardNormal.of((1 + confidence) / 2);
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        return new Interval(
                successes == 0 ? 0 : Math.max(0, (middle - half) / scale),
                successes == trials ? 1 : Math.min(1, (middle + half) / scale),
                confidence,
                Interval.Kind.WILSON,
                "Wilson's score interval" + (designEffect == 1 ? "" : " of the effective sample size"),
                Math.toIntExact(trials));
    }
}
