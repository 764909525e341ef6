package org.wholesum.internal.scenario.evidence;

import java.util.List;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;

/**
 * What was measured by area and month, and its change in the pilot.
 *
 * @param file a CSV file below the scenario's folder with the columns {@code measure, area, month, value}, and optionally
 *     {@code numerator, denominator, unit, better}
 * @param pilot the areas with the new method
 * @param control the areas without it; none unless given
 * @param before the window before the new method, one of the scenario's windows
 * @param after the window with it, one of the scenario's windows
 */
public record MeasuresEntry(
        @Required @NamesFile String file,
        @Required List<String> pilot,
        List<String> control,
        @Required String before,
        @Required String after) {}
