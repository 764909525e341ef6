package org.wholesum.probability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/** Checks and prints the parameters of distributions. */
final class ParameterChecks {
    private static final MathContext SIX_FIGURES = new MathContext(6);
    private static final int MOST_ZEROS = 15;

    private ParameterChecks() {}

    static void check(boolean accepted, String name, String what, double value, String expected) {
        check(accepted, name, what, value, expected, Optional.empty());
    }

    static void check(
            boolean accepted, String name, String what, double value, String expected, Optional<String> suggestion) {
        if (!accepted) {
            throw InvalidInputException.of(name + ": " + what + " is " + value + ", expected " + expected, suggestion);
        }
    }

    static void number(String name, String what, double value) {
        check(Double.isFinite(value), name, what, value, "a number");
    }

    static void positive(String name, String what, double value) {
        check(value > 0 && value < Double.POSITIVE_INFINITY, name, what, value, "more than 0");
    }

    static void standardDeviation(String name, double mean, double standardDeviation) {
        check(
                standardDeviation > 0 && standardDeviation < Double.POSITIVE_INFINITY,
                name,
                "deviation",
                standardDeviation,
                "more than 0",
                standardDeviation == 0 ? constant(mean) : Optional.empty());
    }

    static Optional<String> constant(double value) {
        return Optional.of("Distribution.constant(" + value + ")");
    }

    /** Checks the lowest, the most likely and the highest value. */
    static void points(String name, double low, double mode, double high) {
        number(name, "low", low);
        number(name, "high", high);
        check(low < high && Double.isFinite(high - low), name, "high", high, "more than the low, " + low);
        check(low <= mode && mode <= high, name, "mode", mode, "one from " + low + " to " + high);
    }

    static void probability(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("quantile at " + u + ": expected more than 0 and less than 1");
        }
    }

    static void amount(double x) {
        if (!(x <= Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cumulative at " + x + ": expected a number");
        }
    }

    /** To six significant figures; with an exponent only if there would be more than 15 zeros. */
    static String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_FIGURES).stripTrailingZeros();
        boolean plain = Math.abs(rounded.scale()) <= MOST_ZEROS;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    static String describe(String name, double mean, double standardDeviation) {
        return name + ", mean " + text(mean) + ", deviation " + text(standardDeviation);
    }

    static String describe(String name, double low, double mode, double high) {
        return name + ", from " + text(low) + " to " + text(high) + ", likeliest " + text(mode);
    }
}
