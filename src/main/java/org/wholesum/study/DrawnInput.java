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

    /** The name in the scenario. */
    String name();

    /** The key path of each of its numbers. */
    List<List<String>> paths();

    /**
     * Adds the distribution to the inputs.
     *
     * @throws IllegalArgumentException if the distribution has no such parameters
     */
    void addTo(Inputs.Builder inputs);

    /** Adds the drawn values to the changes, by key path with points. */
    void change(Draw draw, Map<String, BigDecimal> changes);

    /** Whether it is a single number, which may be correlated with other inputs. */
    boolean isOneNumber();
}
