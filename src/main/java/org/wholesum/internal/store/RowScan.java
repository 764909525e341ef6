package org.wholesum.internal.store;

import java.util.List;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * One pass over the rows of a ledger: rows by agency and month, the cases that have a record in each window, the rows in no
 * window, and the hash of each interaction.
 */
public final class RowScan {
    private static final String COUNTING = "checking records";
    private static final int BATCH = 1 << 18;

    final Columns columns;
    private final Rows rows;
    final int firstMonth;
    /** For each month of the ledger, a bit for each window that has it. */
    final long[] windowsOf;

    final int windows;
    private final HashedRows hashed;

    /**
     * Prepares a pass.
     *
     * @param columns the rows of a ledger
     * @param rows those to look at
     * @param windows at most 64
     * @throws IllegalArgumentException if there are more windows
     */
    public RowScan(Columns columns, Rows rows, List<Months> windows) {
        if (windows.size() > Long.SIZE) {
            throw new IllegalArgumentException(windows.size() + " windows: expected at most " + Long.SIZE);
        }
        this.columns = columns;
        this.rows = rows;
        this.windows = windows.size();
        this.firstMonth = PackedDates.monthNumber(columns.span().first());
        this.windowsOf = new long[columns.span().count()];
        for (int w = 0; w < windows.size(); w++) {
            int from = PackedDates.monthNumber(windows.get(w).first()) - firstMonth;
            int to = Math.min(from + windows.get(w).count(), windowsOf.length);
            for (int month = Math.max(from, 0); month < to; month++) {
                windowsOf[month] |= 1L << w;
            }
        }
        this.hashed = new HashedRows(columns, rows, (rows.size() + BATCH - 1) / BATCH);
    }

    /**
     * Makes the pass.
     *
     * @param execution the threads
     * @return what was counted
     */
    public RowTally counts(Execution execution) {
        return new Batches(COUNTING, rows.size(), BATCH)
                .reduce(execution, () -> new RowTally(this, Math.min(BATCH, rows.size())), this::add, RowTally::plus)
                .done();
    }

    /** Adds the interactions whose first part is in a batch. */
    private void add(RowTally tally, long from, long to) {
        int start = afterParts((int) from);
        int end = afterParts((int) to);
        tally.begin(start);
        if (start < end) {
            columns.runs(rows.part(start, end), tally::add);
        }
        tally.hashesTo(hashed, (int) (from / BATCH));
    }

    /** The index after the further parts, if any, that begin at an index. */
    private int afterParts(int index) {
        int after = index;
        while (after < rows.size() && columns.is(rows.at(after), Chunk.FURTHER_PART)) {
            after++;
        }
        return after;
    }

    /**
     * Compares the interactions with equal hashes, after {@link #counts}.
     *
     * @param execution the threads
     * @return those that repeat an earlier one
     */
    public HashedRows.Found repeated(Execution execution) {
        return hashed.repeated(execution);
    }
}
