package org.wholesum.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.wholesum.cohort.Trace;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** The table of the people of a cohort by needs group, at the start and after each cycle. */
public final class PeopleByGroup {
    private static final int HUNDRED = 100;
    private static final int TENTHS = 10;
    /** Differences that come from calculating with doubles. */
    private static final double NOISE = 1e-9;

    private PeopleByGroup() {}

    /**
     * Counts at the start and after each cycle, which add up.
     *
     * @param trace the people at the start and after each cycle
     * @return the table
     */
    public static Table of(Trace trace) {
        return of("People by needs group, cycles of " + trace.cycle(), trace);
    }

    /**
     * Counts at the start and after each cycle, which add up.
     *
     * @param title what the table shows
     * @param trace the people at the start and after each cycle
     * @return the table
     */
    public static Table of(String title, Trace trace) {
        Table.Builder table = Table.titled(title)
                .words("after cycles")
                .figures(trace.groups().names().toArray(String[]::new))
                .figures("all");
        for (int cycle = 0; cycle <= trace.cycles(); cycle++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(cycle)));
            cells.addAll(counts(trace.people().get(cycle)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** Counts that add up: whole people where there are a hundred or more, or all numbers are whole; else tenths. */
    private static List<String> counts(List<Double> people) {
        double all = people.stream().mapToDouble(Double::doubleValue).sum();
        boolean tenths =
                all < HUNDRED - NOISE && people.stream().anyMatch(one -> Math.abs(one - Math.rint(one)) > NOISE);
        int units = tenths ? TENTHS : 1;
        long total = Math.round(all * units);
        long[] whole = LargestRemainder.round(
                people.stream().map(one -> new BigDecimal(one * units)).toList(), total);
        return LongStream.concat(Arrays.stream(whole), LongStream.of(total))
                .mapToObj(count -> tenths ? BigDecimal.valueOf(count, 1).toPlainString() : WholeNumber.grouped(count))
                .toList();
    }
}
