package org.wholesum.internal.varied;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Scenario;

/** An uncertain input of a scenario: a number, or shares that are drawn together. */
public sealed interface DrawnInput permits DrawnNumber, DrawnShares {
    /** The input that is given at some keys, the last of which is its name; empty after a problem. */
    public static Optional<DrawnInput> of(
            Scenario scenario, List<String> at, UncertaintyEntry.Input input, VariedNumbers numbers) {
        return input.distribution() == UncertaintyEntry.Kind.DIRICHLET
                ? DrawnShares.of(scenario, at, input, numbers).map(shares -> shares)
                : DrawnNumber.of(scenario, at, input, numbers).map(number -> number);
    }

    /** The keys that lead to where it is given. */
    public List<String> at();

    /** The name in the scenario. */
    public default String name() {
        return at().get(at().size() - 1);
    }

    /** The key path of each of its numbers. */
    public List<List<String>> paths();

    /**
     * Adds the distribution to the inputs.
     *
     * @throws IllegalArgumentException if the distribution has no such parameters
     */
    public void addTo(Inputs.Builder inputs);

    /** Adds the drawn values to the changes, by key path with points. */
    public void change(Draw draw, Map<String, BigDecimal> changes);

    /**
     * Writes the drawn values, as {@link #change} has them, to an array.
     *
     * @param at the index of the first
     * @return the index after the last
     */
    public int numbers(Draw draw, double[] into, int at);

    /** Whether its numbers take drawn values exactly, and don't need to be rounded. */
    public boolean isExact();

    /** Whether it is a single number, which may be correlated with other inputs. */
    public boolean isOneNumber();
}
