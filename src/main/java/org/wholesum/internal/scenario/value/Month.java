package org.wholesum.internal.scenario.value;

import java.time.YearMonth;
import java.util.regex.Pattern;

/** Calendar months as a scenario writes them: {@code 2011-04}. */
public final class Month {
    private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private Month() {}

    /**
     * Reads a month.
     *
     * @param text {@code yyyy-MM}
     * @return the month
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static YearMonth parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("expected yyyy-MM, as 2011-04");
        }
        return YearMonth.parse(text);
    }
}
