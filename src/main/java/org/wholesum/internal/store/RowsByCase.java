package org.wholesum.internal.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/** The places of rows when they are grouped by case, in the order of the cases' ids and within a case as they were read. */
public final class RowsByCase {
    /** A bucket has 2^10 cases. */
    static final int BUCKET_BITS = 10;

    private static final int IN_BUCKET = (1 << BUCKET_BITS) - 1;
    private static final String GROUPING = "grouping rows by case";

    private final Columns columns;
    private final Rows rows;
    /** The codes of the cases, in the order of their ids. */
    private final int[] codes;
    /** The index of each case in that order, by the codes of each reader. */
    private final Map<Codes, int[]> indices = new HashMap<>();

    /** Receives each row once, with its place; rows with different places may be received by different threads. */
    interface Receiver {
        /**
         * Receives a row.
         *
         * @param place the place of the row among all rows, grouped by case
         * @param chunk the chunk that has the row
         * @param its the codes of that chunk
         * @param i the index of the row in the chunk
         * @param row the index of the row in the selection
         */
        void put(int place, Chunk chunk, Codes its, int i, int row);
    }

    /**
     * Finds the cases.
     *
     * @param columns the rows of a ledger
     * @param rows those to group
     */
    public RowsByCase(Columns columns, Rows rows) {
        this.columns = columns;
        this.rows = rows;
        this.codes = columns.cases(rows);
        int[] byCode = new int[columns.texts.cases.size()];
        for (int i = 0; i < codes.length; i++) {
            byCode[codes[i]] = i;
        }
        columns.codes()
                .forEach(its -> indices.put(
                        its, Arrays.stream(its.cases).map(code -> byCode[code]).toArray()));
    }

    /** {@return the ids of the cases, in ascending order} */
    public String[] ids() {
        return Arrays.stream(codes).mapToObj(columns.texts.cases::text).toArray(String[]::new);
    }

    /** The row numbers, grouped by case, and the place after the last row of each case. */
    public static final class Groups {
        private final int[] numbers;
        private final int[] ends;

        private Groups(int[] numbers, int[] ends) {
            this.numbers = numbers;
            this.ends = ends;
        }

        /**
         * The rows of a case.
         *
         * @param index the index of the case in {@link RowsByCase#ids()}
         * @return its rows
         */
        public Rows rows(int index) {
            return Rows.of(numbers, index == 0 ? 0 : ends[index - 1], ends[index]);
        }
    }

    /** {@return the rows of each case} */
    public Groups groups() {
        int[] numbers = new int[rows.size()];
        int[] ends = place(Execution.onOneThread(), (place, chunk, its, i, row) -> numbers[place] = rows.at(row));
        return new Groups(numbers, ends);
    }

    /**
     * Places every row.
     *
     * @param work each thread places rows that follow one another
     * @return the place after the last row of each case
     */
    int[] place(Execution work, Receiver to) {
        int parts = parts(work);
        int[][] next = new int[parts][codes.length];
        each(work, parts, part -> count(part(part, parts), next[part], 0));
        int[] ends = places(next);
        each(work, parts, part -> put(start(part, parts), part(part, parts), next[part], to));
        return ends;
    }

    /**
     * Sorts the rows by case into an array, as numbers that fit into a long with {@link #BUCKET_BITS} bits to spare. They are first written to buckets of many cases each, which are then sorted one by one: the memory that is
     * written at a time fits into a processor's caches.
     *
     * @param work the threads
     * @param sorted receives the numbers; in which order those of a case are makes no difference to sums
     * @param number the number of a row
     * @return the place after the last row of each case
     */
    int[] sort(Execution work, long[] sorted, RowNumber number) {
        int buckets = (codes.length >> BUCKET_BITS) + 1;
        int parts = parts(work);
        int[][] next = new int[parts][buckets];
        each(work, parts, part -> count(part(part, parts), next[part], BUCKET_BITS));
        int[] ends = places(next);
        each(work, parts, part -> fill(part(part, parts), next[part], sorted, number));
        int[] caseEnds = new int[codes.length];
        each(work, buckets, bucket -> sort(bucket, bucket == 0 ? 0 : ends[bucket - 1], ends[bucket], sorted, caseEnds));
        return caseEnds;
    }

    /** The number of a row in a sort. */
    interface RowNumber {
        /** Makes it. */
        long of(Chunk chunk, Codes its, int i);
    }

    private void fill(Rows some, int[] next, long[] sorted, RowNumber number) {
        columns.each(some, (chunk, its) -> {
            int[] index = indices(its);
            Packed cases = chunk.cases();
            return i -> {
                int caseIndex = index[(int) cases.at(i)];
                sorted[next[caseIndex >> BUCKET_BITS]++] =
                        (number.of(chunk, its, i) << BUCKET_BITS) | (caseIndex & IN_BUCKET);
            };
        });
    }

    /** Sorts a bucket by the lowest bits, which are then removed. */
    private static void sort(int bucket, int from, int to, long[] sorted, int[] caseEnds) {
        int first = bucket << BUCKET_BITS;
        int[] next = new int[IN_BUCKET + 2];
        for (int i = from; i < to; i++) {
            next[(int) (sorted[i] & IN_BUCKET) + 1]++;
        }
        for (int i = 0; i <= IN_BUCKET; i++) {
            next[i + 1] += next[i];
            if (first + i < caseEnds.length) {
                caseEnds[first + i] = from + next[i + 1];
            }
        }
        long[] unsorted = Arrays.copyOfRange(sorted, from, to);
        for (long one : unsorted) {
            sorted[from + next[(int) (one & IN_BUCKET)]++] = one >> BUCKET_BITS;
        }
    }

    private int parts(Execution work) {
        return Math.max(1, Math.min(work.threads(), rows.size()));
    }

    /** Replaces counts by the place of the first row of each group and part; returns the place after each group's last. */
    private static int[] places(int[][] counts) {
        int[] ends = new int[counts[0].length];
        int end = 0;
        for (int group = 0; group < ends.length; group++) {
            for (int[] its : counts) {
                int count = its[group];
                its[group] = end;
                end += count;
            }
            ends[group] = end;
        }
        return ends;
    }

    private static void each(Execution work, int parts, IntConsumer action) {
        int[] none = {};
        new Batches(GROUPING, parts, 1)
                .reduce(work, () -> none, (own, from, to) -> action.accept((int) from), (a, b) -> a);
    }

    private int start(int part, int parts) {
        return (int) ((long) rows.size() * part / parts);
    }

    private Rows part(int part, int parts) {
        return rows.part(start(part, parts), start(part + 1, parts));
    }

    private int[] indices(Codes its) {
        return Objects.requireNonNull(indices.get(its));
    }

    /** Counts rows by the index of their cases, without the lowest bits. */
    private void count(Rows some, int[] counts, int without) {
        columns.each(some, (chunk, its) -> {
            int[] index = indices(its);
            Packed cases = chunk.cases();
            return i -> counts[index[(int) cases.at(i)] >> without]++;
        });
    }

    private void put(int first, Rows some, int[] next, Receiver to) {
        int[] row = {first};
        columns.each(some, (chunk, its) -> {
            int[] index = indices(its);
            Packed cases = chunk.cases();
            return i -> to.put(next[index[(int) cases.at(i)]]++, chunk, its, i, row[0]++);
        });
    }
}
