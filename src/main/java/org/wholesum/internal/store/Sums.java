package org.wholesum.internal.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/** Sums of the costs of rows, computed by several threads. */
public final class Sums {
    private static final String ADDING = "adding up costs";
    private static final int GRAIN = 1 << 20;

    private final Columns columns;
    private final Rows rows;
    private final Execution work;

    /**
     * Prepares to add.
     *
     * @param columns the rows of a ledger
     * @param rows those to add up
     * @param work the threads
     */
    public Sums(Columns columns, Rows rows, Execution work) {
        this.columns = columns;
        this.rows = rows;
        this.work = work;
    }

    /**
     * The costs by agency and month.
     *
     * @param window has the months of all rows
     * @return for each agency with a row, the costs in each month of the window, in minor units
     * @throws ArithmeticException on overflow
     */
    public SortedMap<Agency, long[]> byMonth(Months window) {
        return byAgency(columns.texts, grid(window));
    }

    /** The rows of a grid that are not null, by agency instead of its code. */
    static SortedMap<Agency, long[]> byAgency(Texts texts, long[][] grid) {
        SortedMap<Agency, long[]> byAgency = new TreeMap<>();
        for (int agency = 0; agency < grid.length; agency++) {
            if (grid[agency] != null) {
                byAgency.put(texts.agencies.get(agency), grid[agency].clone());
            }
        }
        return byAgency;
    }

    /** {@code long[agency code][month]}; null for an agency without a row. */
    private long[][] grid(Months window) {
        return new Batches(ADDING, rows.size(), GRAIN)
                .reduce(
                        work,
                        () -> new long[columns.texts.agencies.size()][],
                        (own, from, to) -> add(rows.part(from, to), window, own),
                        Sums::together);
    }

    private void add(Rows some, Months window, long[][] grid) {
        int first = PackedDates.monthNumber(window.first());
        columns.runs(some, (chunk, its, from, size) -> {
            Packed dates = chunk.dates();
            Packed pence = chunk.pence();
            for (int i = from; i < from + size; i++) {
                int agency = its.agencyOf(chunk, i);
                long[] months = grid[agency];
                if (months == null) {
                    months = new long[window.count()];
                    grid[agency] = months;
                }
                int month = PackedDates.monthNumber(dates.at(i)) - first;
                months[month] = Math.addExact(months[month], pence.at(i));
            }
        });
    }

    private static long[][] together(long[][] a, long[][] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] == null) {
                a[i] = b[i];
            } else if (b[i] != null) {
                addTo(a[i], b[i]);
            }
        }
        return a;
    }

    /**
     * The cost of each case. Costs are added by the codes of each reader first, which saves one memory access per row.
     *
     * @return by the code of the case, in minor units
     * @throws ArithmeticException on overflow
     */
    public long[] byCase() {
        Map<Codes, long[]> sums = new Batches(ADDING, rows.size(), GRAIN)
                .reduce(
                        work,
                        () -> columns.codes().collect(Collectors.toMap(its -> its, its -> new long[its.cases.length])),
                        (own, from, to) -> add(rows.part(from, to), own),
                        (a, b) -> {
                            a.forEach((its, sum) -> addTo(sum, Objects.requireNonNull(b.get(its))));
                            return a;
                        });
        long[] pence = new long[columns.texts.cases.size()];
        sums.forEach((its, sum) -> {
            for (int code = 0; code < sum.length; code++) {
                pence[its.cases[code]] = Math.addExact(pence[its.cases[code]], sum[code]);
            }
        });
        return pence;
    }

    private void add(Rows some, Map<Codes, long[]> sums) {
        columns.runs(some, (chunk, its, from, size) -> {
            long[] sum = Objects.requireNonNull(sums.get(its));
            Packed cases = chunk.cases();
            Packed pence = chunk.pence();
            for (int i = from; i < from + size; i++) {
                int code = (int) cases.at(i);
                sum[code] = Math.addExact(sum[code], pence.at(i));
            }
        });
    }

    static void addTo(long[] sums, long[] others) {
        Arrays.setAll(sums, i -> Math.addExact(sums[i], others[i]));
    }
}
