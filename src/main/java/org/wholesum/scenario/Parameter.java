package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number of a scenario that has a name, and from which others are calculated.
 *
 * @param name its name
 * @param value its value, exactly; 0.12 for 12%, and cut off after 34 significant digits where it has no finite decimal
 * @param text its value as a reader sees it, with a percent sign if it is a percentage
 * @param unit of what it is, as {@code GBP a visit}
 * @param source where the figure comes from
 * @param uses the keys that lead to each number that is calculated from it, directly or by another parameter, with points
 *     between; other parameters are not listed
 */
public record Parameter(
        String name, BigDecimal value, String text, Optional<String> unit, Optional<String> source, List<String> uses) {
    /** Copies the list. */
    public Parameter {
        uses = List.copyOf(uses);
    }

    /** {@return whether any number of the scenario is calculated from it; without, it has no effect} */
    public boolean isUsed() {
        return !uses.isEmpty();
    }
}
