package org.wholesum.costs;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How months are put together to years. */
enum Year {
    /** April to March. */
    FINANCIAL("financial year", month -> FinancialYear.of(month).toString()),
    /** January to December. */
    CALENDAR("calendar year", month -> Integer.toString(month.getYear()));

    private final String words;
    private final Function<YearMonth, String> name;

    Year(String words, Function<YearMonth, String> name) {
        this.words = words;
        this.name = name;
    }

    /** As {@code financial year}. */
    String words() {
        return words;
    }

    /** The months of each year that are in a window, by the name of the year, in order. */
    Map<String, Months> of(Months window) {
        Map<String, Months> years = new LinkedHashMap<>();
        for (YearMonth month : window) {
            years.merge(name.apply(month), Months.of(month, 1), Months::hull);
        }
        return years;
    }
}
