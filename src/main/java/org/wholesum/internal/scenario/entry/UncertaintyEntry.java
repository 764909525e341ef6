package org.wholesum.internal.scenario.entry;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;

/**
 * Probabilistic sensitivity analysis: uncertain numbers of this scenario are drawn many times, all at once, and the study
 * is run with each draw.
 *
 * @param draws how many; 1000 unless given
 * @param inputs the uncertain numbers, by a name of their own; parameters with a distribution are uncertain without
 * @param correlated which of them are correlated
 */
public record UncertaintyEntry(Optional<Integer> draws, Map<String, Input> inputs, List<Correlated> correlated) {
    private static final int LEAST = 100;

    /** The kinds of distribution, and which parameters each takes. */
    public enum Kind {
        /** A mean and a standard deviation, or the ends of an interval. */
        NORMAL("mean, deviation", "low, high, confidence"),
        /** The same, for an amount that is always positive and skewed. */
        LOG_NORMAL("mean, deviation", "low, high, confidence"),
        /** The same, for a cost. */
        GAMMA("mean, deviation", "low, high, confidence"),
        /** The same, for a share. */
        BETA("mean, deviation", "low, high, confidence"),
        /** A low, a mode and a high. */
        TRIANGULAR("low, mode, high"),
        /** The same, with less weight in the tails. */
        PERT("low, mode, high"),
        /** A low and a high; every value between them has the same density. */
        UNIFORM("low, high"),
        /** Observed values. */
        EMPIRICAL("values"),
        /** A count of each of some shares that add up to 100%. */
        DIRICHLET("counts");

        private final ImmutableList<ImmutableList<String>> forms;

        Kind(String... forms) {
            this.forms = Arrays.stream(forms)
                    .map(form -> ImmutableList.copyOf(form.split(", ")))
                    .collect(ImmutableList.toImmutableList());
        }

        /** Rejects the first parameter that can't be combined with the others, as it would be ignored. */
        void check(List<String> given) {
            List<String> nearest = forms.stream()
                    .max(Comparator.comparingLong(
                            form -> given.stream().filter(form::contains).count()))
                    .orElseThrow();
            given.stream().filter(key -> !nearest.contains(key)).findFirst().ifPresent(odd -> {
                String expected =
                        forms.stream().map(form -> String.join(", ", form)).collect(Collectors.joining("; or "));
                throw InvalidEntryException.of("is not a parameter of " + words() + " here, expected " + expected, odd);
            });
        }

        /** {@return the distribution's name with its article} */
        public String words() {
            String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return (this == EMPIRICAL ? "an " : "a ") + name + " distribution";
        }
    }

    /**
     * An uncertain number of this scenario. A key that needs a whole number takes the nearest whole numbers, an amount of
     * money the nearest in the currency's decimals, and any other number the exact values.
     *
     * @param key where it is: its keys from the top, with points between, as {@code methods.pilot.changes.police}; with
     *     a Dirichlet those of the shares together, as {@code methods.pilot.movement.matrix.well}
     * @param parameter the name of a parameter, instead of a key
     * @param distribution the kind of distribution
     * @param mean with a normal, log-normal, gamma or beta: its mean
     * @param deviation with a mean: the standard deviation
     * @param low with a triangular, PERT or uniform: the least; with the others: the lower end of an interval
     * @param mode with a triangular or PERT: the likeliest value
     * @param high with a low: the greatest, or the upper end
     * @param confidence with an interval: its confidence level; 95% unless given
     * @param values with an empirical: what was observed
     * @param counts with a Dirichlet: how many were counted for each of the shares, by their keys
     */
    public record Input(
            Optional<String> key,
            @Names(of = "parameters", what = "parameter") Optional<String> parameter,
            @Required Kind distribution,
            Optional<Figure> mean,
            Optional<Figure> deviation,
            Optional<Figure> low,
            Optional<Figure> mode,
            Optional<Figure> high,
            Optional<Percentage> confidence,
            List<Figure> values,
            Map<String, Figure> counts) {
        /**
         * Checks that it names one number, whose distribution takes every parameter that is given.
         *
         * @throws IllegalArgumentException if either isn't so
         */
        public Input {
            VariedKey.check(key, parameter);
            distribution.check(given(mean, deviation, low, mode, high, confidence, values, counts));
        }

        /** {@return the keys that lead to the number, with points between} */
        public String path() {
            return VariedKey.path(key, parameter);
        }

        /** {@return the key that says which number it is} */
        public String pathKey() {
            return VariedKey.name(key);
        }
    }

    /** {@return the keys of those parameters of a distribution that are given} */
    static List<String> given(
            Optional<Figure> mean,
            Optional<Figure> deviation,
            Optional<Figure> low,
            Optional<Figure> mode,
            Optional<Figure> high,
            Optional<Percentage> confidence,
            List<Figure> values,
            Map<String, Figure> counts) {
        return Stream.of(
                        mean.map(given -> "mean"),
                        deviation.map(given -> "deviation"),
                        low.map(given -> "low"),
                        mode.map(given -> "mode"),
                        high.map(given -> "high"),
                        confidence.map(given -> "confidence"),
                        values.stream().findFirst().map(given -> "values"),
                        counts.keySet().stream().findFirst().map(given -> "counts"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Two inputs that are correlated.
     *
     * @param inputs the names of two inputs, or of parameters with a distribution
     * @param correlation of their normal scores, between −1 and 1: positive if one tends to be high where the other is
     */
    public record Correlated(
            @Required
            @Names(
                    of = {"uncertainty.inputs", "parameters"},
                    what = "input")
            List<String> inputs,

            @Required Figure correlation) {
        /**
         * Checks that there are two.
         *
         * @throws IllegalArgumentException if there aren't
         */
        public Correlated {
            new Checks()
                    .require(inputs.size() == 2, "expected the names of two inputs", "inputs")
                    .done();
        }
    }

    /**
     * Checks how many draws there are.
     *
     * @throws IllegalArgumentException if there are too few draws
     */
    public UncertaintyEntry {
        int count = draws.orElse(LEAST);
        new Checks()
                .require(count >= LEAST, "expected a whole number from " + LEAST, "draws")
                .done();
    }

    /**
     * Every uncertain number: the inputs, and the parameters that have a distribution.
     *
     * @param parameters those of the scenario
     * @return each by the keys that lead to where it is given
     * @throws IllegalArgumentException if there are none
     */
    public Map<List<String>, Input> all(Map<String, ParameterEntry> parameters) {
        Map<List<String>, Input> all = new LinkedHashMap<>();
        inputs.forEach((name, input) -> all.put(List.of("uncertainty", "inputs", name), input));
        parameters.forEach((name, parameter) ->
                parameter.toInput(name).ifPresent(input -> all.put(List.of("parameters", name), input)));
        new Checks()
                .require(!all.isEmpty(), "expected at least one number of this scenario", "uncertainty", "inputs")
                .done();
        return all;
    }
}
