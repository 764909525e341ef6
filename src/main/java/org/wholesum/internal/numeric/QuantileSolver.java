package org.wholesum.internal.numeric;

/**
 * Quantiles of a continuous distribution by Newton's method on the logarithm of the smaller tail. That logarithm is nearly
 * linear, so that quantiles in the tails are as accurate as those in the middle. Where a step would leave the bracket, it
 * is replaced by bisection.
 */
public final class QuantileSolver {
    /** A continuous distribution on all real numbers; others are transformed to one by a logarithm or a logit. */
    public interface Tails {
        /** The probability below t. */
        double lower(double t);

        /** The probability above t. */
        double upper(double t);

        /** The probability density at t. */
        double density(double t);
    }

    private static final int MOST_STEPS = 200;
    /** The relative step at which the search ends: the remaining error is about its square. */
    private static final double NEAR = 1e-10;
    /** The largest absolute value of a logarithm: e^-740 is nearly the smallest positive double. */
    public static final double FARTHEST = 740;

    private QuantileSolver() {}

    /** The t with a probability of u below it, from −740 to {@code most}, searched for from {@code start}. */
    public static double of(Tails tails, double u, double start, double most) {
        double low = -FARTHEST;
        double high = most;
        double t = Math.min(Math.max(start, low), high);
        for (int step = 0; step < MOST_STEPS; step++) {
            double tail = u <= 0.5 ? tails.lower(t) : tails.upper(t);
            double off = u <= 0.5 ? StrictMath.log(tail / u) : StrictMath.log((1 - u) / tail);
            double change = off * tail / tails.density(t);
            if (Math.abs(change) <= NEAR * Math.max(1, Math.abs(t))) {
                return t - change;
            }
            if (off > 0) {
                high = t;
            } else {
                low = t;
            }
            double next = t - change;
            t = next > low && next < high ? next : low + (high - low) / 2;
        }
        return t;
    }
}
