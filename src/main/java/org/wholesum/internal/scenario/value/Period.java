package org.wholesum.internal.scenario.value;

import java.time.YearMonth;

/**
 * The number of a period as a scenario or a panel writes it: a month {@code 2011-04}, or a whole number as {@code 2004}.
 *
 * @param number a month as its year × 12 + its number − 1, or the whole number
 * @param isMonth whether it is a month
 */
public record Period(int number, boolean isMonth) {
    private static final int YEAR = 12;

    /**
     * Reads a period.
     *
     * @param text {@code yyyy-MM}, or a whole number
     * @return the period
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Period parse(String text) {
        String bare = text.strip();
        if (bare.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            YearMonth month = YearMonth.parse(bare);
            return new Period(month.getYear() * YEAR + month.getMonthValue() - 1, true);
        }
        if (!bare.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException("expected a month as 2011-04, or a whole number as 2004");
        }
        return new Period(Integer.parseInt(bare), false);
    }

    /** {@return the month; of a number, the month that it would be} */
    public YearMonth month() {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }
}
