package org.wholesum.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.internal.store.PackedDates;
import org.wholesum.internal.text.LongBytes;

/** Dates of a ledger: yyyy-MM-dd, from 1900 to 2199. */
final class Dates {
    static final int INVALID = -1;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/. -]?(\\d{1,2})[/. -]?(\\d{1,2})(?:[T ].*)?");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final int FEWEST_DAYS = 28;
    /** {@code 0000-00-}, the first byte lowest. */
    private static final long YEAR_MONTH = 0x2D30302D30303030L;
    /** Added to a digit above 9, or to a byte other than zero in place of a dash, sets the highest bit. */
    private static final long TOO_LARGE = 0x7F76767F76767676L;

    private Dates() {}

    /** The date as {@link PackedDates#pack}, or {@link #INVALID}. */
    static int packed(byte[] text, int from, int length) {
        if (length != 10) {
            return INVALID;
        }
        // each of the eight bytes is a digit, or zero in place of a dash
        long eight = LongBytes.at(text, from) ^ YEAR_MONTH;
        int tens = text[from + 8] ^ '0';
        int ones = text[from + 9] ^ '0';
        if (((eight | (eight + TOO_LARGE)) & LongBytes.HIGH_BITS) != 0 || tens > 9 || ones > 9 || (tens | ones) < 0) {
            return INVALID;
        }
        int year = 1000 * digit(eight, 0) + 100 * digit(eight, 1) + 10 * digit(eight, 2) + digit(eight, 3);
        int month = 10 * digit(eight, 5) + digit(eight, 6);
        int day = 10 * tens + ones;
        boolean good = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        return good && (day <= FEWEST_DAYS || day <= days(year, month)) ? PackedDates.pack(year, month, day) : INVALID;
    }

    private static int digit(long eight, int index) {
        return (int) (eight >>> (Byte.SIZE * index)) & 0xF;
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** What is wrong with text that isn't such a date. */
    static String expected(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? "there is no such day from 1900 to 2199, expected yyyy-MM-dd"
                : "expected a date as yyyy-MM-dd";
    }

    /** The date that was probably meant; days come before months, as in the UK. */
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
