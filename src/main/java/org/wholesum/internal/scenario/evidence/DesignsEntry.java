package org.wholesum.internal.scenario.evidence;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.Checks;

/**
 * Designs that estimate the effect of the new method, by kind; each has a name of its own, which its figures have too.
 *
 * @param differenceInDifferences the change of pilot areas less that of control areas, with one start
 * @param groupTime the same where starts differ by area
 * @param interruptedTimeSeries whether level and slope of one area changed
 * @param syntheticControl one area against a mixture of others
 */
public record DesignsEntry(
        Map<String, DifferenceEntry> differenceInDifferences,
        Map<String, GroupTimeEntry> groupTime,
        Map<String, SeriesEntry> interruptedTimeSeries,
        Map<String, SyntheticEntry> syntheticControl) {
    /**
     * Checks that names differ.
     *
     * @throws IllegalArgumentException if two designs have the same name
     */
    public DesignsEntry {
        Set<String> names = new HashSet<>();
        Checks checks = new Checks();
        Stream.of(
                        Map.entry("difference_in_differences", differenceInDifferences),
                        Map.entry("group_time", groupTime),
                        Map.entry("interrupted_time_series", interruptedTimeSeries),
                        Map.entry("synthetic_control", syntheticControl))
                .forEach(kind -> kind.getValue()
                        .keySet()
                        .forEach(name -> checks.require(
                                names.add(name),
                                "another design has this name, expected names that differ",
                                kind.getKey(),
                                name)));
        checks.done();
    }
}
