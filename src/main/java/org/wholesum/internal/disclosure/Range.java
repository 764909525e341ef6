package org.wholesum.internal.disclosure;

/**
 * The values that a figure could have, for all that is published.
 *
 * @param low the least, or negative infinity
 * @param high the greatest, or infinity
 */
public record Range(double low, double high) {
    /** {@return the greatest less the least} */
    public double width() {
        return high - low;
    }
}
