package org.wholesum.study;

import java.util.List;
import java.util.Map;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.ScenarioSource;
import org.wholesum.scenario.UncertaintyEntry;

/** What isn't known of a file: a number, or shares that are drawn together. */
sealed interface DrawnInput permits DrawnNumber, DrawnShares {
    /** The input of this name. */
    static DrawnInput of(ScenarioSource origin, String name, UncertaintyEntry.Input input) {
        return input.distribution() == UncertaintyEntry.Kind.DIRICHLET
                ? DrawnShares.of(origin, name, input)
                : DrawnNumber.of(origin, name, input);
    }

    /** What the file calls it. */
    String name();

    /** Where its numbers stand. */
    List<List<String>> paths();

    /**
     * Adds it to what is drawn.
     *
     * @throws IllegalArgumentException if there is no such distribution
     */
    void addTo(Inputs.Builder inputs);

    /** Puts what was drawn where it stands. */
    void change(Draw draw, Map<List<String>, String> changes);

    /** Whether it may be correlated with others. */
    boolean standsAlone();
}
