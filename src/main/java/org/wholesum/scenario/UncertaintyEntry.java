package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How sure the result is, given what isn't known of some numbers of this file: they are drawn many times over, all at
 * once, and the study is run with each draw.
 *
 * @param draws how many; 1000 unless given
 * @param inputs the numbers that aren't known, by a name of their own
 * @param correlated which of them go together
 */
public record UncertaintyEntry(
        Optional<Integer> draws,
        @JsonProperty(required = true) Map<String, Input> inputs,
        List<Correlated> correlated) {
    private static final int LEAST = 100;
    private static final int MOST = 100_000;
    private static final int MOST_INPUTS = 50;

    /** The kinds of distribution, and which numbers each takes. */
    public enum Kind {
        /** A mean and a deviation, or a low and a high. */
        NORMAL("mean, deviation", "low, high, confidence"),
        /** The same, of an amount that is always positive and skewed. */
        LOG_NORMAL("mean, deviation", "low, high, confidence"),
        /** The same, of a cost. */
        GAMMA("mean, deviation", "low, high, confidence"),
        /** The same, of a share. */
        BETA("mean, deviation", "low, high, confidence"),
        /** A low, a mode and a high. */
        TRIANGULAR("low, mode, high"),
        /** The same, with less weight in the tails. */
        PERT("low, mode, high"),
        /** A low and a high, and nothing between them is likelier. */
        UNIFORM("low, high"),
        /** Values that were observed. */
        EMPIRICAL("values"),
        /** A count of each of some shares that add up to 100%. */
        DIRICHLET("counts");

        private final ImmutableList<ImmutableList<String>> forms;

        Kind(String... forms) {
            this.forms = Arrays.stream(forms)
                    .map(form -> ImmutableList.copyOf(form.split(", ")))
                    .collect(ImmutableList.toImmutableList());
        }

        /** Refuses the first number that doesn't go with the others, as it would be passed over. */
        private void check(List<String> given) {
            List<String> nearest = forms.stream()
                    .max(Comparator.comparingLong(
                            form -> given.stream().filter(form::contains).count()))
                    .orElseThrow();
            given.stream().filter(key -> !nearest.contains(key)).findFirst().ifPresent(odd -> {
                String expected =
                        forms.stream().map(form -> String.join(", ", form)).collect(Collectors.joining("; or "));
                throw new KeyProblem(
                        odd,
                        "is nothing that a " + name().toLowerCase(Locale.ROOT) + " goes by here, expected " + expected);
            });
        }
    }

    /**
     * A number of this file that isn't known. It takes values as it is written: whole numbers, two decimals or as many as
     * it has, percentages with six.
     *
     * @param key where it stands: its keys from the top, with points between, as {@code methods.pilot.changes.police}; with
     *     a Dirichlet those of the shares together, as {@code methods.pilot.movement.matrix.well}
     * @param distribution of what kind it is
     * @param mean with a normal, log-normal, gamma or beta: its mean
     * @param deviation with a mean: the standard deviation
     * @param low with a triangular, PERT or uniform: the least; with the others: the lower end of an interval
     * @param mode with a triangular or PERT: the likeliest value
     * @param high with a low: the greatest, or the upper end
     * @param confidence with an interval: how sure it is; 95% unless given
     * @param values with an empirical: what was observed
     * @param counts with a Dirichlet: how many were counted for each of the shares, by their keys
     */
    public record Input(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) Kind distribution,
            Optional<Figure> mean,
            Optional<Figure> deviation,
            Optional<Figure> low,
            Optional<Figure> mode,
            Optional<Figure> high,
            Optional<Percentage> confidence,
            List<Figure> values,
            Map<String, Figure> counts) {
        /** Takes what isn't given as empty. */
        public Input {
            mean = Defaults.or(mean);
            deviation = Defaults.or(deviation);
            low = Defaults.or(low);
            mode = Defaults.or(mode);
            high = Defaults.or(high);
            confidence = Defaults.or(confidence);
            values = Defaults.or(values);
            counts = Defaults.or(counts);
            Map<String, Boolean> numbers = ImmutableMap.<String, Boolean>builder()
                    .put("mean", mean.isPresent())
                    .put("deviation", deviation.isPresent())
                    .put("low", low.isPresent())
                    .put("mode", mode.isPresent())
                    .put("high", high.isPresent())
                    .put("confidence", confidence.isPresent())
                    .put("values", !values.isEmpty())
                    .put("counts", !counts.isEmpty())
                    .build();
            distribution.check(numbers.keySet().stream().filter(numbers::get).toList());
        }
    }

    /**
     * Two inputs that go together.
     *
     * @param inputs the names of two inputs
     * @param correlation of their normal scores, between −1 and 1: positive if one tends to be high where the other is
     */
    public record Correlated(
            @JsonProperty(required = true) List<String> inputs,
            @JsonProperty(required = true) Figure correlation) {
        /**
         * Takes a copy, and checks that there are two.
         *
         * @throws IllegalArgumentException if there aren't
         */
        public Correlated {
            inputs = List.copyOf(inputs);
            if (inputs.size() != 2) {
                throw new KeyProblem("inputs", "expected the names of two inputs");
            }
        }
    }

    /**
     * Takes what isn't given as empty.
     *
     * @throws IllegalArgumentException if there are too few or too many draws or inputs
     */
    public UncertaintyEntry {
        draws = Defaults.or(draws);
        inputs = ImmutableMap.copyOf(inputs);
        correlated = Defaults.or(correlated);
        if (draws.orElse(LEAST) < LEAST || draws.orElse(LEAST) > MOST) {
            throw new KeyProblem("draws", "expected a whole number from " + LEAST + " to " + MOST);
        }
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw new KeyProblem("inputs", "expected 1 to " + MOST_INPUTS + " numbers of this file");
        }
    }
}
