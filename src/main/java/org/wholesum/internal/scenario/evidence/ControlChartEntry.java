package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.measure.ChartRule;

/**
 * A control chart of a measure in one area.
 *
 * @param measure a measure of the file of {@code evaluation.measures}
 * @param area one of its areas
 * @param kind xmr for individual readings and their moving ranges, p for shares, u for rates of events, both with numerators
 *     and denominators; xmr unless given
 * @param screened whether moving ranges above 3.267 times their mean are left out of the limits of an xmr chart; false unless
 *     given
 * @param breakAt the month from which on the limits are calculated anew, as the start of a pilot, {@code yyyy-MM}; none unless
 *     given
 * @param rules the rules for signals; every rule but trend_of_seven unless given
 */
public record ControlChartEntry(
        @Required String measure,
        @Required String area,
        Optional<ChartForm> kind,
        Optional<Boolean> screened,
        Optional<YearMonth> breakAt,
        List<ChartRule> rules) {}
