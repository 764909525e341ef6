package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.calibration.CountWeights;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;

/**
 * Fits the unknown transitions of a cohort's matrix to observed numbers of people, by least squares.
 *
 * @param to a CSV file below the scenario's folder with the columns group, people, one of cycle and month, when they were
 *     counted, at the start of a month, and if known standard_error
 * @param people how many people each group of the observed cohort had at first; those of the cohort itself, with all that
 *     enter later and other movements, unless given
 * @param from the month with which the observed cohort starts, {@code yyyy-MM}; that of the horizon unless given
 * @param weights of squared residuals: equal, poisson for 1 ÷ the observed number, or standard_error; equal unless given
 * @param tolerance by how much the weighted sum of squares of a set that fits nearly as well may exceed the least; that of a
 *     95% interval unless given
 * @param starts from how many starts the best fit is searched; 20 unless given
 * @param seed of the starts; 1 unless given
 */
public record CalibrateEntry(
        @Required @NamesFile String to,
        Map<String, Figure> people,
        Optional<YearMonth> from,
        Optional<CountWeights> weights,
        Optional<BigDecimal> tolerance,
        Optional<Integer> starts,
        Optional<Long> seed) {
    /**
     * Checks the keys.
     *
     * @throws IllegalArgumentException if there is a start without people at it
     */
    public CalibrateEntry {
        new Checks()
                .require(from.isEmpty() || !people.isEmpty(), "needs people, those of each group at that time", "from")
                .require(tolerance.orElse(BigDecimal.ZERO).signum() >= 0, "expected 0 or more", "tolerance")
                .done();
    }
}
