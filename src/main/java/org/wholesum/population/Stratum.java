package org.wholesum.population;

import org.joda.money.Money;
import org.wholesum.inference.Estimate;

/**
 * What the cases of one stratum mean for all of it.
 *
 * @param name the stratum
 * @param mean the mean saving of a case of it
 * @param total N_h × that; the points of all strata add up to that of the city
 * @param deviation s_h, by how much its cases differ (with n_h − 1), rounded half up to the penny
 * @param share its part in the variance of the city's total, 0.25 for a quarter; nil for all where nothing varies
 */
public record Stratum(String name, Estimate mean, Estimate total, Money deviation, double share) {
    /** {@return n_h, how many cases of the sample are in it} */
    public int n() {
        return total.n();
    }

    /** {@return N_h, how many similar cases are in it} */
    public long population() {
        return total.population();
    }

    /** As {@code high: £39.67, interval £10.00 to £89.00 (95%, …, n = 3), N = 100}. */
    @Override
    public String toString() {
        return Strata.shown(name) + ": " + total;
    }
}
