package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.text.Table;

/**
 * The number of people in each needs group of a cohort, at the start and after each cycle.
 *
 * @param groups the needs groups
 * @param cycleMonths the months in a cycle
 * @param people a row for the start and for the end of each cycle, with the people of each group in order
 */
public record Trace(NeedsGroups groups, int cycleMonths, List<List<Double>> people) {
    /** Copies the rows. */
    public Trace {
        people = people.stream().map(List::copyOf).toList();
    }

    /** {@return the number of cycles} */
    public int cycles() {
        return people.size() - 1;
    }

    /**
     * The people of a group.
     *
     * @param group its name
     * @param cycle after how many cycles, from 0
     * @return the number of people, not rounded
     * @throws IllegalArgumentException if the group is unknown
     * @throws IndexOutOfBoundsException if there is no such cycle
     */
    public double people(String group, int cycle) {
        return people.get(cycle).get(groups.index(group));
    }

    /** A table: the people after each cycle, by group and in total. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled(
                        "People by needs group, cycles of " + cycleMonths + (cycleMonths == 1 ? " month" : " months"))
                .words("after cycles")
                .figures(groups.names().toArray(String[]::new))
                .figures("all");
        for (int cycle = 0; cycle < people.size(); cycle++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(cycle)));
            people.get(cycle).forEach(count -> cells.add(rounded(count)));
            cells.add(rounded(
                    people.get(cycle).stream().mapToDouble(Double::doubleValue).sum()));
            table.row(cells.toArray(String[]::new));
        }
        return table.build().toString();
    }

    private static String rounded(double count) {
        return String.format(Locale.ROOT, "%,.2f", count);
    }
}
