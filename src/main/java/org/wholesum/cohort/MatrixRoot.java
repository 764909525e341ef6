package org.wholesum.cohort;

import java.util.Locale;

/**
 * A transition matrix for another cycle length, and its distance from an exact one.
 *
 * @param matrix the matrix that was found
 * @param distance the largest difference between a given probability and that of the found matrix, raised to the power of
 *     the given cycle length; 0 except for rounding error if the matrix is exact
 */
public record MatrixRoot(TransitionMatrix matrix, double distance) {
    private static final double NOISE = 1e-9;

    /** {@return whether a power of the matrix is the one that was given, within 1e-9} */
    public boolean isExact() {
        return distance <= NOISE;
    }

    /** {@return a sentence: whether the matrix is exact, and how far off it is if not} */
    public String describe() {
        String cycle = matrix.cycleMonths() == 1 ? "1 month" : matrix.cycleMonths() + " months";
        return isExact()
                ? "The matrix for cycles of " + cycle + " is exact."
                : "No exact matrix for cycles of " + cycle
                        + " was found; the nearest, raised to the given length, differs"
                        + " by up to "
                        + String.format(Locale.ROOT, "%.4f", distance) + " in a probability.";
    }

    /** The matrix, and whether it is exact. */
    @Override
    public String toString() {
        return matrix + "\n" + describe();
    }
}
