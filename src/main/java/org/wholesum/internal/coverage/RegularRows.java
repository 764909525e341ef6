package org.wholesum.internal.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * The monthly numbers of rows of one agency, and in which months its records are missing if it has records regularly. An
 * agency has records regularly if it has some in 6 months or more, and in at least 3 in 4 of the months outside the gap.
 * Months without a row are a gap if at least 15 rows are expected in them at the mean number a month outside the gap: even if
 * contacts are half as many there, none occurs with a probability below 1 in 1,000 if they are independent (e^-7.5).
 */
public final class RegularRows {
    private static final int FEWEST_MONTHS = 6;
    private static final double SHARE = 0.75;
    private static final double EXPECTED = 15;

    private final long[] rows;
    private final int first;
    private final int last;
    private final long sum;
    private final int active;

    /**
     * The rows from one month to another; one month at least has some, or there is no gap.
     *
     * @param rows the number of rows in each month
     * @param from the index of the first month
     * @param to the index of the last month
     */
    public RegularRows(long[] rows, int from, int to) {
        this.rows = rows;
        int earliest = to + 1;
        int latest = from - 1;
        long total = 0;
        int withRows = 0;
        for (int i = from; i <= to; i++) {
            if (rows[i] > 0) {
                earliest = Math.min(earliest, i);
                latest = i;
                total += rows[i];
                withRows++;
            }
        }
        this.first = earliest;
        this.last = latest;
        this.sum = total;
        this.active = withRows;
    }

    /** {@return the index of the first month with a row} */
    public int first() {
        return first;
    }

    /** {@return the index of the last month with a row} */
    public int last() {
        return last;
    }

    /**
     * The gaps between the first and the last row.
     *
     * @return the indices of the first and the last month of each
     */
    public List<int[]> gaps() {
        List<int[]> gaps = new ArrayList<>();
        int before = first;
        for (int i = first + 1; i <= last; i++) {
            if (rows[i] > 0) {
                int length = i - before - 1;
                if (expects(length, last - first + 1 - length)) {
                    gaps.add(new int[] {before + 1, i - 1});
                }
                before = i;
            }
        }
        return gaps;
    }

    /**
     * Whether rows are expected before the first or after the last row.
     *
     * @param length the number of months there
     * @return true if they are
     */
    public boolean expects(int length) {
        return expects(length, last - first + 1);
    }

    private boolean expects(int length, int others) {
        return length > 0
                && active >= FEWEST_MONTHS
                && active >= SHARE * others
                && (double) sum / others * length >= EXPECTED;
    }
}
