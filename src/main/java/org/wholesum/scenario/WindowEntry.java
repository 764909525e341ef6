package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.wholesum.costs.Months;

/**
 * A run of months as a scenario writes it: {@code {from: 2011-04, months: 24}}.
 *
 * @param from its first month, {@code yyyy-MM}
 * @param months how many, from 1 to 12,000
 */
public record WindowEntry(
        @JsonProperty(required = true) String from,
        @JsonProperty(required = true) int months) {
    private static final int MOST = Months.MOST;
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if they are no run of months
     */
    public WindowEntry {
        month("from", from);
        if (months < 1 || months > MOST) {
            throw new KeyProblem("months", "expected a whole number from 1 to " + MOST);
        }
    }

    /** The month that a key gives. */
    public static YearMonth month(String key, String text) {
        if (!MONTH.matcher(text).matches()) {
            throw new KeyProblem(key, "expected yyyy-MM, as 2011-04");
        }
        return YearMonth.parse(text);
    }

    /** {@return the run of months} */
    public Months toMonths() {
        return Months.of(from, months);
    }
}
