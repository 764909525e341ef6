package org.wholesum.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.wholesum.costs.Months;

/**
 * A run of months as a scenario writes it: {@code {from: 2011-04, months: 24}}.
 *
 * @param from its first month, {@code yyyy-MM}
 * @param months how many, from 1
 */
public record Window(
        @JsonProperty(required = true) String from,
        @JsonProperty(required = true) int months) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if they are no run of months
     */
    public Window {
        Months.of(from, months);
    }

    /** {@return the run of months} */
    public Months toMonths() {
        return Months.of(from, months);
    }
}
