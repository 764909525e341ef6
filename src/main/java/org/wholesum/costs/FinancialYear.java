package org.wholesum.costs;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year of UK public bodies: April to March. {@code FinancialYear.parse("2013/14").months()} is
 * {@code 2013-04 to 2014-03 (12 months)}.
 *
 * @param start the calendar year in which it starts, from 1 to 9998
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final int APRIL = 4;

    /**
     * Checks the year.
     *
     * @throws IllegalArgumentException if the start is not from 1 to 9998
     */
    public FinancialYear {
        if (start < 1 || start > 9998) {
            throw new IllegalArgumentException("financial year starting " + start + ": expected 1 to 9998");
        }
    }

    /**
     * The financial year that a month is in. {@code FinancialYear.of(YearMonth.of(2014, 3))} is {@code 2013/14}, and
     * {@code FinancialYear.of(YearMonth.of(2014, 4))} is {@code 2014/15}.
     *
     * @param month any month
     * @return its year
     */
    public static FinancialYear of(YearMonth month) {
        return new FinancialYear(month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear());
    }

    /**
     * Reads a year as people write it.
     *
     * @param text as {@code 2013/14}
     * @return the year
     * @throws IllegalArgumentException if it is written otherwise, or its halves don't follow each other
     */
    public static FinancialYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int start = Integer.parseInt(form.group(1));
            if (Integer.parseInt(form.group(2)) == (start + 1) % 100) {
                return new FinancialYear(start);
            }
        }
        throw new IllegalArgumentException("financial year \"" + text + "\": expected yyyy/yy, as 2013/14");
    }

    /** {@return its twelve months, April first} */
    public Months months() {
        return new Months(YearMonth.of(start, APRIL), 12);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    /** As {@code 2013/14}. */
    @Override
    public String toString() {
        String end = Integer.toString((start + 1) % 100);
        return start + "/" + (end.length() < 2 ? "0" + end : end);
    }
}
