package org.wholesum.cohort;

import java.util.Locale;

/**
 * A matrix for another cycle length, and how good it is.
 *
 * @param matrix the matrix
 * @param distance the largest difference between a probability that was given and what the matrix that was found gives
 *     for it when raised to the same length; nil but for noise if there is an exact one
 */
public record MatrixRoot(TransitionMatrix matrix, double distance) {
    private static final double NOISE = 1e-9;

    /** {@return whether the matrix, raised again, is the one that was given} */
    public boolean isExact() {
        return distance <= NOISE;
    }

    /** {@return whether the matrix is exact, and how far off it is if not, in a sentence} */
    public String describe() {
        String cycle = matrix.cycleMonths() == 1 ? "1 month" : matrix.cycleMonths() + " months";
        return isExact()
                ? "The matrix for cycles of " + cycle + " is exact."
                : "No matrix for cycles of " + cycle
                        + " was found that gives the one for the whole length again; the nearest"
                        + " found differs from it by up to "
                        + String.format(Locale.ROOT, "%.4f", distance) + " in a probability.";
    }

    /** The matrix, and how good it is. */
    @Override
    public String toString() {
        return matrix + "\n" + describe();
    }
}
