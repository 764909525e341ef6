package org.wholesum.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/** The rows of a transition matrix as a caller gives them. */
final class MatrixRows {
    private static final double TOLERANCE = 1e-9;

    private MatrixRows() {}

    /** A copy, each row of which adds up to 1. */
    static double[][] checked(NeedsGroups groups, double[][] rows) {
        if (rows.length != groups.size()) {
            throw new IllegalArgumentException(
                    "the matrix has " + rows.length + " rows, expected " + groups.size() + ", one for each group");
        }
        double[][] copy = new double[rows.length][];
        for (int from = 0; from < rows.length; from++) {
            copy[from] = row(groups, from, rows[from]);
        }
        return copy;
    }

    private static double[] row(NeedsGroups groups, int from, double[] row) {
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

    /** The rows with one probability multiplied, at the cost of staying; the rows themselves if it doesn't change. */
    static double[][] withRelativeRisk(NeedsGroups groups, double[][] rows, int from, int to, double risk) {
        double more = rows[from][to] * risk - rows[from][to];
        if (more == 0) {
            return rows;
        }
        double[][] changed = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        changed[from][to] += more;
        changed[from][from] -= more;
        if (changed[from][from] < -TOLERANCE) {
            throw new IllegalArgumentException(
                    "relative risk of " + risk + " from \"" + groups.names().get(from) + "\" to \""
                            + groups.names().get(to) + "\": the probabilities of leaving add up to "
                            + String.format(Locale.ROOT, "%.6f", 1 - changed[from][from]) + ", expected at most 1");
        }
        changed[from][from] = Math.max(0, changed[from][from]);
        return changed;
    }

    /** The probabilities as a table. */
    static Table table(String title, NeedsGroups groups, double[][] rows) {
        Table.Builder table =
                Table.titled(title).words("from").figures(groups.names().toArray(String[]::new));
        for (int from = 0; from < rows.length; from++) {
            List<String> cells = new ArrayList<>(List.of(groups.names().get(from)));
            Arrays.stream(rows[from]).forEach(p -> cells.add(String.format(Locale.ROOT, "%.6f", p)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }
}
