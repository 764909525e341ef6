package org.wholesum.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/** Counts, of people perhaps, that values disclose. */
final class SmallCounts {
    private SmallCounts() {}

    /** The smallest of a numerator, its denominator and, for a percentage, the rest, but not zero; NaN if all are. */
    static double smallest(double numerator, double denominator, boolean proportion) {
        return DoubleStream.of(numerator, denominator, proportion ? denominator - numerator : denominator)
                .filter(count -> count > 0)
                .min()
                .orElse(Double.NaN);
    }

    /** The sum of values that are all whole numbers, and so perhaps a count; otherwise NaN. */
    static double ofValues(Collection<List<Reading>> months) {
        double sum = 0;
        for (List<Reading> month : months) {
            for (Reading reading : month) {
                sum += reading.value() == Math.rint(reading.value()) ? reading.value() : Double.NaN;
            }
        }
        return sum;
    }
}
