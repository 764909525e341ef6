package org.wholesum.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A transition matrix of which some probabilities are known, and others unknown, within bounds. A probability that is neither is
 * 0. The unknown ones of a row add up to what its known ones leave. Immutable.
 *
 * <p>From {@code ill} 10% die; the others stay ill or become well. That is one free number, as the two add up to 90%:
 *
 * <pre>{@code
 * var unknown = UnknownTransitions.builder(NeedsGroups.of("ill", "well", "dead"), CycleLength.months(6))
 *     .unknown("ill", "ill").unknown("ill", "well").known("ill", "dead", 0.1)
 *     .known("well", "well", 1)
 *     .known("dead", "dead", 1)
 *     .build();
 * unknown.free();   // 1
 * }</pre>
 */
public final class UnknownTransitions {
    private static final double NOISE = 1e-9;

    private final NeedsGroups groups;
    private final CycleLength cycle;
    private final double[][] known;
    private final List<Cell> cells;
    private final List<FreeRow> rows;

    private UnknownTransitions(
            NeedsGroups groups, CycleLength cycle, double[][] known, List<Cell> cells, List<FreeRow> rows) {
        this.groups = groups;
        this.cycle = cycle;
        this.known = known;
        this.cells = List.copyOf(cells);
        this.rows = List.copyOf(rows);
    }

    /**
     * An unknown probability, by the indices of its groups.
     *
     * @param from the group left
     * @param to the group entered
     * @param low the least that it can be
     * @param high the most
     */
    record Cell(int from, int to, double low, double high) {}

    /**
     * Starts a matrix whose probabilities are 0.
     *
     * @param groups the needs groups
     * @param cycle how long a cycle is
     * @return a builder
     */
    public static Builder builder(NeedsGroups groups, CycleLength cycle) {
        return new Builder(groups, cycle);
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return groups;
    }

    /** {@return how long a cycle is} */
    public CycleLength cycle() {
        return cycle;
    }

    /** {@return how many numbers are free: the unknown probabilities, less one for each row that has any} */
    public int free() {
        return rows.stream().mapToInt(FreeRow::free).sum();
    }

    /** The unknown probabilities, row by row. */
    List<Cell> cells() {
        return cells;
    }

    /** The matrix chosen by free numbers from 0 to 1. */
    TransitionMatrix matrix(double[] choice) {
        double[] values = new double[cells.size()];
        int at = 0;
        int first = 0;
        for (FreeRow row : rows) {
            for (double value : row.values(choice, first)) {
                values[at++] = value;
            }
            first += row.free();
        }
        return with(values);
    }

    /** The matrix with values of the unknown probabilities, in the order of {@link #cells}. */
    TransitionMatrix with(double[] values) {
        double[][] all = Arrays.stream(known).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < values.length; i++) {
            all[cells.get(i).from()][cells.get(i).to()] = values[i];
        }
        return TransitionMatrix.of(groups, cycle, all);
    }

    /** The values of the unknown probabilities in a matrix. */
    double[] values(TransitionMatrix matrix) {
        return cells.stream()
                .mapToDouble(cell -> matrix.probability(
                        groups.names().get(cell.from()), groups.names().get(cell.to())))
                .toArray();
    }

    /** The number of free numbers and the groups. */
    @Override
    public String toString() {
        return cells.size() + " unknown transitions, " + free() + " free, between " + groups;
    }

    /** Builds {@link UnknownTransitions}. */
    public static final class Builder {
        private final NeedsGroups groups;
        private final CycleLength cycle;
        private final double[][] known;
        private final Map<Integer, Map<Integer, Cell>> unknown = new TreeMap<>();

        private Builder(NeedsGroups groups, CycleLength cycle) {
            this.groups = groups;
            this.cycle = cycle;
            this.known = new double[groups.size()][groups.size()];
        }

        /**
         * Sets a probability that is known.
         *
         * @param from the group left
         * @param to the group entered
         * @param probability from 0 to 1
         * @return this
         * @throws IllegalArgumentException if a group is unknown, or the probability is not from 0 to 1
         */
        public Builder known(String from, String to, double probability) {
            check(from, to, probability, probability);
            row(from).remove(groups.index(to));
            known[groups.index(from)][groups.index(to)] = probability;
            return this;
        }

        /**
         * Marks a probability as unknown, from 0 to 1.
         *
         * @param from the group left
         * @param to the group entered
         * @return this
         * @throws IllegalArgumentException if a group is unknown
         */
        public Builder unknown(String from, String to) {
            return unknown(from, to, 0, 1);
        }

        /**
         * Marks a probability as unknown, within bounds.
         *
         * @param from the group left
         * @param to the group entered
         * @param low the least that it can be
         * @param high the most that it can be
         * @return this
         * @throws IllegalArgumentException if a group is unknown, or the bounds are not from 0 to 1 in order
         */
        public Builder unknown(String from, String to, double low, double high) {
            check(from, to, low, high);
            known[groups.index(from)][groups.index(to)] = 0;
            row(from).put(groups.index(to), new Cell(groups.index(from), groups.index(to), low, high));
            return this;
        }

        private Map<Integer, Cell> row(String from) {
            return unknown.computeIfAbsent(groups.index(from), row -> new TreeMap<>());
        }

        private static void check(String from, String to, double low, double high) {
            if (!(low >= 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException("from \"" + from + "\" to \"" + to + "\": "
                        + (low == high ? "probability is " + low : "bounds are " + low + " and " + high)
                        + ", expected from 0 to 1" + (low == high ? "" : ", in order"));
            }
        }

        /**
         * The matrix.
         *
         * @return known and unknown probabilities
         * @throws InvalidInputException with every problem: no free number, a row of known probabilities that doesn't add up to
         *     1, known ones that leave nothing to the unknown ones, or bounds that no row is within
         */
        public UnknownTransitions build() {
            List<Problem> problems = new ArrayList<>();
            List<FreeRow> rows = new ArrayList<>();
            List<Cell> cells = new ArrayList<>();
            for (int from = 0; from < groups.size(); from++) {
                List<Cell> its =
                        List.copyOf(unknown.getOrDefault(from, Map.of()).values());
                cells.addAll(its);
                row(from, its, rows, problems);
            }
            UnknownTransitions all = new UnknownTransitions(groups, cycle, known, cells, rows);
            if (problems.isEmpty() && all.free() == 0) {
                problems.add(Problem.of("no probability is free, expected two unknown ones or more in a row"));
            }
            if (!problems.isEmpty()) {
                throw InvalidInputException.of(problems);
            }
            return all;
        }

        private void row(int from, List<Cell> its, List<FreeRow> rows, List<Problem> problems) {
            String name = "from \"" + groups.names().get(from) + "\": the known probabilities add up to ";
            double rest = 1 - Arrays.stream(known[from]).sum();
            String sum = String.format(Locale.ROOT, "%.9f", 1 - rest).replaceAll("\\.?0+$", "");
            FreeRow row = new FreeRow(
                    rest,
                    its.stream().mapToDouble(Cell::low).toArray(),
                    its.stream().mapToDouble(Cell::high).toArray());
            if (its.isEmpty() && Math.abs(rest) > NOISE) {
                problems.add(Problem.of(name + sum + ", expected 1, as none is unknown"));
            } else if (!its.isEmpty() && !(rest > NOISE)) {
                problems.add(Problem.of(name + sum + ", expected less than 1, as others are unknown"));
            } else if (!its.isEmpty() && !row.isPossible()) {
                problems.add(Problem.of(name + sum
                        + ", and the bounds of the unknown ones do not allow the rest, expected" + " wider bounds"));
            } else if (!its.isEmpty()) {
                rows.add(row);
            }
        }

        /** The groups. */
        @Override
        public String toString() {
            return "Transitions to be built: " + groups;
        }
    }
}
