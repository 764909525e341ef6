package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.text.Table;

/**
 * How many people of a cohort are in each needs group, at the start and after each cycle.
 *
 * @param groups the groups' names
 * @param cycleMonths how long a cycle is
 * @param people for the start and the end of each cycle, the people of each group
 */
public record Trace(List<String> groups, int cycleMonths, List<List<Double>> people) {
    /** Takes copies. */
    public Trace {
        groups = List.copyOf(groups);
        people = people.stream().map(List::copyOf).toList();
    }

    /** {@return how many cycles there are} */
    public int cycles() {
        return people.size() - 1;
    }

    /**
     * The people of a group.
     *
     * @param group its name
     * @param cycle after how many cycles, from 0
     * @return how many
     * @throws IllegalArgumentException if there is no such group
     * @throws IndexOutOfBoundsException if there is no such cycle
     */
    public double people(String group, int cycle) {
        return people.get(cycle).get(TransitionMatrix.index(groups, group));
    }

    /** {@return the people after each cycle, by group, and all of them} */
    public Table table() {
        Table.Builder table = Table.titled(
                        "People by needs group, cycles of " + cycleMonths + (cycleMonths == 1 ? " month" : " months"))
                .words("after cycles")
                .figures(groups.toArray(String[]::new))
                .figures("all");
        for (int cycle = 0; cycle < people.size(); cycle++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(cycle)));
            people.get(cycle).forEach(count -> cells.add(rounded(count)));
            cells.add(rounded(
                    people.get(cycle).stream().mapToDouble(Double::doubleValue).sum()));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static String rounded(double count) {
        return String.format(Locale.ROOT, "%,.2f", count);
    }

    /** The people by cycle and group. */
    @Override
    public String toString() {
        return table().toString();
    }
}
