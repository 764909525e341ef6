package org.wholesum.internal.store;

import java.util.Arrays;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * Finds the interactions that repeat another in every field. The hash of each is kept in the partition that its low bits
 * name; a partition is small enough for a table in a processor's cache. Rows with equal hashes are compared by their columns,
 * so that the count is exact.
 */
public final class HashedRows {
    private static final String COMPARING = "looking for duplicates";
    private static final int SMALL = 1 << 14;
    private static final int MOST_PARTITIONS = 1 << 10;

    private final Columns columns;
    private final Rows rows;
    private final int partitions;
    /** The entries of each batch, by partition: the high half of a hash, and the index of the row + 1. */
    private final long[][] entries;
    /** The first entry of each partition in the batch. */
    private final int[][] starts;

    HashedRows(Columns columns, Rows rows, int batches) {
        this.columns = columns;
        this.rows = rows;
        this.partitions = Math.min(Integer.highestOneBit(Math.max(rows.size() / SMALL, 1)) * 2, MOST_PARTITIONS);
        this.entries = new long[batches][];
        this.starts = new int[batches][];
    }

    /** Adds the hashes of a batch, each with the index of its row. */
    void add(int batch, long[] hashes, int[] indices, int size) {
        int[] start = new int[partitions + 1];
        for (int i = 0; i < size; i++) {
            start[partition(hashes[i]) + 1]++;
        }
        for (int p = 0; p < partitions; p++) {
            start[p + 1] += start[p];
        }
        int[] next = start.clone();
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[next[partition(hashes[i])]++] = (hashes[i] & -1L << 32) | (indices[i] + 1L);
        }
        entries[batch] = sorted;
        starts[batch] = start;
    }

    private int partition(long hash) {
        return (int) hash & (partitions - 1);
    }

    /** The interactions that repeat an earlier one, and their cost in minor units. */
    public static final class Found {
        private long rows;
        private long pence;
        private long[] table = {};

        /** {@return how many interactions} */
        public long interactions() {
            return rows;
        }

        /** {@return their cost in minor units} */
        public long pence() {
            return pence;
        }

        private void clear(int size) {
            int needed = Integer.highestOneBit(Math.max(size, 1)) * 4;
            if (table.length < needed) {
                table = new long[needed];
            } else {
                Arrays.fill(table, 0);
            }
        }

        private Found plus(Found other) {
            rows += other.rows;
            pence = Math.addExact(pence, other.pence);
            return this;
        }
    }

    Found repeated(Execution execution) {
        return new Batches(COMPARING, partitions, 8)
                .reduce(
                        execution,
                        Found::new,
                        (found, from, to) -> {
                            for (int p = (int) from; p < to; p++) {
                                compare(p, found);
                            }
                        },
                        Found::plus);
    }

    private void compare(int partition, Found found) {
        int size = 0;
        for (int[] start : starts) {
            size += start[partition + 1] - start[partition];
        }
        found.clear(size);
        for (int batch = 0; batch < entries.length; batch++) {
            long[] some = entries[batch];
            for (int i = starts[batch][partition]; i < starts[batch][partition + 1]; i++) {
                place(some[i], found);
            }
        }
    }

    private void place(long entry, Found found) {
        long[] table = found.table;
        int slot = (int) (entry >>> 32) & (table.length - 1);
        while (table[slot] != 0) {
            if (table[slot] >>> 32 == entry >>> 32 && RowHash.same(columns, rows, index(table[slot]), index(entry))) {
                found.rows++;
                found.pence = Math.addExact(found.pence, pence(index(entry)));
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entry;
    }

    private static int index(long entry) {
        return (int) entry - 1;
    }

    private long pence(int index) {
        long sum = 0;
        int end = columns.endOfInteraction(rows, index);
        for (int i = index; i < end; i++) {
            sum = Math.addExact(sum, columns.pence(rows.at(i)));
        }
        return sum;
    }
}
