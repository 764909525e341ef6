package org.wholesum.internal.scenario.evidence;

import java.util.Optional;

/**
 * Whether the new method worked.
 *
 * @param measures what was measured by area and month, and its change in the pilot
 * @param regressionToTheMean the fall that is expected without any effect, as the cases were selected because they cost much
 * @param nextEvaluation how many cases the next evaluation needs
 * @param tracking plan against actual
 */
public record EvaluationEntry(
        Optional<MeasuresEntry> measures,
        Optional<RegressionEntry> regressionToTheMean,
        Optional<NextEvaluationEntry> nextEvaluation,
        Optional<TrackingEntry> tracking) {}
