package org.wholesum.study;

import java.math.BigDecimal;
import org.wholesum.costs.Decimals;

/**
 * A number or a percentage as a scenario writes it: {@code 104000.00} or {@code -30.9%}.
 *
 * @param number its value, −0.309 for −30.9%
 * @param text as it was written
 */
public record Figure(BigDecimal number, String text) {
    private static final int PLACES = 6;

    /**
     * Reads a figure.
     *
     * @param text a number with at most six decimals, or a percentage with its sign
     * @return its value
     * @throws IllegalArgumentException if it is neither
     */
    public static Figure parse(String text) {
        BigDecimal number = text.strip().endsWith("%")
                ? Percentage.parse(text).fraction()
                : Decimals.parse(text.strip(), PLACES).stripTrailingZeros();
        return new Figure(number, text.strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
