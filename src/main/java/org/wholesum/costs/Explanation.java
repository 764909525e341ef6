package org.wholesum.costs;

import java.util.ArrayList;
import java.util.List;

/**
 * The calculation of a figure, step by step: inputs, formula, window and rounding, so that an auditor can repeat it.
 *
 * @param steps one sentence each
 */
public record Explanation(List<String> steps) {
    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * This explanation with further steps at its end.
     *
     * @param more the further steps
     * @return the longer explanation
     */
    public Explanation and(List<String> more) {
        List<String> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Explanation(all);
    }

    /** One step per line. */
    @Override
    public String toString() {
        return String.join("\n", steps);
    }
}
