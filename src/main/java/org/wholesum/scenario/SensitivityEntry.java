package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the result hangs on: numbers of this file moved one at a time, two at a time, and together.
 *
 * @param figure which figure is watched; {@code net_present_saving} if there is an appraisal, else {@code saving}
 * @param vary the numbers that are moved, by a name of their own
 * @param grid two of them moved against each other
 * @param cases several of them set at once, by the name of the case
 */
public record SensitivityEntry(
        Optional<String> figure,
        @JsonProperty(required = true) Map<String, Varied> vary,
        Optional<Pair> grid,
        Map<String, Map<String, Figure>> cases) {

    /**
     * A number of this file that is moved. It takes values as it is written: whole numbers, two decimals or as many as it
     * has, percentages with six.
     *
     * @param key where it stands: its keys from the top, with points between, as {@code methods.pilot.changes.police}
     * @param low the lowest that is thought possible
     * @param high the highest
     */
    public record Varied(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) Figure low,
            @JsonProperty(required = true) Figure high) {}

    /**
     * Two numbers moved against each other.
     *
     * @param rows the name of one
     * @param columns the name of another
     * @param steps how many values each takes, from its low to its high; 5 unless given
     */
    public record Pair(
            @JsonProperty(required = true) String rows,
            @JsonProperty(required = true) String columns,
            Optional<Integer> steps) {
        /**
         * Takes what isn't given as empty, and checks the steps.
         *
         * @throws IllegalArgumentException if there are fewer than 2, or more than 21
         */
        public Pair {
            steps = Defaults.or(steps);
            if (steps.orElse(2) < 2 || steps.orElse(2) > 21) {
                throw new KeyProblem("steps", "expected a whole number from 2 to 21");
            }
        }
    }

    /**
     * Takes what isn't given as empty.
     *
     * @throws IllegalArgumentException if nothing is moved, or more than 50 numbers are
     */
    public SensitivityEntry {
        figure = Defaults.or(figure);
        vary = ImmutableMap.copyOf(vary);
        grid = Defaults.or(grid);
        cases = Defaults.or(cases);
        if (vary.isEmpty() || vary.size() > 50) {
            throw new KeyProblem("vary", "expected 1 to 50 numbers of this file");
        }
    }
}
