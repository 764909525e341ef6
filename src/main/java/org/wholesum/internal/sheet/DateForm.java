package org.wholesum.internal.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wholesum.problem.InvalidInputException;

/**
 * How the dates of a column are written. A time of day after the date is disregarded, and a date as yyyy-MM-dd is read
 * whatever the form: its order is never in doubt. Years are 1900 to 2199; of two digits, 1970 to 2069.
 */
public final class DateForm {
    /** Days before months, where both are numbers, and every form with one reading. */
    public static final DateForm DAY_FIRST =
            new DateForm("dd/MM/yyyy", text -> DateReading.of(text).dayFirst());
    /** Months before days, where both are numbers, and every form with one reading. */
    public static final DateForm MONTH_FIRST =
            new DateForm("MM/dd/yyyy", text -> DateReading.of(text).monthFirst());
    /** Every form with one reading. */
    public static final DateForm CLEAR = new DateForm("yyyy-MM-dd", DateForm::onlyReading);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,6})(?:\\.\\d{1,12})?");
    private static final Pattern MONTH_ONLY = Pattern.compile(
            "(?i)(?:19|20)\\d{2}[-/ ]?(?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/ ](?:19|20)\\d{2}|[a-z]{3,9}[-/ ]?(?:\\d{4}|\\d{2})");
    private static final Pattern TIME_ONLY = Pattern.compile("(?i)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?");
    private static final String EXCEL = "excel";

    private final String pattern;
    private final Function<String, Optional<LocalDate>> reader;

    private DateForm(String pattern, Function<String, Optional<LocalDate>> reader) {
        this.pattern = pattern;
        this.reader = reader;
    }

    /**
     * A stated form.
     *
     * @param pattern as {@code dd/MM/yyyy} or {@code d MMM yy}; or {@code excel} for the days that a spreadsheet counts from
     *     1900, as 41660
     * @return the form
     * @throws IllegalArgumentException if the pattern has no day, month or year, or letters with no meaning in it
     */
    public static DateForm stated(String pattern) {
        if (pattern.equals(EXCEL)) {
            return new DateForm(EXCEL, DateForm::serial);
        }
        DatePattern own = DatePattern.of(pattern);
        return new DateForm(pattern, own::read);
    }

    private static Optional<LocalDate> onlyReading(String text) {
        DateReading reading = DateReading.of(text);
        return reading.isAmbiguous() ? Optional.empty() : reading.dayFirst().or(reading::monthFirst);
    }

    private static Optional<LocalDate> serial(String text) {
        return SERIAL.matcher(text).matches()
                ? DateReading.serial(Integer.parseInt(text.split("\\.", 2)[0]))
                : Optional.empty();
    }

    /** {@return the pattern, as it is written in a layout} */
    public String pattern() {
        return pattern;
    }

    /**
     * Reads a date.
     *
     * @param text the text of a cell, without blanks around it
     * @return the date
     * @throws InvalidInputException with what was expected, if it isn't one
     */
    public LocalDate read(String text) {
        String day = DateReading.withoutTime(text);
        return reader.apply(day)
                .or(() -> ISO.matcher(day).matches() ? DateReading.of(day).dayFirst() : Optional.empty())
                .orElseThrow(() -> refusal(text));
    }

    private InvalidInputException refusal(String text) {
        if (TIME_ONLY.matcher(text).matches()) {
            return InvalidInputException.of("a time of day instead of a date", Optional.empty());
        }
        if (MissingMarkers.isProbable(text)) {
            return InvalidInputException.of("not a date", MissingMarkers.HINT);
        }
        if (MONTH_ONLY.matcher(text).matches()) {
            return InvalidInputException.of("a month, not a day: expected a date", Optional.empty());
        }
        DateReading reading = DateReading.of(text);
        Optional<LocalDate> meant = onlyReading(text);
        String expected = meant.isEmpty() && !reading.form().isEmpty() && !reading.isAmbiguous()
                ? "there is no such day from 1900 to 2199"
                : "expected a date as " + pattern;
        return InvalidInputException.of(expected, meant.map(LocalDate::toString));
    }

    /** As {@link #pattern()}. */
    @Override
    public String toString() {
        return pattern;
    }
}
