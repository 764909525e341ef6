package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Required;

/**
 * An interrupted time series: whether level and slope of a measure in one area changed at a start.
 *
 * @param measure a measure of the file of {@code evaluation.measures}
 * @param area one of its areas, with a reading in every month
 * @param start the first month with the new method, {@code yyyy-MM}
 * @param model linear for values, or poisson for numerators in proportion to denominators; linear unless given
 * @param slope whether the slope may change too; true unless given
 * @param harmonics pairs of a sine and a cosine for the seasons of a year; 0 unless given
 * @param lags of a linear model: the months over which errors may be correlated; ⌊4 (n ÷ 100)^(2/9)⌋ unless given
 * @param overdispersion of a poisson model: whether variances are multiplied by the dispersion; true unless given
 */
public record SeriesEntry(
        @Required String measure,
        @Required String area,
        @Required YearMonth start,
        Optional<SeriesModel> model,
        Optional<Boolean> slope,
        Optional<Integer> harmonics,
        Optional<Integer> lags,
        Optional<Boolean> overdispersion) {}
