package org.wholesum.cohort;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * How long a cycle of a cohort is: a whole number of calendar months, or of weeks of seven days. A month is no whole number of
 * weeks, so that one can't be converted to the other exactly. {@code CycleLength.parse("2 weeks")} is {@code 2 weeks}.
 *
 * @param count how many, from 1 to 12,000
 * @param unit of what
 */
public record CycleLength(int count, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*([a-zA-Z]+)");
    private static final int DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_YEAR = 365.25;

    /** The units of time. */
    public enum Unit {
        /** Seven days. */
        WEEKS,
        /** A calendar month, whatever its number of days. */
        MONTHS;

        private String words(int count) {
            String plural = name().toLowerCase(Locale.ROOT);
            return count == 1 ? plural.substring(0, plural.length() - 1) : plural;
        }
    }

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 12,000
     */
    public CycleLength {
        if (count < 1 || count > Months.MOST) {
            throw new IllegalArgumentException("cycle of " + count + " " + unit.words(count) + ": expected 1 or more"
                    + (count < 1 ? "" : ", and at most " + Months.MOST));
        }
    }

    /**
     * A whole number of calendar months.
     *
     * @param count how many, from 1
     * @return the length
     * @throws IllegalArgumentException if it is less than 1
     */
    public static CycleLength months(int count) {
        return new CycleLength(count, Unit.MONTHS);
    }

    /**
     * A whole number of weeks of seven days.
     *
     * @param count how many, from 1
     * @return the length
     * @throws IllegalArgumentException if it is less than 1
     */
    public static CycleLength weeks(int count) {
        return new CycleLength(count, Unit.WEEKS);
    }

    /**
     * Reads a length.
     *
     * @param text as {@code 2 weeks}, {@code 1 week}, {@code 6 months} or {@code 1 month}
     * @return the length
     * @throws IllegalArgumentException if it is written otherwise, or the number is less than 1
     */
    public static CycleLength parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("expected a whole number of weeks or months, as 2 weeks or 6 months");
        }
        int count = Integer.parseInt(form.group(1));
        for (Unit unit : Unit.values()) {
            String word = form.group(2);
            if (word.equals(unit.words(1)) || word.equals(unit.words(2))) {
                return new CycleLength(count, unit);
            }
        }
        throw InvalidInputException.of(
                "expected a whole number of weeks or months, as 2 weeks or 6 months",
                Suggestions.to(form.group(2), List.of("weeks", "months")).map(word -> count + " " + word));
    }

    /** {@return whether it is a number of weeks} */
    public boolean isWeeks() {
        return unit == Unit.WEEKS;
    }

    /** {@return the length in years: a twelfth for a month, 7 ÷ 365.25 for a week} */
    public double years() {
        return isWeeks() ? count * DAYS_IN_WEEK / DAYS_IN_YEAR : (double) count / Months.IN_YEAR;
    }

    /** {@return the days of a number of weeks} */
    int days() {
        return Math.multiplyExact(count, DAYS_IN_WEEK);
    }

    /** {@return the number of months; an error if it is one of weeks} */
    int inMonths() {
        if (isWeeks()) {
            throw new IllegalStateException(
                    "a cycle of " + this + " is not a whole number of months, expected cycle()");
        }
        return count;
    }

    /** As {@code 2 weeks} or {@code 1 month}. */
    @Override
    public String toString() {
        return count + " " + unit.words(count);
    }
}
