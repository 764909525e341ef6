package org.wholesum.internal.scenario.evidence;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;

/**
 * What was measured by area and month, and its change in the pilot.
 *
 * @param file a CSV file below the scenario's folder with the columns {@code measure, area, month, value}, and optionally
 *     {@code numerator, denominator, unit, better}
 * @param pilot the areas with the new method; without them only control charts and designs use the file
 * @param control the areas without it; none unless given
 * @param city the areas that are the whole city, the pilot included, for its change beside those of pilot and control
 * @param before the window before the new method, one of the scenario's windows
 * @param after the window with it, one of the scenario's windows
 */
public record MeasuresEntry(
        @Required @NamesFile String file,
        List<String> pilot,
        List<String> control,
        List<String> city,
        @Names(of = "windows", what = "window") Optional<String> before,
        @Names(of = "windows", what = "window") Optional<String> after) {
    /**
     * Checks that a change has all that it needs, and that no area is in two groups.
     *
     * @throws IllegalArgumentException with every problem
     */
    public MeasuresEntry {
        Checks checks = new Checks();
        boolean changes =
                !pilot.isEmpty() || !control.isEmpty() || !city.isEmpty() || before.isPresent() || after.isPresent();
        if (changes) {
            checks.require(!pilot.isEmpty(), "is missing, expected one area or more with the new method", "pilot")
                    .require(before.isPresent(), "is missing, expected a window before the new method", "before")
                    .require(after.isPresent(), "is missing, expected a window with the new method", "after");
        }
        for (String area : new TreeSet<>(control)) {
            checks.require(
                    !pilot.contains(area),
                    "area \"" + area + "\" is in the pilot too, expected each area in one of them",
                    "control");
        }
        checks.done();
    }

    /** {@return whether the change of the measures is looked at} */
    public boolean hasChanges() {
        return !pilot.isEmpty();
    }
}
