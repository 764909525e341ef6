package org.wholesum.price;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When in its year a cost counts as paid. It is always stated, as conventions differ: over two years at 3.5%, the present
 * value of a level cost differs by 3.4% between the first and the second of these.
 */
public enum Timing {
    /** The first twelve months are year 0 and undiscounted, the next are year 1, and so on, as in the Green Book. */
    YEAR_ZERO_UNDISCOUNTED,
    /** The first twelve months are discounted by a whole year, the next by two, as if paid at their end. */
    END_OF_YEAR,
    /** The first twelve months are discounted by half a year, the next by one and a half. */
    MID_YEAR,
    /** Each month is discounted by the months since the base, in twelfths of a year; the first is undiscounted. */
    BY_MONTH,
    /** Each month's cost counts as paid on its last day, and is discounted by the days since the base month's first. */
    BY_DAY;

    private static final double MONTHS = 12;

    /**
     * The years by which a month's cost is discounted.
     *
     * @param base the month of the present values
     * @param month the month of the cost, not before the base
     * @return years from the base
     */
    public double years(YearMonth base, YearMonth month) {
        long months = ChronoUnit.MONTHS.between(base, month);
        long year = Math.floorDiv(months, 12L);
        return switch (this) {
            case YEAR_ZERO_UNDISCOUNTED -> year;
            case END_OF_YEAR -> year + 1.0;
            case MID_YEAR -> year + 0.5;
            case BY_MONTH -> months / MONTHS;
            case BY_DAY -> yearsBetween(base.atDay(1), month.atEndOfMonth());
        };
    }

    /**
     * The years between two days: whole years, and the remaining days as a part of the year that they are in
     * (actual/actual).
     *
     * @param from a day
     * @param to the same day or a later one
     * @return years, 0 or more
     */
    public static double yearsBetween(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate anniversary = from.plusYears(whole);
        double days = ChronoUnit.DAYS.between(anniversary, to);
        return whole + days / ChronoUnit.DAYS.between(anniversary, from.plusYears(whole + 1));
    }
}
