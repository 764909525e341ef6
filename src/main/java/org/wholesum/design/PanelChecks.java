package org.wholesum.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Checks the observations of a panel, and reports every problem at once. */
final class PanelChecks {
    private final List<Observation> rows;
    private final Map<String, Integer> starts;
    private final List<Problem> problems = new ArrayList<>();

    private final PeriodNames names;

    private PanelChecks(List<Observation> rows, Map<String, Integer> starts, PeriodNames names) {
        this.names = names;
        this.rows = rows;
        this.starts = starts;
    }

    static void check(List<Observation> rows, Map<String, Integer> starts, PeriodNames names) {
        PanelChecks checks = new PanelChecks(rows, starts, names);
        checks.eachRow();
        checks.eachPilot();
        checks.controls();
        if (!checks.problems.isEmpty()) {
            throw InvalidInputException.of(checks.problems);
        }
    }

    private void eachRow() {
        Set<List<Object>> seen = new HashSet<>();
        for (Observation row : rows) {
            String which = "unit \"" + row.unit() + "\", period " + names.of(row.period()) + ": ";
            if (!row.isFinite()) {
                problems.add(Problem.of(which + "a value is not a finite number, expected finite numbers"));
            }
            if (!seen.add(List.of(row.unit(), row.period()))) {
                problems.add(Problem.of(which + "occurs twice, expected one observation of a unit in a period"));
            }
            Set<String> expected = rows.get(0).covariates().keySet();
            if (!row.covariates().keySet().equals(expected)) {
                problems.add(Problem.of(which + "has the covariates "
                        + new TreeSet<>(row.covariates().keySet()) + ", expected those of the first observation, "
                        + new TreeSet<>(expected)));
            }
        }
    }

    private void eachPilot() {
        Map<String, Integer> first = new TreeMap<>();
        rows.forEach(row -> first.merge(row.unit(), row.period(), Math::min));
        new TreeMap<>(starts).forEach((pilot, start) -> {
            Integer earliest = first.get(pilot);
            if (earliest == null) {
                problems.add(Problem.of("pilot unit \"" + pilot + "\" has no observation, expected some")
                        .withSuggestion(Suggestions.to(pilot, first.keySet())));
            } else if (earliest >= start) {
                problems.add(Problem.of("pilot unit \"" + pilot + "\" has no observation before its start in period "
                        + names.of(start) + ", expected one or more"));
            }
        });
    }

    private void controls() {
        if (starts.isEmpty()) {
            problems.add(Problem.of("no unit has a start, expected one pilot unit or more"));
        } else if (rows.stream().allMatch(row -> starts.containsKey(row.unit()))) {
            problems.add(Problem.of("every unit has a start, expected control units that never start"));
        } else {
            int first = starts.values().stream().min(Integer::compare).orElseThrow();
            if (rows.stream().noneMatch(row -> !starts.containsKey(row.unit()) && row.period() < first)) {
                problems.add(Problem.of("the control units have no observation before the first start in period "
                        + names.of(first) + ", expected one or more"));
            }
        }
    }
}
