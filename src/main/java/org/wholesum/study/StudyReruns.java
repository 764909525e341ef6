package org.wholesum.study;

import java.util.Optional;
import org.wholesum.outcome.OptionAppraisal;

/**
 * What is found by running a study again with other numbers; a part that the scenario doesn't ask for is empty.
 *
 * @param sensitivity of a figure to numbers of the scenario
 * @param uncertainty the probabilistic sensitivity analysis
 * @param learning what to learn next
 * @param options several methods against a base with the draws of both; without draws they need no other run
 */
record StudyReruns(
        Optional<SensitivityResult> sensitivity,
        Optional<UncertaintyResult> uncertainty,
        Optional<LearningResult> learning,
        Optional<OptionAppraisal> options) {
    static StudyReruns none() {
        return new StudyReruns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
