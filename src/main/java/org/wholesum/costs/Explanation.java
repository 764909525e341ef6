package org.wholesum.costs;

import java.util.ArrayList;
import java.util.List;

/**
 * How a number came about: inputs, formula, window and rounding, step by step, for an auditor with a calculator.
 *
 * @param steps one sentence each
 */
public record Explanation(List<String> steps) {
    /** Takes a copy. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * This explanation and then more.
     *
     * @param more what follows
     * @return both
     */
    public Explanation and(List<String> more) {
        List<String> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Explanation(all);
    }

    /** One step a line. */
    @Override
    public String toString() {
        return String.join("\n", steps);
    }
}
