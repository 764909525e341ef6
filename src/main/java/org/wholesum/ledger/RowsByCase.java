package org.wholesum.ledger;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/** The places of rows when they are grouped by case, in the order of the cases' ids and within a case as they were read. */
final class RowsByCase {
    private static final String GROUPING = "grouping rows by case";

    private final Columns columns;
    private final Rows rows;
    /** The codes of the cases, in the order of their ids. */
    private final int[] codes;
    /** The index of each case in that order, by the codes of each reader. */
    private final Map<Codes, int[]> indices = new IdentityHashMap<>();

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

    RowsByCase(Columns columns, Rows rows) {
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

    /** The ids of the cases, in ascending order. */
    String[] ids() {
        return Arrays.stream(codes).mapToObj(columns.texts.cases::text).toArray(String[]::new);
    }

    /** The row numbers, grouped by case, and the place after the last row of each case. */
    record Groups(int[] numbers, int[] ends) {
        Rows rows(int index) {
            return Rows.of(numbers, index == 0 ? 0 : ends[index - 1], ends[index]);
        }
    }

    Groups groups() {
        int[] numbers = new int[rows.size()];
        int[][] kept = new int[1][];
        place(Execution.onOneThread(), ends -> {
            kept[0] = ends;
            return (place, chunk, its, i, row) -> numbers[place] = rows.at(row);
        });
        return new Groups(numbers, kept[0]);
    }

    /**
     * Places every row.
     *
     * @param work each thread places rows that follow one another
     * @param receiver makes the receiver from the place after the last row of each case
     */
    void place(Execution work, Function<int[], Receiver> receiver) {
        int parts = (int) Math.max(1, Math.min(work.threads(), rows.size()));
        int[][] next = new int[parts][codes.length];
        each(work, parts, part -> count(part(part, parts), next[part]));
        int[] ends = new int[codes.length];
        int end = 0;
        for (int i = 0; i < codes.length; i++) {
            for (int[] its : next) {
                int count = its[i];
                its[i] = end;
                end += count;
            }
            ends[i] = end;
        }
        Receiver to = receiver.apply(ends);
        each(work, parts, part -> put(start(part, parts), part(part, parts), next[part], to));
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

    private void count(Rows some, int[] counts) {
        columns.each(some, (chunk, its) -> {
            int[] index = indices(its);
            Packed cases = chunk.cases();
            return i -> counts[index[(int) cases.at(i)]]++;
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
