package org.wholesum.flow;

import java.util.Optional;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.StudentQuantile;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Typography;

/**
 * The mean after a change less the mean before it, with Student's t interval for unequal variances: difference ± t × √(s₁² ÷ n₁
 * + s₂² ÷ n₂), with the degrees of freedom of B. L. Welch (<i>The Generalization of Student's Problem when Several Different
 * Population Variances are Involved</i>, Biometrika 34, 1947).
 *
 * @param value the difference in days; negative if it takes less time after the change
 * @param interval at 95%; empty if a side has fewer than two jobs, or all jobs of both sides take the same time
 */
public record MeanDifference(double value, Optional<Interval> interval) {
    private static final double LEVEL = 0.95;

    static MeanDifference of(Durations before, Durations after) {
        double value = after.mean() - before.mean();
        double variance = before.variance() + after.variance();
        if (before.jobs() < 2 || after.jobs() < 2 || variance == 0) {
            return new MeanDifference(value, Optional.empty());
        }
        double half = StudentQuantile.twoSided(degreesOfFreedom(before, after), LEVEL) * Math.sqrt(variance);
        return new MeanDifference(
                value,
                Optional.of(new Interval(
                        value - half,
                        value + half,
                        LEVEL,
                        Interval.Kind.STUDENT_T,
                        "Welch's t, " + NumberText.places(degreesOfFreedom(before, after), 1) + " degrees of freedom",
                        Math.addExact(before.jobs(), after.jobs()),
                        Optional.empty())));
    }

    /** (v₁ + v₂)² ÷ (v₁² ÷ (n₁ − 1) + v₂² ÷ (n₂ − 1)), where v is the variance of a mean. */
    static double degreesOfFreedom(Durations before, Durations after) {
        double sum = before.variance() + after.variance();
        return sum
                * sum
                / (before.variance() * before.variance() / (before.jobs() - 1)
                        + after.variance() * after.variance() / (after.jobs() - 1));
    }

    /** As {@code −16.8 days (95% interval: −18.0 to −15.6)}. */
    @Override
    public String toString() {
        return days(value) + " days"
                + interval()
                        .map(ends -> " (" + ends.level() + " interval: " + days(ends.lower()) + " to "
                                + days(ends.upper()) + ")")
                        .orElse(", without an interval");
    }

    private static String days(double number) {
        return Typography.minus(NumberText.places(number, 1));
    }
}
