package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.DayCount;

/**
 * Failure demand as a share of contacts, by agency, service and month.
 *
 * @param repeatWithin the most days from one contact of a case to the next about the same need that make the next a repeat, from
 *     which failure demand is inferred: {@code 28 days}; nothing is inferred unless given
 * @param needs the need that a service meets, by the service's key, where several services meet one need; every other service
 *     is a need of its own
 * @param breakAt the month from which on the limits of the control chart are calculated anew, as the start of a pilot,
 *     {@code yyyy-MM}; none unless given
 */
public record FailureDemandEntry(
        Optional<DayCount> repeatWithin, Map<String, String> needs, Optional<YearMonth> breakAt) {
    /**
     * Checks that needs are used.
     *
     * @throws IllegalArgumentException if there are needs without {@code repeat_within}
     */
    public FailureDemandEntry {
        new Checks()
                .require(
                        needs.isEmpty() || repeatWithin.isPresent(),
                        "has no effect without repeat_within, expected it too, as repeat_within: 28 days",
                        "needs")
                .done();
    }
}
