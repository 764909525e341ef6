package org.wholesum.internal.scenario.evidence;

import java.util.List;
import java.util.Optional;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Period;
import org.wholesum.internal.scenario.value.Required;

/**
 * A synthetic control: one area against the mixture of other areas that was most like it before the start.
 *
 * @param measure a measure of the file of {@code evaluation.measures}, whose areas are the units
 * @param panel instead of a measure: a CSV file below the scenario's folder with the columns {@code unit, period, outcome}
 * @param area the area, or unit of the panel, with the new method
 * @param start the first month with the new method, {@code yyyy-MM}, or the first period of a panel
 * @param donors the areas of which the mixture may be; unless given every other unit of the panel, or area of the measure that
 *     is not in the pilot or the city of {@code evaluation.measures}
 */
public record SyntheticEntry(
        Optional<String> measure,
        @NamesFile Optional<String> panel,
        @Required String area,
        @Required Period start,
        List<String> donors) {
    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException with every problem
     */
    public SyntheticEntry {
        PanelSource.check(measure, panel)
                .require(!donors.contains(area), "area \"" + area + "\" is the pilot, expected other areas", "donors")
                .done();
    }
}
