package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.wholesum.cohort.Trace;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** The table of the people of a cohort by needs group, at the start and after each cycle. */
final class PeopleByGroup {
    private static final int HUNDRED = 100;
    /** Differences that come from calculating with doubles. */
    private static final double NOISE = 1e-9;

    private PeopleByGroup() {}

    static Table of(Trace trace) {
        String months = trace.cycleMonths() == 1 ? " month" : " months";
        Table.Builder table = Table.titled("People by needs group, cycles of " + trace.cycleMonths() + months)
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

    /** Whole people that add up where there are a hundred or more, or all numbers are whole; else to one decimal. */
    private static List<String> counts(List<Double> people) {
        double all = people.stream().mapToDouble(Double::doubleValue).sum();
        if (all < HUNDRED && people.stream().anyMatch(one -> Math.abs(one - Math.rint(one)) > NOISE)) {
            return Stream.concat(people.stream(), Stream.of(all))
                    .map(one -> String.format(Locale.ROOT, "%,.1f", one))
                    .toList();
        }
        long total = Math.round(all);
        long[] whole =
                LargestRemainder.round(people.stream().map(BigDecimal::new).toList(), total);
        return LongStream.concat(Arrays.stream(whole), LongStream.of(total))
                .mapToObj(WholeNumber::grouped)
                .toList();
    }
}
