package org.wholesum.internal.store;

import java.time.LocalDate;
import java.time.YearMonth;

/** A date as one number: (months since year 0) × 32 + day of month. */
public final class PackedDates {
    private static final int YEAR = 12;
    private static final int DAY_BITS = 5;
    private static final int DAY = (1 << DAY_BITS) - 1;

    private PackedDates() {}

    /**
     * Packs a date.
     *
     * @param year the year
     * @param month from 1 to 12
     * @param day from 1 to 31
     * @return the number
     */
    public static int pack(int year, int month, int day) {
        return ((year * YEAR + month - 1) << DAY_BITS) | day;
    }

    /**
     * Packs a date.
     *
     * @param date a date
     * @return the number
     */
    public static int pack(LocalDate date) {
        return pack(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static LocalDate date(int packed) {
        return month(packed).atDay(packed & DAY);
    }

    static YearMonth month(long packed) {
        int number = monthNumber(packed);
        return YearMonth.of(number / YEAR, number % YEAR + 1);
    }

    static int dayOfMonth(int packed) {
        return packed & DAY;
    }

    /** The months since year 0. */
    static int monthNumber(long packed) {
        return (int) packed >> DAY_BITS;
    }

    /** The months since year 0. */
    static int monthNumber(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }
}
