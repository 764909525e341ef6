package org.wholesum.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Shares of people who were seen twice. */
final class Counts {
    private Counts() {}

    static double[][] shares(List<String> groups, long[][] counts, Set<String> absorbing) {
        absorbing.forEach(group -> TransitionMatrix.index(groups, group));
        if (counts.length != groups.size() || Arrays.stream(counts).anyMatch(row -> row.length != groups.size())) {
            throw new IllegalArgumentException(
                    "counts of " + counts.length + " groups, expected a row and a column for" + " each of " + groups);
        }
        double[][] shares = new double[counts.length][counts.length];
        for (int from = 0; from < counts.length; from++) {
            String group = groups.get(from);
            checkCounts(groups, from, counts[from]);
            double seen = Arrays.stream(counts[from]).asDoubleStream().sum();
            if (absorbing.contains(group)) {
                if (seen != counts[from][from]) {
                    throw new IllegalArgumentException("from \"" + group + "\": " + (long) (seen - counts[from][from])
                            + " people left, expected none of a group that absorbs");
                }
                shares[from][from] = 1;
            } else if (seen == 0) {
                throw new IllegalArgumentException("from \"" + group + "\": nobody was seen there, so that how people"
                        + " leave it can't be told\n  Maybe it absorbs");
            } else {
                long[] row = counts[from];
                Arrays.setAll(shares[from], to -> row[to] / seen);
            }
        }
        return shares;
    }

    private static void checkCounts(List<String> groups, int from, long[] row) {
        for (int to = 0; to < row.length; to++) {
            if (row[to] < 0) {
                throw new IllegalArgumentException("from \"" + groups.get(from) + "\" to \"" + groups.get(to) + "\": "
                        + row[to] + " people, expected nil or more");
            }
        }
    }
}
