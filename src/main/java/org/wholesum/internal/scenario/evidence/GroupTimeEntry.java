package org.wholesum.internal.scenario.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Period;

/**
 * Effects of a method that starts at different times in different areas, each against the units that never start.
 *
 * @param measure a measure of the file of {@code evaluation.measures}, whose areas are the units
 * @param panel instead of a measure: a CSV file below the scenario's folder with the columns {@code unit, period, outcome, start}
 *     and optionally {@code cluster}; the start of a unit that never starts is empty
 * @param starts of a measure: the first month with the new method, {@code yyyy-MM}, by area
 * @param control of a measure: the areas that never start
 */
public record GroupTimeEntry(
        Optional<String> measure, @NamesFile Optional<String> panel, Map<String, Period> starts, List<String> control) {
    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException with every problem
     */
    public GroupTimeEntry {
        Checks checks = PanelSource.check(measure, panel);
        if (measure.isPresent()) {
            checks.require(!starts.isEmpty(), "is missing, expected the first month of each area with it", "starts")
                    .require(!control.isEmpty(), "is missing, expected areas that never start", "control");
        } else {
            checks.require(starts.isEmpty(), "expected none, as the panel has a column start", "starts")
                    .require(control.isEmpty(), "expected none, as units without a start are controls", "control");
        }
        for (String unit : new TreeSet<>(control)) {
            checks.require(
                    !starts.containsKey(unit),
                    "area \"" + unit + "\" has a start too, expected each area in one of them",
                    "control");
        }
        checks.done();
    }
}
