package org.wholesum.internal.scenario.value;

import java.time.YearMonth;
import org.wholesum.costs.Months;

/**
 * A run of months as a scenario writes it: {@code {from: 2011-04, months: 24}}.
 *
 * @param from its first month, {@code yyyy-MM}
 * @param months how many, from 1 to 12,000
 */
public record WindowEntry(
        @Required YearMonth from, @Required MonthCount months) {
    /** {@return the run of months} */
    public Months toMonths() {
        return Months.of(from, months.value());
    }
}
