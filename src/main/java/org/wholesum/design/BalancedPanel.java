package org.wholesum.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The outcomes of a panel of which every unit has every period, by unit and period.
 *
 * @param units in alphabetical order
 * @param periods in order
 * @param outcomes of each unit, by the index of the period
 */
record BalancedPanel(List<String> units, List<Integer> periods, List<List<Double>> outcomes) {

    static BalancedPanel of(Panel panel) {
        SortedMap<String, Map<Integer, Double>> all = panel.outcomes();
        List<Integer> periods = List.copyOf(panel.periods());
        List<List<Double>> outcomes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        all.forEach((unit, found) -> {
            List<Integer> missing = periods.stream()
                    .filter(period -> !found.containsKey(period))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(Problem.of("unit \"" + unit + "\" has no observation in "
                                + missing.stream().map(panel::periodName).toList()
                                + ", expected one in every period of the panel")
                        .withSuggestion(Optional.of("leave the unit or the periods out")));
            }
            outcomes.add(periods.stream()
                    .map(period -> found.getOrDefault(period, Double.NaN))
                    .toList());
        });
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new BalancedPanel(List.copyOf(all.keySet()), periods, outcomes);
    }

    List<Double> of(String unit) {
        return outcomes.get(Collections.binarySearch(units, unit));
    }

    double outcome(int unit, int period) {
        return outcomes.get(unit).get(period);
    }

    /** The index of the last period before a start. */
    int before(int start) {
        return (int) periods.stream().filter(period -> period < start).count() - 1;
    }
}
