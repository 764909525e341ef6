package org.wholesum.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * One pass over the rows of a ledger: rows by agency and month, the cases that have a record in each window, the rows in no
 * window, and the hash of each row.
 */
final class RowScan {
    private static final String COUNTING = "checking records";
    private static final int BATCH = 1 << 18;

    private final Columns columns;
    private final Rows rows;
    private final int firstMonth;
    /** For each month of the ledger, a bit for each window that has it. */
    private final long[] windowsOf;

    private final int windows;
    private final HashedRows hashed;

    RowScan(Columns columns, Rows rows, List<Months> windows) {
        if (windows.size() > Long.SIZE) {
            throw new IllegalArgumentException(windows.size() + " windows: expected at most " + Long.SIZE);
        }
        this.columns = columns;
        this.rows = rows;
        this.windows = windows.size();
        this.firstMonth = Columns.monthNumber(columns.span().first());
        this.windowsOf = new long[columns.span().count()];
        for (int w = 0; w < windows.size(); w++) {
            int from = Columns.monthNumber(windows.get(w).first()) - firstMonth;
            int to = Math.min(from + windows.get(w).count(), windowsOf.length);
            for (int month = Math.max(from, 0); month < to; month++) {
                windowsOf[month] |= 1L << w;
            }
        }
        this.hashed = new HashedRows(columns, rows, (rows.size() + BATCH - 1) / BATCH);
    }

    /** What one thread has counted. */
    final class Counts {
        /** {@code [agency][month of the ledger]}; null for an agency without a row. */
        final long[][] byMonth = new long[columns.texts.agencies.size()][];
        /** The cases with a record in each window, and after those the cases with any. */
        final BitSet[] seen = new BitSet[windows + 1];

        long interactions;
        long pence;
        long outside;
        long outsidePence;

        private long[] hashes = new long[Math.min(BATCH, rows.size())];
        private int[] indices = new int[hashes.length];
        private int size;
        private int index;

        private Counts() {
            for (int w = 0; w <= windows; w++) {
                seen[w] = new BitSet(columns.texts.cases.size());
            }
        }

        private void add(long from, long to) {
            int start = afterParts((int) from);
            int end = afterParts((int) to);
            size = 0;
            index = start;
            if (start < end) {
                columns.each(rows.part(start, end), this::of);
            }
            hashed.add((int) (from / BATCH), hashes, indices, size);
        }

        private IntConsumer of(Chunk chunk, Codes codes) {
            return i -> {
                long amount = chunk.pence().at(i);
                int month = Columns.monthNumber(chunk.dates().at(i)) - firstMonth;
                long in = windowsOf[month];
                boolean further = (chunk.flags().at(i) & Chunk.FURTHER_PART) != 0;
                long hash = RowHash.of(chunk, codes, i);
                if (further) {
                    hashes[size - 1] = RowHash.with(hashes[size - 1], hash);
                } else {
                    hashes[size] = hash;
                    indices[size++] = index;
                    count(codes.agencyOf(chunk, i), month);
                }
                index++;
                see(codes.caseOf(chunk, i), in);
                pence = Math.addExact(pence, amount);
                if (in == 0) {
                    outside += further ? 0 : 1;
                    outsidePence = Math.addExact(outsidePence, amount);
                }
            };
        }

        private void count(int agency, int month) {
            interactions++;
            long[] months = byMonth[agency];
            if (months == null) {
                months = new long[windowsOf.length];
                byMonth[agency] = months;
            }
            months[month]++;
        }

        private void see(int who, long in) {
            seen[windows].set(who);
            for (long left = in; left != 0; left &= left - 1) {
                seen[Long.numberOfTrailingZeros(left)].set(who);
            }
        }

        /** The same counts, without space for hashes. */
        private Counts done() {
            hashes = new long[0];
            indices = new int[0];
            return this;
        }

        private Counts plus(Counts other) {
            for (int w = 0; w <= windows; w++) {
                seen[w].or(other.seen[w]);
            }
            for (int agency = 0; agency < byMonth.length; agency++) {
                if (byMonth[agency] == null) {
                    byMonth[agency] = other.byMonth[agency];
                } else if (other.byMonth[agency] != null) {
                    Sums.addTo(byMonth[agency], other.byMonth[agency]);
                }
            }
            interactions += other.interactions;
            pence = Math.addExact(pence, other.pence);
            outside += other.outside;
            outsidePence = Math.addExact(outsidePence, other.outsidePence);
            return this;
        }
    }

    /** The index after the further parts, if any, that begin at an index. */
    private int afterParts(int index) {
        int after = index;
        while (after < rows.size() && columns.is(rows.at(after), Chunk.FURTHER_PART)) {
            after++;
        }
        return after;
    }

    Counts counts(Execution execution) {
        return new Batches(COUNTING, rows.size(), BATCH)
                .reduce(execution, Counts::new, Counts::add, Counts::plus)
                .done();
    }

    HashedRows.Found repeated(Execution execution) {
        return hashed.repeated(execution);
    }
}
