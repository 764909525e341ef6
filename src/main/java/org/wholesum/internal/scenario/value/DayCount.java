package org.wholesum.internal.scenario.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of days as a scenario writes it: {@code 28 days}.
 *
 * @param value from 1 to 36,525
 */
public record DayCount(int value) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5}) days?");
    private static final int MOST = 36_525;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 36,525
     */
    public DayCount {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("expected from 1 to 36,525 days, as 28 days");
        }
    }

    /**
     * Reads a number of days.
     *
     * @param text a whole number and the word days
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static DayCount parse(String text) {
        Matcher days = FORM.matcher(text.strip());
        if (!days.matches()) {
            throw new IllegalArgumentException("expected a number of days, as 28 days");
        }
        return new DayCount(Integer.parseInt(days.group(1)));
    }
}
