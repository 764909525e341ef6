package org.wholesum.study;

import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * How sure a study's result is, given what isn't known of its inputs.
 *
 * @param figure what was drawn: {@code net_present_saving} if there is an appraisal, else {@code saving}
 * @param draws the savings that came out
 */
public record UncertaintyResult(String figure, ProbabilisticSensitivity draws) {
    /** {@return what came out, in a sentence} */
    public String sentence() {
        return draws.sentence();
    }

    /** {@return what the draws leave out} */
    public String caution() {
        return "The draws vary " + draws.shape().inputs().size()
                + " inputs alone: not which cases were in the sample, nor anything else of the scenario.";
    }

    /** The sentence, and who saves how surely. */
    @Override
    public String toString() {
        return draws.toString();
    }
}
