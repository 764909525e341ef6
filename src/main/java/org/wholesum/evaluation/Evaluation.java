package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.costs.Explanation;
import org.wholesum.measure.MeasureChange;

/**
 * What a study evaluated. A part that its scenario doesn't ask for is empty.
 *
 * @param measures the change of each measure in the pilot, less that of the control where there is one
 * @param saving what is known of the saving besides its amount
 */
public record Evaluation(List<MeasureChange> measures, SavingEvidence saving) {
    /** Copies the list. */
    public Evaluation {
        measures = List.copyOf(measures);
    }

    /** {@return an evaluation without any part} */
    public static Evaluation none() {
        return new Evaluation(List.of(), SavingEvidence.none());
    }

    /**
     * States what is known of the saving.
     *
     * @param evidence on the saving
     * @return a copy with that evidence
     */
    public Evaluation with(SavingEvidence evidence) {
        return new Evaluation(measures, evidence);
    }

    /** {@return what to know before relying on it, a sentence each} */
    public List<String> cautions() {
        return Stream.concat(
                        measures.stream().flatMap(change -> change.cautions().stream()), saving.cautions().stream())
                .distinct()
                .toList();
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        measures.forEach(change -> steps.addAll(change.explain().steps()));
        steps.addAll(saving.explain().steps());
        return new Explanation(steps);
    }
}
