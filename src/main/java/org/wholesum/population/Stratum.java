package org.wholesum.population;

import org.joda.money.Money;
import org.wholesum.inference.Estimate;
import org.wholesum.internal.escape.Visible;

/**
 * The estimate for one stratum.
 *
 * @param name the stratum
 * @param mean the mean saving of a case in it
 * @param total N_h × the mean; the points of all strata add up to the total of the population
 * @param standardDeviation s_h, the standard deviation of its cases (with n_h − 1), rounded half up to the penny
 * @param shareOfVariance its share in the variance of the population's total, 0.25 for a quarter; 0 for all strata if that
 *     variance is 0
 */
public record Stratum(String name, Estimate mean, Estimate total, Money standardDeviation, double shareOfVariance) {
    /** {@return n_h, the number of sampled cases in it} */
    public int n() {
        return total.n();
    }

    /** {@return N_h, the number of people in it} */
    public long population() {
        return total.population();
    }

    /** As {@code high: £39.67, interval £10.00 to £89.00 (95%, …, n = 3), N = 100}. */
    @Override
    public String toString() {
        return Visible.of(Strata.shown(name)) + ": " + total;
    }
}
