package org.wholesum.flow;

import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Typography;
import org.wholesum.problem.InvalidInputException;

/**
 * Two published means of days, of which neither the number of jobs nor their spread is known, so that there is no interval.
 *
 * @param before the mean before a change, in days, more than 0
 * @param after the mean after it, in days, 0 or more
 */
public record PublishedMeans(double before, double after) {
    /**
     * Checks both.
     *
     * @throws InvalidInputException if one is outside its range
     */
    public PublishedMeans {
        if (!(before > 0 && after >= 0 && before + after < Double.POSITIVE_INFINITY)) {
            throw InvalidInputException.of(
                    "published means " + NumberText.plain(before) + " and " + NumberText.plain(after)
                            + ": expected more than 0 days before, and 0 or more after",
                    "20 and 3.2");
        }
    }

    /**
     * Published means.
     *
     * @param before the mean before a change, in days
     * @param after the mean after it, in days
     * @return both
     * @throws InvalidInputException if one is outside its range
     */
    public static PublishedMeans of(double before, double after) {
        return new PublishedMeans(before, after);
    }

    /** {@return the mean after less the mean before, in days} */
    public double difference() {
        return after - before;
    }

    /** {@return the difference ÷ the mean before: −0.84 from 20 to 3.2} */
    public double change() {
        return difference() / before;
    }

    /** As {@code 20 → 3.2 days (−84.0%), as published; no interval, …}. */
    @Override
    public String toString() {
        return NumberText.plain(before) + " → " + NumberText.plain(after) + " days ("
                + Typography.minus(NumberText.share(change()))
                + "), as published; no interval, as neither the number of jobs nor their spread is published";
    }
}
