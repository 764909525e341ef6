package org.wholesum.design;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;

/** How the periods of a panel are written. */
enum PeriodNames {
    /** As their numbers. */
    NUMBERS,
    /** As months: a period is the year × 12 + the month − 1. */
    MONTHS;

    String of(int period) {
        return this == MONTHS
                ? YearMonth.of(Math.floorDiv(period, Months.IN_YEAR), Math.floorMod(period, Months.IN_YEAR) + 1)
                        .toString()
                : String.format(Locale.ROOT, "%d", period);
    }

    String of(Collection<Integer> periods) {
        return periods.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
