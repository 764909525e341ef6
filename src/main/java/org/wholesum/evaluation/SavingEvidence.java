package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.CasesNeeded;

/**
 * What is known of a saving besides its amount: what a control shows, what is expected without any effect, what another
 * evaluation needs, and what has arrived. A part that a scenario doesn't ask for is empty.
 *
 * @param control the saving with and without its adjustment by a control
 * @param expectedFall how much of it is expected without any effect
 * @param next the next evaluation
 * @param casesNeeded how many cases there must be until the interval of their mean saving excludes zero, where it doesn't
 * @param tracking plan against actual
 * @param cautions what to know before relying on these, a sentence each
 */
public record SavingEvidence(
        Optional<AdjustedSaving> control,
        Optional<ExpectedFall> expectedFall,
        Optional<NextEvaluation> next,
        Optional<CasesNeeded> casesNeeded,
        Optional<Tracking> tracking,
        List<String> cautions) {
    /** Copies the cautions. */
    public SavingEvidence {
        cautions = List.copyOf(cautions);
    }

    /** {@return evidence without any part} */
    public static SavingEvidence none() {
        return new SavingEvidence(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        control.ifPresent(part -> add("The control:", part.explain(), steps));
        expectedFall.ifPresent(part -> steps.addAll(part.explain().steps()));
        casesNeeded.ifPresent(part -> add("Cases needed, savings in pence:", part.explain(), steps));
        next.ifPresent(part -> add("The next evaluation:", part.explain(), steps));
        tracking.ifPresent(part -> add("Plan against actual:", part.explain(), steps));
        return new Explanation(steps);
    }

    private static void add(String heading, Explanation part, List<String> steps) {
        steps.add(heading);
        steps.addAll(part.steps());
    }
}
