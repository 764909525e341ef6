package org.wholesum.internal.scenario.evidence;

import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;

/**
 * Whether the new method worked.
 *
 * @param measures what was measured by area and month, and its change in the pilot
 * @param controlCharts control charts of measures, by a name of their own
 * @param designs designs that estimate the effect of the new method
 * @param regressionToTheMean the fall that is expected without any effect, as the cases were selected because they cost much
 * @param nextEvaluation how many cases the next evaluation needs
 * @param tracking plan against actual
 */
public record EvaluationEntry(
        Optional<MeasuresEntry> measures,
        Map<String, ControlChartEntry> controlCharts,
        Optional<DesignsEntry> designs,
        Optional<RegressionEntry> regressionToTheMean,
        Optional<NextEvaluationEntry> nextEvaluation,
        Optional<TrackingEntry> tracking) {
    /**
     * Checks that charts have measures.
     *
     * @throws IllegalArgumentException if they don't
     */
    public EvaluationEntry {
        new Checks()
                .require(
                        controlCharts.isEmpty() || measures.isPresent(),
                        "expected measures too, whose file has the readings",
                        "control_charts")
                .done();
    }
}
