package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;

/**
 * A number or a percentage as a scenario writes it: {@code 104000.00} or {@code -30.9%}.
 *
 * @param number its value, −0.309 for −30.9%
 * @param text as it was written
 */
public record Figure(BigDecimal number, String text) {
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
        if (Decimals.scaled(bare, PlainNumber.OF_NUMBER) == Decimals.INVALID
                && !PLAIN.matcher(bare).matches()) {
            throw InvalidInputException.of(
                    "expected a number such as 104000.00, or a percentage such as -30.9%",
                    Decimals.guess(bare, PlainNumber.OF_NUMBER));
        }
        return new Figure(PlainNumber.parse(bare), bare);
    }

    /** {@return a value that was not read from text} */
    public static Figure of(BigDecimal number) {
        return new Figure(number, PlainNumber.text(number));
    }

    /** {@return whether it is written with a percent sign} */
    public boolean isPercentage() {
        return text.endsWith("%");
    }

    @Override
    public String toString() {
        return text;
    }
}
