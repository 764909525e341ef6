package org.wholesum.internal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of counts with totals, of which the grand total is always published. Its cells are those of the rows, then the
 * totals; a last row and a last column have the totals.
 */
public final class CountTable {
    private final long[][] counts;
    private final int rows;
    private final int columns;

    /**
     * A table.
     *
     * @param counts by row and column, without totals
     */
    public CountTable(long[][] counts) {
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.counts = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                add(row, column, counts[row][column]);
            }
        }
    }

    private void add(int row, int column, long count) {
        counts[row][column] += count;
        counts[row][columns] += count;
        counts[rows][column] += count;
        counts[rows][columns] += count;
    }

    /** {@return a count; the index after the last is that of a total} */
    public long at(int row, int column) {
        return counts[row][column];
    }

    /** Which cells are sensitive besides those whose count is small. */
    @FunctionalInterface
    public interface Sensitive {
        /** {@return whether a cell may not be published} */
        boolean at(int row, int column);
    }

    /**
     * Suppresses counts.
     *
     * @param rules the rules
     * @param sensitive cells that are sensitive for another reason than their count
     * @param first rows that are suppressed in any case
     * @return by row and column, with totals, whether each is suppressed; or empty if the rules can't be met
     */
    public Optional<boolean[][]> suppressed(DisclosureRules rules, Sensitive sensitive, Set<Integer> first) {
        if (counts[rows][columns] == 0) {
            return Optional.of(new boolean[rows + 1][columns + 1]);
        }
        if (rules.isSmall(counts[rows][columns]) || sensitive.at(rows, columns)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        Set<Integer> hidden = new TreeSet<>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns && row + column < rows + columns; column++) {
                if (first.contains(row)) {
                    hidden.add(cells.size());
                }
                cells.add(cell(row, column, rules, sensitive));
            }
        }
        Figure all = Figure.exact("all", weights(rows, columns));
        return Suppressor.suppress(system(), List.of(all), cells, hidden).map(this::marked);
    }

    private FigureSystem system() {
        double[] truth = new double[rows * columns];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = counts[i / columns][i % columns];
        }
        return FigureSystem.ofCounts(truth);
    }

    private Cell cell(int row, int column, DisclosureRules rules, Sensitive sensitive) {
        Figure figure = Figure.exact(row + ", " + column, weights(row, column));
        long count = counts[row][column];
        boolean hidden = rules.isSmall(count) || (count > 0 && sensitive.at(row, column));
        return new Cell(
                figure.name(),
                List.of(figure),
                hidden ? List.of(Protection.ofCount(figure, rules.minimum())) : List.of(),
                1.0 + count);
    }

    private double[] weights(int row, int column) {
        double[] weights = new double[rows * columns];
        for (int i = 0; i < weights.length; i++) {
            boolean within = (row == rows || row == i / columns) && (column == columns || column == i % columns);
            weights[i] = within ? 1 : 0;
        }
        return weights;
    }

    private boolean[][] marked(Set<Integer> hidden) {
        boolean[][] marks = new boolean[rows + 1][columns + 1];
        hidden.forEach(i -> marks[i / (columns + 1)][i % (columns + 1)] = true);
        return marks;
    }
}
