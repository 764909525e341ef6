package org.wholesum.costs;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.HtmlText;

/**
 * The calculation of a figure, step by step: inputs, formula, window and rounding, so that an auditor can repeat it.
 *
 * @param steps one sentence each
 */
public record Explanation(List<String> steps) {
    /** Copies the steps, with escapes for control characters, as {@code \}{@code u001b}. */
    public Explanation {
        steps = steps.stream().map(Visible::of).toList();
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

    /** {@return the steps as a numbered list in HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return HtmlText.steps(steps);
    }

    /** One step per line. */
    @Override
    public String toString() {
        return String.join("\n", steps);
    }
}
