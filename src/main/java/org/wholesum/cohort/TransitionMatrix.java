package org.wholesum.cohort;

import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.matrix.MatrixRoots;
import org.wholesum.problem.InvalidInputException;

/**
 * The probability that a person of each needs group is in each group a cycle later. A row is the group left, a column the
 * group entered ({@code double[from][to]}), and every row adds up to 1. Immutable.
 *
 * <p>From 5 / 31 / 64 people to 5 / 15 / 80 in six months, with as few moves as possible, 16 of the 31 moved to the third
 * group: a probability of 0.516129.
 */
public final class TransitionMatrix {
    private static final int MOST_WITH_ROOT = 25;

    private final NeedsGroups groups;
    private final CycleLength cycle;
    private final double[][] rows;

    private TransitionMatrix(NeedsGroups groups, CycleLength cycle, double[][] rows) {
        this.groups = groups;
        this.cycle = cycle;
        this.rows = rows;
    }

    /**
     * A matrix of known probabilities.
     *
     * @param groups the needs groups
     * @param cycleMonths the months in a cycle, from 1
     * @param rows {@code double[from][to]}, the probability of being in each group a cycle later, in the order of the groups
     * @return the matrix
     * @throws IllegalArgumentException if the shape is wrong, a probability is not from 0 to 1, or a row doesn't add up to 1
     *     within 1e-9
     */
    public static TransitionMatrix of(NeedsGroups groups, int cycleMonths, double[][] rows) {
        return of(groups, CycleLength.months(cycleMonths), rows);
    }

    /**
     * A matrix of known probabilities for a cycle of weeks or months.
     *
     * @param groups the needs groups
     * @param cycle how long a cycle is
     * @param rows {@code double[from][to]}, as for {@link #of(NeedsGroups, int, double[][])}
     * @return the matrix
     * @throws IllegalArgumentException if the shape is wrong, a probability is not from 0 to 1, or a row doesn't add up to 1
     *     within 1e-9
     */
    public static TransitionMatrix of(NeedsGroups groups, CycleLength cycle, double[][] rows) {
        return new TransitionMatrix(groups, cycle, MatrixRows.checked(groups, rows));
    }

    /**
     * The identity matrix: everyone stays.
     *
     * @param groups the needs groups
     * @param cycleMonths the months in a cycle, from 1
     * @return the matrix
     * @throws IllegalArgumentException if a cycle has less than 1 month
     */
    public static TransitionMatrix identity(NeedsGroups groups, int cycleMonths) {
        double[][] rows = new double[groups.size()][groups.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] = 1;
        }
        return of(groups, cycleMonths, rows);
    }

    /**
     * The maximum likelihood estimate from panel data: the share of a group's people who were in each group a cycle later
     * (T. W. Anderson and L. A. Goodman, <i>Statistical Inference about Markov Chains</i>, Annals of Mathematical
     * Statistics 28, 1957).
     *
     * @param groups the needs groups
     * @param cycleMonths the months between both observations, from 1
     * @param counts {@code long[from][to]}, the number of people observed in one group and then in another
     * @param absorbing groups that people never leave, and for which no observation is needed
     * @return the matrix
     * @throws IllegalArgumentException if a count is negative, someone left an absorbing group, that group is unknown, or
     *     no one was observed in a group that isn't absorbing
     */
    public static TransitionMatrix ofCounts(
            NeedsGroups groups, int cycleMonths, long[][] counts, Set<String> absorbing) {
        return ofCounts(groups, CycleLength.months(cycleMonths), counts, absorbing);
    }

    /**
     * The same estimate for observations that are a cycle of weeks or months apart.
     *
     * @param groups the needs groups
     * @param cycle the time between both observations
     * @param counts {@code long[from][to]}, the number of people observed in one group and then in another
     * @param absorbing groups that people never leave, and for which no observation is needed
     * @return the matrix
     * @throws IllegalArgumentException as {@link #ofCounts(NeedsGroups, int, long[][], Set)}
     */
    public static TransitionMatrix ofCounts(
            NeedsGroups groups, CycleLength cycle, long[][] counts, Set<String> absorbing) {
        return of(groups, cycle, PanelCounts.shares(groups, counts, absorbing));
    }

    /**
     * From two snapshots of the groups, where no individual was followed. It assumes that as few people moved as possible,
     * and no further than necessary in the order of the groups: everyone who can have stayed did, and the others moved
     * in order to the groups that grew (the north-west corner rule for transport problems).
     *
     * @param groups the needs groups, in an order in which neighbours are similar
     * @param cycleMonths the months between both snapshots, from 1
     * @param before people, or shares, of every group in the first snapshot
     * @param after those in the second, with the same sum
     * @return the matrix; people who enter a group that was empty before stay there
     * @throws IllegalArgumentException if a group is missing or unknown, a number is negative, or the sums differ
     */
    public static TransitionMatrix ofSnapshots(
            NeedsGroups groups, int cycleMonths, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return ofSnapshots(groups, CycleLength.months(cycleMonths), before, after);
    }

    /**
     * The same from two snapshots that are a cycle of weeks or months apart.
     *
     * @param groups the needs groups, in an order in which neighbours are similar
     * @param cycle the time between both snapshots
     * @param before people, or shares, of every group in the first snapshot
     * @param after those in the second, with the same sum
     * @return the matrix; people who enter a group that was empty before stay there
     * @throws IllegalArgumentException as {@link #ofSnapshots(NeedsGroups, int, Map, Map)}
     */
    public static TransitionMatrix ofSnapshots(
            NeedsGroups groups, CycleLength cycle, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return of(groups, cycle, Snapshots.rows(groups, before, after));
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return groups;
    }

    /** {@return how long a cycle is} */
    public CycleLength cycle() {
        return cycle;
    }

    /**
     * The months in a cycle.
     *
     * @return how many
     * @throws IllegalStateException if a cycle is a number of weeks, for which there is {@link #cycle()}
     */
    public int cycleMonths() {
        return cycle.inMonths();
    }

    /**
     * The probability that a person is in a group a cycle later.
     *
     * @param from the group that they are in now
     * @param to the group a cycle later
     * @return from 0 to 1
     * @throws IllegalArgumentException if a group is unknown
     */
    public double probability(String from, String to) {
        return rows[groups.index(from)][groups.index(to)];
    }

    /**
     * The row of a group.
     *
     * @param from the group
     * @return {@code double[to]}, the probability of each group a cycle later
     * @throws IllegalArgumentException if the group is unknown
     */
    public double[] row(String from) {
        return row(groups.index(from));
    }

    /** The row of the group with an index. */
    double[] row(int from) {
        return rows[from].clone();
    }

    /**
     * The number of people in each group a cycle later.
     *
     * @param people {@code double[group]}, the number now
     * @return {@code double[group]}, with the same sum
     * @throws IllegalArgumentException if there are more or fewer numbers than groups
     */
    public double[] step(double[] people) {
        if (people.length != groups.size()) {
            throw new IllegalArgumentException(
                    "people of " + people.length + " groups, expected " + groups.size() + ": " + groups);
        }
        return matrix().preMultiply(people);
    }

    /**
     * The matrix for several cycles at once.
     *
     * @param cycles how many, from 1
     * @return the power, with a cycle that many times as long
     * @throws IllegalArgumentException if the number of cycles is less than 1
     */
    public TransitionMatrix power(int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException(cycles + " cycles, expected 1 or more");
        }
        CycleLength whole = new CycleLength(Math.multiplyExact(cycle.count(), cycles), cycle.unit());
        return stochastic(groups, whole, matrix().power(cycles));
    }

    /**
     * The matrix for cycles of another length. For shorter cycles it is a root: the matrix whose power is this one or,
     * where no such matrix of probabilities was found, the nearest that keeps every move impossible that is impossible here (N. J. Higham and L. Lin, <i>On pth Roots of Stochastic
     * Matrices</i>, Linear Algebra and its Applications 435, 2011).
     *
     * @param months the months in a cycle of the result, from 1
     * @return the matrix, and its distance from an exact one
     * @throws IllegalArgumentException if the number of months is less than 1
     */
    public MatrixRoot inCycles(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("cycles of " + months + " months: expected 1 or more");
        }
        return inCycles(CycleLength.months(months));
    }

    /**
     * The matrix for cycles of another length in the same unit, by the same rules as {@link #inCycles(int)}.
     *
     * @param length of a cycle of the result
     * @return the matrix, and its distance from an exact one
     * @throws InvalidInputException if one length is in weeks and the other in months, or a root of the matrix of more than
     *     40 groups is needed
     */
    public MatrixRoot inCycles(CycleLength length) {
        if (length.unit() != cycle.unit()) {
            throw InvalidInputException.of(
                    "the movement of a cycle of " + cycle + " can't be converted to one of " + length
                            + ", as a month is no whole number of weeks",
                    "give the movement in cycles of " + length);
        }
        int common = IntMath.gcd(length.count(), cycle.count());
        int root = cycle.count() / common;
        if (length.equals(cycle)) {
            return MatrixRoot.exact(this);
        }
        if (root == 1) {
            return MatrixRoot.exact(power(length.count() / cycle.count()));
        }
        checkRoot(length);
        TransitionMatrix found =
                stochastic(groups, new CycleLength(common, cycle.unit()), MatrixRoots.of(matrix(), root));
        return MatrixRoot.of(found, this, found.power(length.count() / common));
    }

    /** The search for a root takes a time that grows with the cube of the number of groups. */
    private void checkRoot(CycleLength length) {
        if (groups.size() > MOST_WITH_ROOT) {
            throw InvalidInputException.of(
                    "the movement between " + groups.size() + " groups in a cycle of " + cycle
                            + " can't be converted to one of " + length + ", expected at most " + MOST_WITH_ROOT
                            + " groups",
                    "give the movement in cycles of " + length);
        }
    }

    /**
     * Multiplies the probability of one movement; people who no longer move stay in their group (A. Briggs, K. Claxton and
     * M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 3).
     *
     * @param from the group left
     * @param to the group entered
     * @param risk the relative risk, by which the probability is multiplied, 0 or more
     * @return the matrix
     * @throws IllegalArgumentException if a group is unknown, both are the same, the risk is negative, or the probabilities
     *     of leaving would exceed 1
     */
    public TransitionMatrix withRelativeRisk(String from, String to, double risk) {
        int row = groups.index(from);
        int column = groups.index(to);
        if (row == column || !(risk >= 0 && risk < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("relative risk of " + risk + " from \"" + from + "\" to \"" + to
                    + "\": expected 0 or more, and two groups");
        }
        double[][] changed = MatrixRows.withRelativeRisk(groups, rows, row, column, risk);
        return changed == rows ? this : of(groups, cycle, changed);
    }

    /** Removes rounding error: negative entries become 0, and rows are scaled to add up to 1. */
    private static TransitionMatrix stochastic(NeedsGroups groups, CycleLength cycle, RealMatrix matrix) {
        double[][] rows = matrix.getData();
        for (double[] row : rows) {
            double sum = Arrays.stream(row).map(p -> Math.max(0, p)).sum();
            Arrays.setAll(row, i -> Math.max(0, row[i]) / sum);
        }
        return new TransitionMatrix(groups, cycle, rows);
    }

    /** {@code double[from][to]}. */
    double[][] rows() {
        return rows;
    }

    private RealMatrix matrix() {
        return new Array2DRowRealMatrix(rows, true);
    }

    /** Equal if the groups, the cycle length and every probability are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransitionMatrix that
                && cycle.equals(that.cycle)
                && groups.equals(that.groups)
                && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * groups.hashCode() + cycle.hashCode()) + Arrays.deepHashCode(rows);
    }

    /** The probabilities as a table. */
    @Override
    public String toString() {
        return MatrixRows.table("Movement in a cycle of " + cycle, groups, rows).toString();
    }
}
