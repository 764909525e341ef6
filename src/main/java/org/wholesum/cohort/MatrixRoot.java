package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A transition matrix for another cycle length, and its distance from an exact one.
 *
 * @param matrix the matrix that was found
 * @param distance the largest difference between a given probability and that of the found matrix, raised to the power of
 *     the given cycle length; 0 except for rounding error if the matrix is exact
 * @param mostOff where that difference is, as {@code worse to left is 5.5% a year for the 1.2% given}; empty if the matrix
 *     is exact
 * @param added the moves that the found matrix has and the given one doesn't, as {@code a to c}; only an exact root can
 *     have any, as the nearest one keeps every zero
 */
public record MatrixRoot(TransitionMatrix matrix, double distance, Optional<String> mostOff, List<String> added) {
    private static final double NOISE = 1e-9;
    private static final int MOST_DECIMALS = 6;

    /** Copies the list. */
    public MatrixRoot {
        added = List.copyOf(added);
    }

    /** A matrix that needs no root. */
    static MatrixRoot exact(TransitionMatrix matrix) {
        return new MatrixRoot(matrix, 0, Optional.empty(), List.of());
    }

    /** A root, whose power is compared with the matrix that was given. */
    static MatrixRoot of(TransitionMatrix root, TransitionMatrix given, TransitionMatrix found) {
        double[][] power =
                root.power(given.cycle().count() / root.cycle().count()).rows();
        double[][] wanted = given.rows();
        int size = wanted.length;
        double distance = 0;
        Optional<String> mostOff = Optional.empty();
        List<String> added = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                String move = given.groups().names().get(from) + " to "
                        + given.groups().names().get(to);
                double off = Math.abs(power[from][to] - wanted[from][to]);
                if (off > distance) {
                    distance = off;
                    mostOff = Optional.of(move + " is " + compared(power[from][to], wanted[from][to], given.cycle()));
                }
                if (from != to && wanted[from][to] == 0 && root.row(from)[to] > 0) {
                    added.add(move);
                }
            }
        }
        return new MatrixRoot(found, distance, distance <= NOISE ? Optional.empty() : mostOff, added);
    }

    /** Both as percentages, with as many decimals as it takes for them to differ. */
    private static String compared(double found, double wanted, CycleLength cycle) {
        int decimals = 1;
        while (decimals < MOST_DECIMALS && percent(found, decimals).equals(percent(wanted, decimals))) {
            decimals++;
        }
        return percent(found, decimals) + (cycle.equals(CycleLength.months(12)) ? " a year" : " in " + cycle)
                + " for the " + percent(wanted, decimals) + " given";
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f%%", share * 100);
    }

    /** {@return whether a power of the matrix is the one that was given, within 1e-9} */
    public boolean isExact() {
        return distance <= NOISE;
    }

    /** {@return whether a power of the matrix is the one that was given, and it has no other moves} */
    public boolean isFaithful() {
        return isExact() && added.isEmpty();
    }

    /** {@return a sentence: whether the matrix is exact, and how far and where it is off if not} */
    public String describe() {
        String cycle = matrix.cycle().toString();
        if (isExact()) {
            return "The matrix for cycles of " + cycle + " is exact"
                    + (added.isEmpty()
                            ? "."
                            : ", with moves that the given matrix doesn't have: " + String.join(", ", added) + ".");
        }
        return "No exact matrix for cycles of " + cycle + " was found; the nearest, raised to the given length, differs"
                + " by up to " + String.format(Locale.ROOT, "%.4f", distance) + " in a probability"
                + mostOff.map(move -> ": " + move).orElse("") + ".";
    }

    /** The matrix, and whether it is exact. */
    @Override
    public String toString() {
        return matrix + "\n" + describe();
    }
}
