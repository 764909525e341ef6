package org.wholesum.cohort;

import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * The probability that a person of each needs group is in each group a cycle later. A row is the group left, a column the
 * group entered ({@code double[from][to]}), and every row adds up to 1. Immutable.
 *
 * <p>From 5 / 31 / 64 people to 5 / 15 / 80 in six months, with as few moves as possible, 16 of the 31 moved to the third
 * group: a probability of 0.516129.
 */
public final class TransitionMatrix {
    private static final double TOLERANCE = 1e-9;

    private final NeedsGroups groups;
    private final int cycleMonths;
    private final double[][] rows;

    private TransitionMatrix(NeedsGroups groups, int cycleMonths, double[][] rows) {
        this.groups = groups;
        this.cycleMonths = cycleMonths;
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
        checkCycle(cycleMonths);
        if (rows.length != groups.size()) {
            throw new IllegalArgumentException(
                    "the matrix has " + rows.length + " rows, expected " + groups.size() + ", one for each group");
        }
        double[][] copy = new double[rows.length][];
        for (int from = 0; from < rows.length; from++) {
            copy[from] = checkedRow(groups, from, rows[from]);
        }
        return new TransitionMatrix(groups, cycleMonths, copy);
    }

    private static void checkCycle(int cycleMonths) {
        if (cycleMonths < 1) {
            throw new IllegalArgumentException("cycle of " + cycleMonths + " months: expected 1 or more");
        }
    }

    private static double[] checkedRow(NeedsGroups groups, int from, double[] row) {
        String name = "from \"" + groups.names().get(from) + "\"";
        if (row.length != groups.size()) {
            throw new IllegalArgumentException(
                    name + ": " + row.length + " probabilities, expected " + groups.size() + ", one for each group");
        }
        for (int to = 0; to < row.length; to++) {
            if (!(row[to] >= 0 && row[to] <= 1)) {
                throw InvalidInputException.of(
                        name + " to \"" + groups.names().get(to) + "\": probability is " + row[to]
                                + ", expected one from 0 to 1",
                        row[to] > 1 && row[to] <= 100 ? Percent.meant(BigDecimal.valueOf(row[to])) : Optional.empty());
            }
        }
        double sum = Arrays.stream(row).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw InvalidInputException.of(
                    name + ": the probabilities add up to "
                            + String.format(Locale.ROOT, "%.9f", sum).replaceAll("\\.?0+$", "") + ", expected 1",
                    Optional.of("the probability of staying is missing").filter(missing -> sum < 1));
        }
        return Arrays.stream(row).map(p -> p / sum).toArray();
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
        return of(groups, cycleMonths, PanelCounts.shares(groups, counts, absorbing));
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
        return of(groups, cycleMonths, Snapshots.rows(groups, before, after));
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return groups;
    }

    /** {@return the months in a cycle} */
    public int cycleMonths() {
        return cycleMonths;
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
        return stochastic(groups, Math.multiplyExact(cycleMonths, cycles), matrix().power(cycles));
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
        int common = IntMath.gcd(months, cycleMonths);
        int root = cycleMonths / common;
        if (months == cycleMonths) {
            return MatrixRoot.exact(this);
        }
        if (root == 1) {
            return MatrixRoot.exact(power(months / cycleMonths));
        }
        TransitionMatrix found = stochastic(groups, common, MatrixRoots.of(matrix(), root));
        return MatrixRoot.of(found, this, found.power(months / common));
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
        double[][] changed = matrix().getData();
        double more = changed[row][column] * risk - changed[row][column];
        if (more == 0) {
            return this;
        }
        changed[row][column] += more;
        changed[row][row] -= more;
        if (changed[row][row] < -TOLERANCE) {
            throw new IllegalArgumentException("relative risk of " + risk + " from \"" + from + "\" to \"" + to
                    + "\": the probabilities of leaving add up to "
                    + String.format(Locale.ROOT, "%.6f", 1 - changed[row][row]) + ", expected at most 1");
        }
        changed[row][row] = Math.max(0, changed[row][row]);
        return of(groups, cycleMonths, changed);
    }

    /** Removes rounding error: negative entries become 0, and rows are scaled to add up to 1. */
    private static TransitionMatrix stochastic(NeedsGroups groups, int cycleMonths, RealMatrix matrix) {
        double[][] rows = matrix.getData();
        for (double[] row : rows) {
            double sum = Arrays.stream(row).map(p -> Math.max(0, p)).sum();
            Arrays.setAll(row, i -> Math.max(0, row[i]) / sum);
        }
        return new TransitionMatrix(groups, cycleMonths, rows);
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
                && cycleMonths == that.cycleMonths
                && groups.equals(that.groups)
                && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * groups.hashCode() + cycleMonths) + Arrays.deepHashCode(rows);
    }

    /** The probabilities as a table. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled(
                        "Movement in a cycle of " + cycleMonths + (cycleMonths == 1 ? " month" : " months"))
                .words("from")
                .figures(groups.names().toArray(String[]::new));
        for (int from = 0; from < rows.length; from++) {
            List<String> cells = new ArrayList<>(List.of(groups.names().get(from)));
            Arrays.stream(rows[from]).forEach(p -> cells.add(String.format(Locale.ROOT, "%.6f", p)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build().toString();
    }
}
