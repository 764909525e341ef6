package org.wholesum.inference;

import java.util.List;
import org.apache.commons.math3.special.Beta;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.numeric.StudentQuantile;
import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;

/**
 * An estimated effect with its standard error, in the unit of what was measured.
 *
 * @param name what it is the effect on or of, as {@code effect of the pilot}
 * @param value the estimate
 * @param standardError its standard error, 0 or more
 * @param degreesOfFreedom of Student's t for intervals and p-values, more than 0; infinite for the normal distribution
 * @param method how the standard error was calculated
 */
public record Effect(String name, double value, double standardError, double degreesOfFreedom, String method) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if the value is not finite, the standard error is negative or not finite, or the degrees
     *     of freedom are not above 0
     */
    public Effect {
        boolean finite = Double.isFinite(value) && Double.isFinite(standardError);
        if (!(finite && standardError >= 0 && degreesOfFreedom > 0)) {
            throw InvalidInputException.of(
                    name + ": " + value + " with standard error " + standardError + " and " + degreesOfFreedom
                            + " degrees of freedom: expected a finite value, a standard error of 0 or more and degrees of"
                            + " freedom above 0",
                    "there are too few readings for a standard error");
        }
    }

    /**
     * An effect whose interval is that of the normal distribution.
     *
     * @param name what it is the effect on or of
     * @param value the estimate
     * @param standardError its standard error, 0 or more
     * @param method how the standard error was calculated
     * @return the effect
     */
    public static Effect normal(String name, double value, double standardError, String method) {
        return new Effect(name, value, standardError, Double.POSITIVE_INFINITY, method);
    }

    /**
     * The lower end of the two-sided interval.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the value less the critical value times the standard error
     */
    public double lower(double confidence) {
        return value - critical(confidence) * standardError;
    }

    /**
     * The upper end of the two-sided interval.
     *
     * @param confidence the level, 0.95 for 95%
     * @return the value plus the critical value times the standard error
     */
    public double upper(double confidence) {
        return value + critical(confidence) * standardError;
    }

    private double critical(double confidence) {
        Confidence.check(confidence);
        return isNormal()
                ? StandardNormal.of(0.5 + confidence / 2)
                : StudentQuantile.twoSided(degreesOfFreedom, confidence);
    }

    private boolean isNormal() {
        return Double.isInfinite(degreesOfFreedom);
    }

    /** {@return the two-sided p-value of no effect; 1 for a value of 0 without a standard error} */
    public double pValue() {
        if (standardError == 0) {
            return value == 0 ? 1 : 0;
        }
        double t = Math.abs(value / standardError);
        return isNormal()
                ? 2 * StandardNormal.cumulative(-t)
                : Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /**
     * Whether the interval excludes no effect.
     *
     * @param confidence the level, 0.95 for 95%
     * @return true if 0 is outside the interval
     */
    public boolean excludesZero(double confidence) {
        return lower(confidence) > 0 || upper(confidence) < 0;
    }

    /** {@return the steps of an explanation: the estimate, the standard error, the interval} */
    public List<String> steps() {
        return List.of(
                name + ": " + NumberText.of(value),
                "standard error: " + NumberText.of(standardError) + " (" + method + ")",
                "interval: estimate ± " + NumberText.of(critical(0.95)) + " × standard error, "
                        + (isNormal()
                                ? "normal distribution"
                                : "Student's t with " + NumberText.of(degreesOfFreedom) + " degrees of freedom")
                        + ": " + interval());
    }

    /** {@return the 95% interval as text, as {@code −0.77186 to 4.7719 (95%)}} */
    public String interval() {
        return NumberText.of(lower(0.95)) + " to " + NumberText.of(upper(0.95)) + " (95%)";
    }

    /** As {@code effect of the pilot: 2, −0.77186 to 4.7719 (95%), p = 0.1573}. */
    @Override
    public String toString() {
        return name + ": " + NumberText.of(value) + ", " + interval() + ", p = " + NumberText.p(pValue());
    }
}
