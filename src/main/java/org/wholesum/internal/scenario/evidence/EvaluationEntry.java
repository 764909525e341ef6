package org.wholesum.internal.scenario.evidence;

import java.util.Optional;

/**
 * Whether the new method worked.
 *
 * @param measures what was measured by area and month, and its change in the pilot
 */
public record EvaluationEntry(Optional<MeasuresEntry> measures) {}
