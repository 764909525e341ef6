package org.wholesum.internal.numeric;

/**
 * A distribution turned around. Newton's method on the logarithm of whichever tail is the smaller, which is nearly
 * straight there, so that quantiles far out are as good as those in the middle; where it would leave the bracket that
 * is known by then, it goes to its middle instead.
 */
public final class QuantileSolver {
    /** A continuous distribution on all numbers; one on fewer is told by a logarithm or a logit. */
    public interface Tails {
        /** How likely it is to be less. */
        double lower(double t);

        /** How likely it is to be more. */
        double upper(double t);

        /** Its density. */
        double density(double t);
    }

    private static final int MOST_STEPS = 200;
    /** Where a step is so small, what is left is its square. */
    private static final double NEAR = 1e-10;
    /** The most by which the logarithm of a number can be negative: e^-740 is nearly the smallest. */
    public static final double FARTHEST = 740;

    private QuantileSolver() {}

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
