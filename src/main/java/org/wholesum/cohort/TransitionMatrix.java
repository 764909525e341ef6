package org.wholesum.cohort;

import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;

/**
 * How likely a person of each group is to be in each group a cycle later. Rows are where from, columns where to, and every
 * row adds up to 1. Immutable.
 *
 * <p>From 5 / 31 / 64 people to 5 / 15 / 80 in six months, with as few moves as possible, 16 of the 31 went on to the third
 * group: {@code 0.516129}.
 */
public final class TransitionMatrix {
    private static final double TOLERANCE = 1e-9;

    private final List<String> groups;
    private final int cycleMonths;
    private final double[][] rows;

    private TransitionMatrix(List<String> groups, int cycleMonths, double[][] rows) {
        this.groups = List.copyOf(groups);
        this.cycleMonths = cycleMonths;
        this.rows = rows;
    }

    /**
     * A matrix as given.
     *
     * @param groups the groups' names, in order
     * @param cycleMonths how many months a cycle has, from 1
     * @param rows for each group, the probabilities of being in each group a cycle later
     * @return the matrix
     * @throws IllegalArgumentException if groups are missing or stand twice, the shape is wrong, a probability is not from
     *     0 to 1, or a row doesn't add up to 1 within 1e-9
     */
    public static TransitionMatrix of(List<String> groups, int cycleMonths, double[][] rows) {
        checkGroups(groups, cycleMonths);
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

    private static void checkGroups(List<String> groups, int cycleMonths) {
        if (groups.isEmpty() || groups.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("groups " + groups + ": expected one or more, each with a name");
        }
        if (new HashSet<>(groups).size() != groups.size()) {
            throw new IllegalArgumentException("groups " + groups + ": expected each once");
        }
        if (cycleMonths < 1) {
            throw new IllegalArgumentException("cycle of " + cycleMonths + " months: expected 1 or more");
        }
    }

    private static double[] checkedRow(List<String> groups, int from, double[] row) {
        String name = "from \"" + groups.get(from) + "\"";
        if (row.length != groups.size()) {
            throw new IllegalArgumentException(
                    name + ": " + row.length + " probabilities, expected " + groups.size() + ", one for each group");
        }
        for (int to = 0; to < row.length; to++) {
            if (!(row[to] >= 0 && row[to] <= 1)) {
                throw new IllegalArgumentException(name + " to \"" + groups.get(to) + "\": probability is " + row[to]
                        + ", expected one from 0 to 1");
            }
        }
        double sum = Arrays.stream(row).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(name + ": the probabilities add up to "
                    + String.format(Locale.ROOT, "%.9f", sum).replaceAll("\\.?0+$", "") + ", expected 1"
                    + (sum < 1 ? "\n  Maybe the probability of staying is missing" : ""));
        }
        return Arrays.stream(row).map(p -> p / sum).toArray();
    }

    /**
     * Everyone stays.
     *
     * @param groups the groups' names
     * @param cycleMonths how many months a cycle has
     * @return the identity
     */
    public static TransitionMatrix identity(List<String> groups, int cycleMonths) {
        double[][] rows = new double[groups.size()][groups.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] = 1;
        }
        return of(groups, cycleMonths, rows);
    }

    /**
     * From panel data: the share of a group's people who were seen in each group a cycle later, which is the maximum
     * likelihood estimate (T. W. Anderson and L. A. Goodman, <i>Statistical Inference about Markov Chains</i>, Annals of
     * Mathematical Statistics 28, 1957).
     *
     * @param groups the groups' names
     * @param cycleMonths how many months lay between
     * @param counts for each group, how many of its people were then in each group
     * @param absorbing groups that no one leaves, and in which nobody need have been seen
     * @return the matrix
     * @throws IllegalArgumentException if a count is negative, someone left an absorbing group, that group is unknown, or
     *     nobody was seen in another
     */
    public static TransitionMatrix ofCounts(
            List<String> groups, int cycleMonths, long[][] counts, Set<String> absorbing) {
        return of(groups, cycleMonths, Counts.shares(groups, counts, absorbing));
    }

    /**
     * From two snapshots, when nobody was followed. It is an assumption that as few people moved as possible, and those no
     * further than they had to, in the order of the groups: who can have stayed did, and those too many in a group went to
     * the places free in others in order, which makes the ways shortest (the north-west corner rule of transport problems).
     *
     * @param groups the groups' names, in an order in which next to each other is near
     * @param cycleMonths how many months lay between
     * @param before people, or shares, of every group at first
     * @param after those a cycle later, adding up to the same
     * @return the matrix; a group with nobody before keeps whoever comes
     * @throws IllegalArgumentException if a group is missing or unknown, a number is negative, or the sums differ
     */
    public static TransitionMatrix leastMovement(
            List<String> groups, int cycleMonths, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return of(groups, cycleMonths, Snapshots.leastMovement(groups, before, after));
    }

    /** {@return the groups' names, in order} */
    public List<String> groups() {
        return groups;
    }

    /** {@return how many months a cycle has} */
    public int cycleMonths() {
        return cycleMonths;
    }

    /**
     * How likely a person is to move.
     *
     * @param from the group that they are in
     * @param to a group
     * @return the probability that they are there a cycle later
     * @throws IllegalArgumentException if a group is unknown
     */
    public double probability(String from, String to) {
        return rows[index(from)][index(to)];
    }

    /**
     * Where a person of a group may be a cycle later.
     *
     * @param from the group
     * @return the probability of each group, in order
     * @throws IllegalArgumentException if the group is unknown
     */
    public double[] row(String from) {
        return rows[index(from)].clone();
    }

    private int index(String group) {
        return index(groups, group);
    }

    static int index(List<String> groups, String group) {
        int index = groups.indexOf(group);
        if (index < 0) {
            throw new IllegalArgumentException("needs group \"" + group + "\" is unknown, expected one of " + groups
                    + Suggestions.maybe(group, groups));
        }
        return index;
    }

    /**
     * Where people are a cycle later.
     *
     * @param spread how many are in each group, in order
     * @return how many then are, the same in all
     * @throws IllegalArgumentException if there are more or fewer numbers than groups
     */
    public double[] step(double[] spread) {
        if (spread.length != groups.size()) {
            throw new IllegalArgumentException(
                    "people of " + spread.length + " groups, expected " + groups.size() + ": " + groups);
        }
        return matrix().preMultiply(spread);
    }

    /**
     * The matrix of several cycles together.
     *
     * @param cycles how many, from 1
     * @return the matrix whose cycle is so many times as long
     * @throws IllegalArgumentException if there is none
     */
    public TransitionMatrix power(int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException(cycles + " cycles, expected 1 or more");
        }
        return stochastic(groups, Math.multiplyExact(cycleMonths, cycles), matrix().power(cycles));
    }

    /**
     * The matrix for cycles of another length. A shorter one is a root: the matrix that, raised again, gives this one, or
     * the nearest that was found where there is none (N. J. Higham and L. Lin, <i>On pth Roots of Stochastic Matrices</i>,
     * Linear Algebra and its Applications 435, 2011).
     *
     * @param months how many months a cycle is to have, from 1
     * @return the matrix, and how far it is from exact
     * @throws IllegalArgumentException if the months are none
     */
    public MatrixRoot inCycles(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("cycles of " + months + " months: expected 1 or more");
        }
        int common = IntMath.gcd(months, cycleMonths);
        int root = cycleMonths / common;
        if (months == cycleMonths) {
            return new MatrixRoot(this, 0);
        }
        if (root == 1) {
            return new MatrixRoot(power(months / cycleMonths), 0);
        }
        TransitionMatrix found = stochastic(groups, common, Roots.of(matrix(), root));
        double distance = Roots.distance(found.matrix(), root, matrix());
        return new MatrixRoot(found.power(months / common), distance);
    }

    /**
     * The matrix with one movement more or less likely; who doesn't move stays (A. Briggs, K. Claxton and M. Sculpher,
     * <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 3).
     *
     * @param from the group left
     * @param to the group entered
     * @param risk by what the probability is multiplied, 0 or more
     * @return the matrix
     * @throws IllegalArgumentException if a group is unknown, both are the same, the risk is negative, or there would be
     *     more moves than people
     */
    public TransitionMatrix withRelativeRisk(String from, String to, double risk) {
        int row = index(from);
        int column = index(to);
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

    /** A matrix that is stochastic but for noise. */
    private static TransitionMatrix stochastic(List<String> groups, int cycleMonths, RealMatrix matrix) {
        double[][] rows = matrix.getData();
        for (double[] row : rows) {
            double sum = Arrays.stream(row).map(p -> Math.max(0, p)).sum();
            Arrays.setAll(row, i -> Math.max(0, row[i]) / sum);
        }
        return new TransitionMatrix(groups, cycleMonths, rows);
    }

    private RealMatrix matrix() {
        return new Array2DRowRealMatrix(rows, true);
    }

    /** Equal if groups, cycle and every probability are. */
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
                .figures(groups.toArray(String[]::new));
        for (int from = 0; from < rows.length; from++) {
            List<String> cells = new ArrayList<>(List.of(groups.get(from)));
            Arrays.stream(rows[from]).forEach(p -> cells.add(String.format(Locale.ROOT, "%.6f", p)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build().toString();
    }
}
