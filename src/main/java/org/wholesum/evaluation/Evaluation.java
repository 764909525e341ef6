package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.measure.MeasureChange;

/**
 * What a study evaluated. A part that its scenario doesn't ask for is empty.
 *
 * @param measures the change of each measure in the pilot, less that of the control where there is one
 */
public record Evaluation(List<MeasureChange> measures) {
    /** Copies the list. */
    public Evaluation {
        measures = List.copyOf(measures);
    }

    /** {@return an evaluation without any part} */
    public static Evaluation none() {
        return new Evaluation(List.of());
    }

    /** {@return what to know before relying on it, a sentence each} */
    public List<String> cautions() {
        return measures.stream()
                .flatMap(change -> change.cautions().stream())
                .distinct()
                .toList();
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        measures.forEach(change -> steps.addAll(change.explain().steps()));
        return new Explanation(steps);
    }
}
