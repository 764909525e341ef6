package org.wholesum.flow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Months;
import org.wholesum.measure.ControlChart;

/**
 * The chart of mean days by month.
 *
 * @param chart the chart
 * @param missing why there is none, in a sentence
 */
record MonthChart(Optional<ControlChart> chart, Optional<String> missing) {
    static MonthChart of(SortedMap<YearMonth, Durations> months, LocalDate change) {
        if (months.isEmpty()) {
            return none("no job is done");
        }
        Months all = Months.between(months.firstKey(), months.lastKey());
        List<YearMonth> gaps =
                all.stream().filter(month -> !months.containsKey(month)).toList();
        if (!gaps.isEmpty()) {
            return none("no job requested in " + gaps.get(0)
                    + (gaps.size() == 1 ? "" : " and in " + (gaps.size() - 1) + " further months") + " is done");
        }
        YearMonth start = breakAt(change);
        int early = months.headMap(start).size();
        if (early < 2 || months.size() - early < 2) {
            return none("a side of " + start + " has fewer than two months");
        }
        return new MonthChart(
                Optional.of(ControlChart.xmr(
                                "Mean days from request to end",
                                months.entrySet().stream()
                                        .map(one -> new ControlChart.Reading(
                                                one.getKey(), one.getValue().mean(), 1))
                                        .toList())
                        .brokenAt(start)),
                Optional.empty());
    }

    /** The first whole month from the change on. */
    private static YearMonth breakAt(LocalDate change) {
        YearMonth month = YearMonth.from(change);
        return change.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private static MonthChart none(String why) {
        return new MonthChart(Optional.empty(), Optional.of("There is no control chart, as " + why + "."));
    }
}
