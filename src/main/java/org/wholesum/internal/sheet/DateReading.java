package org.wholesum.internal.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text means as a date. Most forms have one reading. A number of a day and one of a month can have two, of which
 * there may be none, one or two, or the same day twice.
 *
 * @param dayFirst the date if days come before months, or if the order is clear
 * @param monthFirst the date if months come before days, or if the order is clear
 * @param form the form in words, as {@code dd/MM/yyyy}
 */
record DateReading(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst, String form) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    /** Numbers that are days of a spreadsheet, 1954 to 2119, where no form is stated. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 100;
    private static final int FIRST_SHORT_YEAR = 70;

    private static final Pattern TIME_OF_DAY = Pattern.compile("(?i)(?:[ T,]+|(?<=\\d):)\\d{1,2}:\\d{2}"
            + "(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:Z|UTC|GMT|BST|[+-]\\d{2}:?\\d{2}))?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?";
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?i)" + WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]?([a-z]{3,9})\\.?,?[-/. ]?(\\d{4}|\\d{2})");
    private static final Pattern NAME_DAY =
            Pattern.compile("(?i)" + WEEKDAY + "([a-z]{3,9})\\.?[-/. ](\\d{1,2})(?:st|nd|rd|th)?(?:,? |[-/.])(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d{1,12})?");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    static DateReading of(String text) {
        String day = withoutTime(text);
        Matcher numbers = NUMBERS.matcher(day);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(3));
            int year = year(numbers.group(4));
            String separator = numbers.group(2);
            String form = String.join(
                    separator, "dd", "MM", "y".repeat(numbers.group(4).length()));
            return new DateReading(date(year, second, first), date(year, first, second), form);
        }
        return clear(day);
    }

    private static DateReading clear(String day) {
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            String form = String.join(yearFirst.group(2), "yyyy", "MM", "dd");
            return one(date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4)), form);
        }
        Matcher compact = COMPACT.matcher(day);
        if (compact.matches()) {
            return one(date(compact.group(1), compact.group(2), compact.group(3)), "yyyyMMdd");
        }
        Matcher dayName = DAY_NAME.matcher(day);
        if (dayName.matches()) {
            return named(dayName.group(3), dayName.group(2), dayName.group(1), "d MMM yyyy");
        }
        Matcher nameDay = NAME_DAY.matcher(day);
        if (nameDay.matches()) {
            return named(nameDay.group(3), nameDay.group(1), nameDay.group(2), "MMM d yyyy");
        }
        Matcher serial = SERIAL.matcher(day);
        boolean isSerial = serial.matches()
                && Integer.parseInt(serial.group(1)) >= FIRST_SERIAL
                && Integer.parseInt(serial.group(1)) <= LAST_SERIAL;
        return isSerial ? one(serial(Integer.parseInt(serial.group(1))), "excel") : one(Optional.empty(), "");
    }

    private static DateReading named(String year, String month, String day, String form) {
        return one(month(month).flatMap(number -> date(year(year), number, Integer.parseInt(day))), form);
    }

    private static DateReading one(Optional<LocalDate> date, String form) {
        return new DateReading(date, date, form);
    }

    /** Whether the order of day and month decides which of two dates it is. */
    boolean isAmbiguous() {
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    }

    /** The number of the month with a name in English, or its beginning of three letters or more. */
    static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() < 3
                ? Optional.empty()
                : MONTHS.stream()
                        .filter(month -> month.startsWith(lower))
                        .findFirst()
                        .map(month -> MONTHS.indexOf(month) + 1);
    }

    static String withoutTime(String text) {
        return TIME_OF_DAY.matcher(text).replaceFirst("");
    }

    /** The date that a spreadsheet stores as a number of days. */
    static Optional<LocalDate> serial(int days) {
        // a spreadsheet counts 29 February 1900, which there was not
        LocalDate date = SERIAL_ZERO.plusDays(days <= 60 ? days + 1L : days);
        return days >= 1 && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
    }

    /** A year of two digits is one of 1970 to 2069. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year >= FIRST_SHORT_YEAR ? 1900 : 1900 + CENTURY);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return date(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
