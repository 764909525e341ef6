package org.wholesum.internal.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of some consecutive months have rows that are far from the others. */
public final class FarMonths {
    /** Rows are far from the others if more than this number of months without any row is between them. */
    private static final int FAR = 24;
    /** Groups of rows that are far are disregarded if the largest group has this many times as many. */
    private static final int FEW = 10;
    /** A single row that is far is disregarded if the largest group has at least this many. */
    private static final int BESIDE_ONE = 5;

    /**
     * Consecutive months.
     *
     * @param from the index of the first
     * @param to the index of the last
     */
    public record Group(int from, int to) {}

    private final long[] rows;
    private final Map<Group, Long> far = new LinkedHashMap<>();
    private final int first;
    private final int last;

    /**
     * Looks at months.
     *
     * @param rows the number of rows in each, of which one at least has some
     */
    public FarMonths(long[] rows) {
        this.rows = rows;
        List<Group> groups = groups();
        long most = groups.stream().mapToLong(this::rows).max().orElse(0);
        int from = rows.length;
        int to = -1;
        for (Group group : groups) {
            long its = rows(group);
            if (its <= most / FEW || (its == 1 && most >= BESIDE_ONE)) {
                far.put(group, its);
            } else {
                from = Math.min(from, group.from());
                to = Math.max(to, group.to());
            }
        }
        this.first = from;
        this.last = to;
    }

    /** The groups of rows without a long gap. */
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0) {
                int latest = groups.size() - 1;
                if (latest < 0 || i - groups.get(latest).to() > FAR + 1) {
                    groups.add(new Group(i, i));
                } else {
                    groups.set(latest, new Group(groups.get(latest).from(), i));
                }
            }
        }
        return groups;
    }

    private long rows(Group group) {
        long sum = 0;
        for (int i = group.from(); i <= group.to(); i++) {
            sum += rows[i];
        }
        return sum;
    }

    /**
     * The months that are far from the others, and the rows in each group of them.
     *
     * @return the rows of each group
     */
    public Map<Group, Long> far() {
        return far;
    }

    /** {@return the index of the first month that is not far from the others} */
    public int first() {
        return first;
    }

    /** {@return the index of the last month that is not far from the others} */
    public int last() {
        return last;
    }
}
