package org.wholesum.internal.scenario.entry;

import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Which inputs matter: numbers of this scenario varied one at a time, two at a time, and together.
 *
 * @param figure which figure is watched; {@code net_present_saving} if there is an appraisal, else {@code saving}
 * @param vary the numbers that are varied, by a name of their own
 * @param grid two of them varied against each other
 * @param cases several of them set at once, by the name of the case
 */
public record SensitivityEntry(
        Optional<String> figure,
        @Required Map<String, Varied> vary,
        Optional<Pair> grid,
        Map<String, Map<String, Figure>> cases) {
    /**
     * A number of this scenario that is varied. A key that needs a whole number takes the nearest whole numbers, an amount
     * of money the nearest in the currency's decimals, and any other number the exact values.
     *
     * @param key where it is: its keys from the top, with points between, as {@code methods.pilot.changes.police}
     * @param parameter the name of a parameter, instead of a key
     * @param low the lowest plausible value
     * @param high the highest plausible value
     */
    public record Varied(
            Optional<String> key,
            @Names(of = "parameters", what = "parameter") Optional<String> parameter,
            @Required Figure low,
            @Required Figure high) {
        /**
         * Checks that it names one number.
         *
         * @throws IllegalArgumentException if it has both a key and a parameter, or neither
         */
        public Varied {
            VariedKey.check(key, parameter);
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

    /**
     * Two numbers varied against each other.
     *
     * @param rows the name of one
     * @param columns the name of another
     * @param steps how many values each takes, from its low to its high; 5 unless given
     */
    public record Pair(
            @Required @Names(of = "sensitivity.vary", what = "assumption")
            String rows,

            @Required @Names(of = "sensitivity.vary", what = "assumption")
            String columns,

            Optional<Integer> steps) {
        /**
         * Checks the steps.
         *
         * @throws IllegalArgumentException if there are fewer than 2, or more than 21
         */
        public Pair {
            new Checks()
                    .require(
                            steps.orElse(2) >= 2 && steps.orElse(2) <= 21,
                            "expected a whole number from 2 to 21",
                            "steps")
                    .done();
        }
    }

    /**
     * Checks that a number is varied.
     *
     * @throws IllegalArgumentException if none is
     */
    public SensitivityEntry {
        new Checks()
                .require(!vary.isEmpty(), "expected at least one number of this scenario", "vary")
                .done();
    }
}
