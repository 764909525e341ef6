package org.wholesum.internal.scenario.value;

import org.wholesum.costs.Months;

/**
 * A number of months as a scenario writes it.
 *
 * @param value from 1 to 12,000
 */
public record MonthCount(int value) {
    private static final int MOST = Months.MOST;

    /** One month. */
    public static final MonthCount ONE = new MonthCount(1);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 12,000
     */
    public MonthCount {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("expected a whole number from 1 to " + MOST);
        }
    }
}
