package org.wholesum.measure;

import java.time.YearMonth;
import org.wholesum.problem.InvalidInputException;

/**
 * The value of a measure in one area and month.
 *
 * @param area the area, such as a ward, or the whole city
 * @param month the month
 * @param value in the unit of the measure
 * @param numerator the events that were counted, 0 or more; NaN if they are not known
 * @param denominator what the value is in proportion to, as people or contacts, above 0; NaN if it is not known
 */
public record Reading(String area, YearMonth month, double value, double numerator, double denominator) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if the value is not finite, or only one of numerator and denominator is known, or one is out
     *     of range
     */
    public Reading {
        boolean counted = numerator >= 0 && denominator > 0 && Double.isFinite(numerator / denominator);
        if (!(Double.isFinite(value) && (counted || (Double.isNaN(numerator) && Double.isNaN(denominator))))) {
            throw InvalidInputException.of(
                    area + ", " + month + ": value " + value + ", numerator " + numerator + ", denominator "
                            + denominator
                            + ": expected a finite value, and either both a numerator of 0 or more and a denominator above 0,"
                            + " or neither",
                    "leave both empty if they are not known");
        }
    }

    /**
     * A value without its numerator and denominator.
     *
     * @param area the area
     * @param month the month
     * @param value in the unit of the measure
     * @return the reading
     */
    public static Reading of(String area, YearMonth month, double value) {
        return new Reading(area, month, value, Double.NaN, Double.NaN);
    }

    /**
     * The smallest count that the reading discloses, which disclosure control may have to suppress.
     *
     * @param proportion whether the numerator is a part of the denominator, so that the rest is disclosed too
     * @return of numerator, denominator and rest the smallest above zero; without numerators the value if it is a whole number,
     *     else NaN
     */
    public double smallestCount(boolean proportion) {
        return isCounted()
                ? SmallCounts.smallest(numerator, denominator, proportion)
                : value == Math.rint(value) ? value : Double.NaN;
    }

    /** {@return whether numerator and denominator are known} */
    public boolean isCounted() {
        return !Double.isNaN(numerator);
    }
}
