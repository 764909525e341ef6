package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.wholesum.internal.text.Decimals;

/**
 * A number or a percentage as a scenario writes it: {@code 104000.00} or {@code -30.9%}.
 *
 * @param number its value, −0.309 for −30.9%
 * @param text as it was written
 */
public record Figure(BigDecimal number, String text) {
    private static final int PLACES = 6;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

    /**
     * Reads a figure.
     *
     * @param text a number with at most six decimals, or a percentage with its sign
     * @return its value
     * @throws IllegalArgumentException if it is neither
     */
    public static Figure parse(String text) {
        String bare = text.strip();
        if (bare.endsWith("%")) {
            return new Figure(Percentage.parse(bare).fraction(), bare);
        }
        if (Decimals.scaled(bare, PLACES) == Decimals.INVALID
                && !PLAIN.matcher(bare).matches()) {
            throw new IllegalArgumentException("expected a number such as 104000.00, or a percentage such as -30.9%"
                    + Decimals.guess(bare, PLACES)
                            .map(guess -> "\n  Maybe " + guess)
                            .orElse(""));
        }
        return new Figure(Decimals.parse(bare, PLACES).stripTrailingZeros(), bare);
    }

    @Override
    public String toString() {
        return text;
    }
}
