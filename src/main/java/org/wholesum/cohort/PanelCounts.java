package org.wholesum.cohort;

import java.util.Arrays;
import java.util.Set;
import org.wholesum.problem.InvalidInputException;

/** Transition probabilities from people who were observed twice. */
final class PanelCounts {
    private PanelCounts() {}

    /** {@code double[from][to]} of {@code long[from][to]}. */
    static double[][] shares(NeedsGroups groups, long[][] counts, Set<String> absorbing) {
        absorbing.forEach(groups::index);
        if (counts.length != groups.size() || Arrays.stream(counts).anyMatch(row -> row.length != groups.size())) {
            throw new IllegalArgumentException(
                    "counts of " + counts.length + " groups, expected a row and a column for" + " each of " + groups);
        }
        double[][] shares = new double[counts.length][counts.length];
        for (int from = 0; from < counts.length; from++) {
            String group = groups.names().get(from);
            checkCounts(groups, from, counts[from]);
            double seen = Arrays.stream(counts[from]).asDoubleStream().sum();
            if (absorbing.contains(group)) {
                if (seen != counts[from][from]) {
                    throw new IllegalArgumentException("from \"" + group + "\": " + (long) (seen - counts[from][from])
                            + " people left, expected none of an absorbing group");
                }
                shares[from][from] = 1;
            } else if (seen == 0) {
                throw InvalidInputException.of(
                        "from \"" + group + "\": no one was observed in it, so its probabilities can't be estimated",
                        "it is absorbing");
            } else {
                long[] row = counts[from];
                Arrays.setAll(shares[from], to -> row[to] / seen);
            }
        }
        return shares;
    }

    private static void checkCounts(NeedsGroups groups, int from, long[] row) {
        for (int to = 0; to < row.length; to++) {
            if (row[to] < 0) {
                throw new IllegalArgumentException("from \"" + groups.names().get(from) + "\" to \""
                        + groups.names().get(to) + "\": " + row[to] + " people, expected 0 or more");
            }
        }
    }
}
