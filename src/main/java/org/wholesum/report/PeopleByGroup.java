package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.cohort.Trace;
import org.wholesum.internal.text.Table;

/** The table of the people of a cohort by needs group, at the start and after each cycle. */
final class PeopleByGroup {
    private PeopleByGroup() {}

    static Table of(Trace trace) {
        String months = trace.cycleMonths() == 1 ? " month" : " months";
        Table.Builder table = Table.titled("People by needs group, cycles of " + trace.cycleMonths() + months)
                .words("after cycles")
                .figures(trace.groups().names().toArray(String[]::new))
                .figures("all");
        for (int cycle = 0; cycle <= trace.cycles(); cycle++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(cycle)));
            double all = 0;
            for (double people : trace.people().get(cycle)) {
                cells.add(rounded(people));
                all += people;
            }
            cells.add(rounded(all));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static String rounded(double people) {
        return String.format(Locale.ROOT, "%,.2f", people);
    }
}
