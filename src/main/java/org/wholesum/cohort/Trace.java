package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;

/**
 * The number of people in each needs group of a cohort, at the start and after each cycle.
 *
 * @param groups the needs groups
 * @param cycle how long a cycle is
 * @param people a row for the start and for the end of each cycle, with the people of each group in order
 */
public record Trace(NeedsGroups groups, CycleLength cycle, List<List<Double>> people) {
    /** Copies the rows. */
    public Trace {
        people = people.stream().map(List::copyOf).toList();
    }

    /**
     * People by group in cycles of some months.
     *
     * @param groups the needs groups
     * @param cycleMonths the months in a cycle, from 1
     * @param people a row for the start and for the end of each cycle, with the people of each group in order
     * @throws IllegalArgumentException if a cycle has less than 1 month
     */
    public Trace(NeedsGroups groups, int cycleMonths, List<List<Double>> people) {
        this(groups, CycleLength.months(cycleMonths), people);
    }

    /**
     * The months in a cycle.
     *
     * @return how many
     * @throws IllegalStateException if cycles are weeks
     */
    public int cycleMonths() {
        return cycle.inMonths();
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

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("People by needs group, cycles of " + cycle)
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
        return table.build();
    }

    /** A table: the people after each cycle, by group and in total. */
    @Override
    public String toString() {
        return table().toString();
    }

    private static String rounded(double count) {
        return String.format(Locale.ROOT, "%,.2f", count);
    }
}
