package org.wholesum.outcome;

import java.util.Optional;

/**
 * What an effect is measured in.
 *
 * @param name its name in the plural, as {@code people living well}
 * @param unit what is counted, as {@code people at the end} or {@code QALYs}
 * @param direction which way it is better
 * @param each one of them, as in {@code £5,000 per person living well}
 */
public record EffectMeasure(String name, String unit, Direction direction, String each) {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public EffectMeasure {
        require(name, "an effect has no name");
        require(unit, "the effect " + name + " has no unit");
        require(each, "the effect " + name + " has no name in the singular");
    }

    private static void require(String words, String problem) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(problem + ", expected words");
        }
    }

    /**
     * An effect whose name in the singular follows from its name.
     * {@code EffectMeasure.of("people living well", "people", Direction.MORE_IS_BETTER).each()} is
     * {@code "person living well"}.
     *
     * @param name its name in the plural
     * @param unit what is counted
     * @param direction which way it is better
     * @return the measure
     * @throws IllegalArgumentException if a text is blank
     */
    public static EffectMeasure of(String name, String unit, Direction direction) {
        return of(name, unit, direction, Optional.empty());
    }

    /**
     * An effect with its name in the singular.
     *
     * @param name its name in the plural
     * @param unit what is counted
     * @param direction which way it is better
     * @param each one of them; from the name unless given
     * @return the measure
     * @throws IllegalArgumentException if a text is blank
     */
    public static EffectMeasure of(String name, String unit, Direction direction, Optional<String> each) {
        return new EffectMeasure(name, unit, direction, each.orElseGet(() -> Singular.of(name)));
    }

    /** The name, unit and direction. */
    @Override
    public String toString() {
        return name + (unit.equals(name) ? "" : " (" + unit + ")") + ", " + direction.inWords();
    }
}
