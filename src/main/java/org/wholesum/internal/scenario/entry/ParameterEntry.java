package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * A number with a name, from which others are calculated; {@code visit: 40.00} is short for {@code visit: {value: 40.00}}.
 * Any number of the scenario can be an expression of parameters: {@code = visits × visit}.
 *
 * @param value the number, as {@code 40.00} or {@code 12%}, or an expression of other parameters, as {@code = nurse + 2.50}
 * @param unit of what, as {@code GBP a visit}
 * @param source where the figure comes from
 * @param distribution with uncertainty, the kind of distribution that it is drawn from; it is not drawn without
 * @param mean with a normal, log-normal, gamma or beta: its mean
 * @param deviation with a mean: the standard deviation
 * @param low with a triangular, PERT or uniform: the least; with the others: the lower end of an interval
 * @param mode with a triangular or PERT: the likeliest value
 * @param high with a low: the greatest, or the upper end
 * @param confidence with an interval: its confidence level; 95% unless given
 * @param values with an empirical: what was observed
 */
@ShortForm(key = "value", expected = "expected a number, an expression such as = visits × 2, or keys and values")
public record ParameterEntry(
        @Required Figure value,
        Optional<String> unit,
        Optional<String> source,
        Optional<UncertaintyEntry.Kind> distribution,
        Optional<Figure> mean,
        Optional<Figure> deviation,
        Optional<Figure> low,
        Optional<Figure> mode,
        Optional<Figure> high,
        Optional<Percentage> confidence,
        List<Figure> values) {
    /**
     * Checks the distribution.
     *
     * @throws IllegalArgumentException if it is one of several numbers, or doesn't take every parameter that is given, or
     *     there is none and one of its parameters is given
     */
    public ParameterEntry {
        if (distribution.equals(Optional.of(UncertaintyEntry.Kind.DIRICHLET))) {
            throw InvalidEntryException.of(
                    "is of several shares, expected a distribution of one number", "distribution");
        }
        List<String> given = UncertaintyEntry.given(mean, deviation, low, mode, high, confidence, values, Map.of());
        if (distribution.isEmpty() && !given.isEmpty()) {
            throw InvalidEntryException.of("is not used, expected a distribution with it", given.get(0));
        }
        distribution.ifPresent(kind -> kind.check(given));
    }

    /** {@return the parameter as an uncertain input, if it has a distribution} */
    public Optional<UncertaintyEntry.Input> toInput(String name) {
        return distribution.map(kind -> new UncertaintyEntry.Input(
                Optional.empty(),
                Optional.of(name),
                kind,
                mean,
                deviation,
                low,
                mode,
                high,
                confidence,
                values,
                Map.of()));
    }
}
