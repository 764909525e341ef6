package org.wholesum.calibration;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.internal.csv.CsvSource;

/**
 * How many people were in a needs group.
 *
 * @param group its name
 * @param cycle after how many cycles, from 0 for the start
 * @param people the number, 0 or more
 * @param standardError of the number, above 0; empty if unknown
 */
public record ObservedCount(String group, int cycle, double people, Optional<Double> standardError) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the cycle or the number of people is negative, or the standard error not above 0
     */
    public ObservedCount {
        if (cycle < 0 || !(people >= 0 && people < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    people + " people in \"" + group + "\" after " + cycle + " cycles: expected 0 or more of both");
        }
        if (standardError.isPresent() && !(standardError.get() > 0 && standardError.get() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standard error of the people in \"" + group + "\" after " + cycle
                    + " cycles is " + standardError.get() + ", expected a number above 0");
        }
    }

    /**
     * A number without a standard error.
     *
     * @param group its name
     * @param cycle after how many cycles, from 0 for the start
     * @param people the number, 0 or more
     * @return the count
     * @throws IllegalArgumentException if the cycle or the number of people is negative
     */
    public static ObservedCount of(String group, int cycle, double people) {
        return new ObservedCount(group, cycle, people, Optional.empty());
    }

    /**
     * Reads a CSV file with columns named group and people, one named cycle, for the number of cycles from the start, or month,
     * at whose start the people were counted, and, if known, one named standard_error.
     *
     * @param file the file
     * @param groups the needs groups
     * @param cycle how long a cycle is; for {@code month} it must be a number of months
     * @param start the month with which cycle 0 starts
     * @return a count for each row, in the order of the file
     * @throws org.wholesum.problem.InvalidInputException with every problem: a group that is unknown, a number that is not 0
     *     or more, a month that does not start a cycle, the same group and time twice
     */
    public static List<ObservedCount> read(Path file, NeedsGroups groups, CycleLength cycle, YearMonth start) {
        return new CountFile(groups, cycle, start).read(CsvSource.of(file));
    }
}
