package org.wholesum.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Scenario;

/** An uncertain input of a scenario: a number, or shares that are drawn together. */
sealed interface DrawnInput permits DrawnNumber, DrawnShares {
    /** The input of this name; empty after a problem. */
    static Optional<DrawnInput> of(
            Scenario scenario, String name, UncertaintyEntry.Input input, VariedNumbers numbers) {
        return input.distribution() == UncertaintyEntry.Kind.DIRICHLET
                ? DrawnShares.of(scenario, name, input, numbers).map(shares -> shares)
                : DrawnNumber.of(scenario, name, input, numbers).map(number -> number);
    }

    /** What the scenario calls it. */
    String name();

    /** The keys that lead to each of its numbers. */
    List<List<String>> paths();

    /**
     * Adds it to what is drawn.
     *
     * @throws IllegalArgumentException if there is no such distribution
     */
    void addTo(Inputs.Builder inputs);

    /** Adds the values that were drawn, by the keys that lead to each with points between. */
    void change(Draw draw, Map<String, BigDecimal> changes);

    /** Whether it may be correlated with others. */
    boolean isOneNumber();
}
