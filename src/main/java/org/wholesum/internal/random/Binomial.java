package org.wholesum.internal.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Binomial random numbers, in a time that doesn't depend on the number of trials: by transformed rejection with a
 * squeeze (W. Hörmann, <i>The Generation of Binomial Random Variates</i>, Journal of Statistical Computation and
 * Simulation 46, 1993, algorithm BTRS) or, for few expected successes, as a sum of geometric waiting times (L. Devroye,
 * <i>Non-Uniform Random Variate Generation</i>, 1986, X.4.3).
 */
public final class Binomial {
    /** With fewer expected successes, waiting times are faster, and Hörmann's constants are not valid. */
    private static final double FEW = 10;

    private static final double[] STIRLING = {
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287
    };

    private Binomial() {}

    /**
     * A random number of successes.
     *
     * @param trials the number of trials, from 0
     * @param probability of success in each, from 0 to 1
     * @param random the source of random numbers
     * @return from 0 to the number of trials
     * @throws IllegalArgumentException if the number of trials is negative, or the probability is not from 0 to 1
     */
    public static long draw(long trials, double probability, UniformRandomProvider random) {
        if (!(trials >= 0 && probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(trials + " trials of probability " + probability
                    + ": expected 0 or more trials, and a probability from 0 to 1");
        }
        if (probability > 0.5) {
            return trials - draw(trials, 1 - probability, random);
        }
        if (trials == 0 || probability == 0) {
            return 0;
        }
        return trials * probability < FEW
                ? byWaits(trials, probability, random)
                : byRejection(trials, probability, random);
    }

    private static long byWaits(long trials, double probability, UniformRandomProvider random) {
        double fails = StrictMath.log1p(-probability);
        long successes = 0;
        double at = wait(fails, random);
        while (at <= trials) {
            successes++;
            at += wait(fails, random);
        }
        return successes;
    }

    /** The number of trials up to and including the next success; the argument of the logarithm is never 0. */
    private static double wait(double fails, UniformRandomProvider random) {
        return Math.floor(StrictMath.log(1 - random.nextDouble()) / fails) + 1;
    }

    /** The names are Hörmann's. */
    private static long byRejection(long n, double p, UniformRandomProvider random) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double squeeze = 0.92 - 4.2 / b;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k >= 0 && k <= n && StrictMath.log(v * alpha / (a / (us * us) + b)) <= logRatio(n, p, k)) {
                return (long) k;
            }
        }
    }

    /** The logarithm of the ratio of the probability of k to that of the mode. */
    private static double logRatio(long n, double p, double k) {
        double m = Math.floor((n + 1) * p);
        double odds = p / (1 - p);
        return (m + 0.5) * StrictMath.log((m + 1) / (odds * (n - m + 1)))
                + (n + 1) * StrictMath.log((n - m + 1) / (n - k + 1))
                + (k + 0.5) * StrictMath.log(odds * (n - k + 1) / (k + 1))
                + stirling(m)
                + stirling(n - m)
                - stirling(k)
                - stirling(n - k);
    }

    /** ln k! less Stirling's (k + ½) ln (k + 1) − (k + 1) + ½ ln 2π. */
    private static double stirling(double k) {
        if (k < STIRLING.length) {
            return STIRLING[(int) k];
        }
        double next = k + 1;
        double square = next * next;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
    }
}
