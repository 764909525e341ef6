package org.wholesum.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.Problem;

/** What is wrong with the readings of a measure, and the scale of its values. */
final class ReadingChecks {
    /** The largest difference between a value and its numerator ÷ denominator, as a share: values are rounded. */
    private static final double ROUNDING = 0.05;

    private ReadingChecks() {}

    static List<Problem> problems(String measure, List<Reading> readings) {
        List<Problem> problems = new ArrayList<>();
        String which = "measure \"" + measure + "\"";
        if (readings.size() < 2) {
            problems.add(Problem.of(which + " has " + (readings.isEmpty() ? "no reading" : "one reading")
                    + ", expected two or more, as a change needs one before and one after"));
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Reading reading : readings) {
            if (!seen.add(List.of(reading.area(), reading.month()))) {
                problems.add(Problem.of(which + ", area \"" + reading.area() + "\", " + reading.month()
                        + ": occurs twice, expected one reading of an area in a month"));
            }
        }
        if (isMixed(readings)) {
            problems.add(
                    Problem.of(which + ": some readings have a numerator and denominator and others have none, expected"
                            + " all or none"));
        } else if (isCounted(readings)) {
            double scale = scale(readings);
            readings.stream()
                    .filter(reading -> !fits(reading, scale))
                    .forEach(reading -> problems.add(Problem.of(which + ", area \"" + reading.area() + "\", "
                            + reading.month() + ": value " + NumberText.of(reading.value()) + ", expected "
                            + NumberText.of(reading.numerator() / reading.denominator() * scale)
                            + ", numerator ÷ denominator × " + NumberText.of(scale))));
        }
        return problems;
    }

    static boolean isCounted(List<Reading> readings) {
        return readings.stream().allMatch(Reading::isCounted);
    }

    private static boolean isMixed(List<Reading> readings) {
        return !isCounted(readings) && readings.stream().anyMatch(Reading::isCounted);
    }

    private static boolean fits(Reading reading, double scale) {
        double expected = reading.numerator() / reading.denominator() * scale;
        double off = Math.abs(reading.value() - expected);
        return off <= Math.max(ROUNDING * Math.abs(expected), 0.5001 * rounding(reading.value()));
    }

    /** One unit of the last decimal in which a value is written. */
    private static double rounding(double value) {
        return StrictMath.pow(
                10, -Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale()));
    }

    /** The power of ten by which numerator ÷ denominator is multiplied for the value: 100 for %, 1,000 for a rate per 1,000. */
    static double scale(List<Reading> readings) {
        double[] powers = readings.stream()
                .filter(reading -> reading.isCounted() && reading.numerator() > 0 && reading.value() > 0)
                .mapToDouble(reading -> StrictMath.log10(reading.value() * reading.denominator() / reading.numerator()))
                .sorted()
                .toArray();
        return powers.length == 0 ? 1 : StrictMath.pow(10, Math.rint(powers[powers.length / 2]));
    }
}
