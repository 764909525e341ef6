package org.wholesum.cohort;

import java.util.Locale;

/**
 * The mean and the standard deviation of an amount.
 *
 * @param mean in pence
 * @param deviation in pence
 */
public record Moments(double mean, double deviation) {
    /** As {@code mean 4,031,599 pence, deviation 9,009 pence}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "mean %,.0f pence, deviation %,.0f pence", mean, deviation);
    }
}
