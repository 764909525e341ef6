package org.wholesum.outcome;

import java.math.BigDecimal;

/**
 * A choice with what it costs and achieves.
 *
 * @param name its name
 * @param cost in major units of a currency
 * @param effect in the unit of the effect, any sign
 */
public record Option(String name, BigDecimal cost, BigDecimal effect) {
    /**
     * A choice whose numbers are floating-point.
     *
     * @param name its name
     * @param cost in major units of a currency
     * @param effect in the unit of the effect
     * @return the choice, with the shortest decimals that are read as these numbers
     * @throws IllegalArgumentException if a number is not finite
     */
    public static Option of(String name, double cost, double effect) {
        if (!Double.isFinite(cost) || !Double.isFinite(effect)) {
            throw new IllegalArgumentException(
                    name + ": cost " + cost + " and effect " + effect + ", expected finite numbers");
        }
        return new Option(name, BigDecimal.valueOf(cost), BigDecimal.valueOf(effect));
    }
}
