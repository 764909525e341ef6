package org.wholesum.costs;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** How months are put together to years. */
enum Year {
    /** April to March. */
    FINANCIAL("financial year"),
    /** January to December. */
    CALENDAR("calendar year");

    private final String words;

    Year(String words) {
        this.words = words;
    }

    /** As {@code financial year}. */
    String words() {
        return words;
    }

    /** The months of each year that are in a window, by the name of the year, in order. */
    Map<String, Months> of(Months window) {
        Map<String, Months> years = new LinkedHashMap<>();
        for (YearMonth month : window) {
            years.merge(name(month), Months.of(month, 1), Months::hull);
        }
        return years;
    }

    private String name(YearMonth month) {
        return this == FINANCIAL ? FinancialYear.of(month).toString() : Integer.toString(month.getYear());
    }
}
