package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;

/** Numbers without a unit: a minus sign if negative, digits, and a point with decimals; {@code 1000.00}. */
public final class PlainNumber {
    /** Decimals of an amount of money. */
    static final int OF_MONEY = 2;

    /** Decimals of any other number. */
    static final int OF_NUMBER = 6;

    private static final int MOST_DIGITS = 18;
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private PlainNumber() {}

    /**
     * Reads a number with at most six decimals.
     *
     * @param text the number
     * @return its value without trailing zeros
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static BigDecimal parse(String text) {
        return parse(text, OF_NUMBER).stripTrailingZeros();
    }

    static BigDecimal parse(String text, int places) {
        if (Decimals.scaled(text, places) == Decimals.INVALID) {
            throw InvalidInputException.of(Decimals.expected(text, places), Decimals.guess(text, places));
        }
        return Decimals.parse(text, places);
    }

    /**
     * Reads a whole number.
     *
     * @param text at most 18 digits, with a minus sign if negative
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static long whole(String text) {
        String bare = text.strip();
        if (!WHOLE.matcher(bare).matches()) {
            Optional<String> guess = bare.contains(".") ? Optional.empty() : Decimals.guess(bare, 0);
            throw InvalidInputException.of("expected a whole number", guess);
        }
        if (bare.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("too large, expected at most " + MOST_DIGITS + " digits");
        }
        return Long.parseLong(bare);
    }

    /**
     * Reads a whole number of at most 2,147,483,647.
     *
     * @param text digits, with a minus sign if negative
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static int smallWhole(String text) {
        return small(whole(text));
    }

    /**
     * Checks that a varied value is whole.
     *
     * @param value any number
     * @return the same
     * @throws IllegalArgumentException if it is not whole
     */
    public static long whole(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("expected a whole number", e);
        }
    }

    /**
     * Checks that a varied value is whole.
     *
     * @param value any number
     * @return the same
     * @throws IllegalArgumentException if it is not whole, or too large
     */
    public static int smallWhole(BigDecimal value) {
        return small(whole(value));
    }

    private static int small(long number) {
        if (number != (int) number) {
            throw new IllegalArgumentException("too large, expected a smaller number");
        }
        return (int) number;
    }

    /** {@return the number as a scenario would write it, without trailing zeros or an exponent} */
    public static String text(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
