package org.wholesum.study;

import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * The probabilistic sensitivity analysis of a study.
 *
 * @param figure the saving that was calculated for each draw: {@code net_present_saving} if the scenario has an appraisal,
 *     and {@code saving} if not
 * @param draws that saving, draw by draw
 */
public record UncertaintyResult(String figure, ProbabilisticSensitivity draws) {
    /** The caution about what the draws don't vary, for {@link StudyResult#cautions()}. */
    String caution() {
        int inputs = draws.inputs().size();
        return "The draws vary " + (inputs == 1 ? "one input" : inputs + " inputs")
                + " only. They don't vary the selection of cases or any other number of the scenario.";
    }

    /** The table of draws. */
    @Override
    public String toString() {
        return draws.toString();
    }
}
