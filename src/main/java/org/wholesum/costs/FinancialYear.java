package org.wholesum.costs;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A financial year of UK public bodies, April to March. {@code FinancialYear.parse("2013/14").months()} is
 * {@code 2013-04 to 2014-03 (12 months)}. Financial years sort by start.
 */
public final class FinancialYear implements Comparable<FinancialYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final int APRIL = 4;
    private static final int LAST = 9998;

    private final int start;

    private FinancialYear(int start) {
        this.start = start;
    }

    /**
     * The financial year that starts in April of a calendar year. {@code FinancialYear.starting(2013)} is
     * {@code 2013/14}.
     *
     * @param calendarYear from 1 to 9998
     * @return the financial year
     * @throws IllegalArgumentException if the calendar year is not from 1 to 9998
     */
    public static FinancialYear starting(int calendarYear) {
        if (calendarYear < 1 || calendarYear > LAST) {
            throw new IllegalArgumentException("financial year starting " + calendarYear + ": expected 1 to 9998");
        }
        return new FinancialYear(calendarYear);
    }

    /**
     * The financial year that a month belongs to. {@code FinancialYear.of(YearMonth.of(2014, 3))} is {@code 2013/14}, and
     * {@code FinancialYear.of(YearMonth.of(2014, 4))} is {@code 2014/15}.
     *
     * @param month any month of a financial year that starts in 1 to 9998
     * @return its financial year
     * @throws IllegalArgumentException if that financial year does not start in 1 to 9998
     */
    public static FinancialYear of(YearMonth month) {
        return starting(month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear());
    }

    /**
     * Parses a financial year.
     *
     * @param text as {@code 2013/14}
     * @return the financial year
     * @throws IllegalArgumentException if the text has another form, or its second half is not the year after the first
     */
    public static FinancialYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int first = Integer.parseInt(form.group(1));
            if (Integer.parseInt(form.group(2)) == (first + 1) % 100) {
                return starting(first);
            }
        }
        throw new IllegalArgumentException("financial year \"" + text + "\": expected yyyy/yy, as 2013/14");
    }

    /** {@return the calendar year in which it starts, from 1 to 9998} */
    public int start() {
        return start;
    }

    /** {@return its twelve months, April first} */
    public Months months() {
        return Months.of(YearMonth.of(start, APRIL), 12);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FinancialYear that && start == that.start;
    }

    @Override
    public int hashCode() {
        return start;
    }

    /** As {@code 2013/14}. */
    @Override
    public String toString() {
        String end = Integer.toString((start + 1) % 100);
        return start + "/" + (end.length() < 2 ? "0" + end : end);
    }
}
