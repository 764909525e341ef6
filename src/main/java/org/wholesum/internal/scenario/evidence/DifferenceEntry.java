package org.wholesum.internal.scenario.evidence;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wholesum.design.PanelErrors;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Period;

/**
 * A difference-in-differences by regression: the change of the pilot less that of the control, with one start.
 *
 * @param measure a measure of the file of {@code evaluation.measures}, whose areas are the units
 * @param panel instead of a measure: a CSV file below the scenario's folder of readings of units, as people or areas, with the
 *     columns {@code unit, period, outcome}, optionally {@code start} (the first period with the new method, empty for controls)
 *     and {@code cluster}, and those of the covariates
 * @param pilot the units with the new method; of a panel with a column {@code start} they are those that have one
 * @param control the areas without it; of a panel, every unit without a start
 * @param start the first month with the new method, {@code yyyy-MM}, or the first period of a panel
 * @param covariates the columns of a panel that are other causes of the outcome
 * @param errors how the standard error is calculated: hc1, cluster or wild_bootstrap; unless given cluster from 30 clusters on,
 *     wild_bootstrap with fewer, and none, with the reason, where the pilot or the control is one cluster
 * @param eventStudy whether the effect is estimated in each period, with a test of the trends before the start
 * @param placebos whether the effects of earlier starts and of control units are estimated, which should be small
 */
public record DifferenceEntry(
        Optional<String> measure,
        @NamesFile Optional<String> panel,
        List<String> pilot,
        List<String> control,
        Optional<Period> start,
        List<String> covariates,
        Optional<PanelErrors> errors,
        Optional<Boolean> eventStudy,
        Optional<Boolean> placebos) {
    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException with every problem
     */
    public DifferenceEntry {
        Checks checks = PanelSource.check(measure, panel);
        if (measure.isPresent()) {
            checks.require(!pilot.isEmpty(), "is missing, expected one area or more with the new method", "pilot")
                    .require(
                            !control.isEmpty(),
                            "is missing, expected one area or more without the new method",
                            "control")
                    .require(start.isPresent(), "is missing, expected the first month with the new method", "start")
                    .require(covariates.isEmpty(), "expected a panel, as a measure has no covariates", "covariates");
        } else {
            checks.require(control.isEmpty(), "expected none, as every other unit of the panel is a control", "control")
                    .require(
                            pilot.isEmpty() != start.isPresent(),
                            "expected pilot units and a start together, or neither and a column start in the panel",
                            pilot.isEmpty() ? "start" : "pilot");
        }
        for (String unit : new TreeSet<>(control)) {
            checks.require(
                    !pilot.contains(unit),
                    "area \"" + unit + "\" is in the pilot too, expected each area in one of them",
                    "control");
        }
        checks.done();
    }
}
