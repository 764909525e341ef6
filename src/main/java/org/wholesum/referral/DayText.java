package org.wholesum.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.problem.InvalidInputException;

/** Days in files: yyyy-MM-dd, from 1900 to 2199. */
final class DayText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    private DayText() {}

    /** The day; otherwise what was expected, and the day that was probably meant. */
    static LocalDate parse(String text) {
        if (YEAR_FIRST.matcher(text).matches()) {
            return day(text)
                    .orElseThrow(() -> InvalidInputException.of(
                            "there is no such day from 1900 to 2199, expected yyyy-MM-dd", Optional.empty()));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Optional<LocalDate> meant = dayFirst.matches()
                ? day(dayFirst.group(3) + "-" + two(dayFirst.group(2)) + "-" + two(dayFirst.group(1)))
                : Optional.empty();
        throw InvalidInputException.of("expected a date as yyyy-MM-dd", meant.map(LocalDate::toString));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
