package org.wholesum.design;

import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;

/**
 * The mean of a group in a window of time.
 *
 * @param value the mean
 * @param standardError its standard error, 0 or more; 0 if the mean is of everyone and random variation is left out
 */
public record GroupMean(double value, double standardError) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is not finite or the standard error is negative
     */
    public GroupMean {
        if (!(Double.isFinite(value) && Double.isFinite(standardError) && standardError >= 0)) {
            throw InvalidInputException.of(
                    "mean " + value + " with standard error " + standardError
                            + ": expected finite numbers and a standard error of 0 or more",
                    "the standard error of a mean is the standard deviation ÷ √n");
        }
    }

    /** As {@code 3 (standard error 0.5)}. */
    @Override
    public String toString() {
        return NumberText.of(value) + " (standard error " + NumberText.of(standardError) + ")";
    }
}
