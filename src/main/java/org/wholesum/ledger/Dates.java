package org.wholesum.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as a ledger writes them: yyyy-MM-dd, from 1900 to 2199. */
final class Dates {
    static final int NOT_ONE = -1;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/. -]?(\\d{1,2})[/. -]?(\\d{1,2})(?:[T ].*)?");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** The date as {@link Columns#pack}, or {@link #NOT_ONE}. */
    static int packed(byte[] text, int from, int length) {
        if (length != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return NOT_ONE;
        }
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        boolean good = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        return good && day <= days(year, month) ? Columns.pack(year, month, day) : NOT_ONE;
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private static int number(byte[] text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return NOT_ONE;
            }
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    /** What is wrong with text that isn't such a date. */
    static String expected(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? "there is no such day from 1900 to 2199, expected yyyy-MM-dd"
                : "expected a date as yyyy-MM-dd";
    }

    /** The date that was perhaps meant; days come before months, as in the UK. */
    static Optional<String> guess(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
