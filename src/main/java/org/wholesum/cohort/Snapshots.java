package org.wholesum.cohort;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The least movement that turns one snapshot of the groups into another. */
final class Snapshots {
    private Snapshots() {}

    /** {@code double[from][to]}, the share of a group's people who moved to each. */
    static double[][] rows(NeedsGroups groups, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        List<BigDecimal> from = inOrder("before", groups, before);
        List<BigDecimal> to = inOrder("after", groups, after);
        BigDecimal people = sum(from);
        if (people.compareTo(sum(to)) != 0 || people.signum() == 0) {
            throw new IllegalArgumentException("there are " + people.toPlainString() + " before and "
                    + sum(to).toPlainString() + " after, expected the same number, more than 0");
        }
        BigDecimal[][] moved = moved(from, to);
        double[][] rows = new double[groups.size()][groups.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = from.get(i).signum() == 0
                        ? (i == j ? 1 : 0)
                        : moved[i][j]
                                .divide(from.get(i), MathContext.DECIMAL128)
                                .doubleValue();
            }
        }
        return rows;
    }

    /** {@code [from][to]}: as many as possible stay; the others move, in order, to the groups that grew, in order. */
    private static BigDecimal[][] moved(List<BigDecimal> from, List<BigDecimal> to) {
        int size = from.size();
        BigDecimal[][] moved = new BigDecimal[size][size];
        List<BigDecimal> left = new ArrayList<>();
        List<BigDecimal> free = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Arrays.fill(moved[i], BigDecimal.ZERO);
            moved[i][i] = from.get(i).min(to.get(i));
            left.add(from.get(i).subtract(moved[i][i]));
            free.add(to.get(i).subtract(moved[i][i]));
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigDecimal going = left.get(i).min(free.get(j));
                moved[i][j] = moved[i][j].add(going);
                left.set(i, left.get(i).subtract(going));
                free.set(j, free.get(j).subtract(going));
            }
        }
        return moved;
    }

    private static List<BigDecimal> inOrder(String when, NeedsGroups groups, Map<String, BigDecimal> people) {
        people.keySet().forEach(groups::index);
        List<BigDecimal> counts = new ArrayList<>();
        for (String group : groups) {
            BigDecimal count = people.get(group);
            if (count == null || count.signum() < 0) {
                throw new IllegalArgumentException("group \"" + group + "\" " + when + ": "
                        + (count == null ? "is missing" : "is " + count.toPlainString())
                        + ", expected people or a share, 0 or more");
            }
            counts.add(count);
        }
        return counts;
    }

    private static BigDecimal sum(List<BigDecimal> counts) {
        return counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
