package org.wholesum.internal.store;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A selection of rows, in ascending order. */
public final class Rows {
    private final int[] index;
    private final int from;
    private final int to;
    private final boolean every;

    private Rows(int[] index, int from, int to, boolean every) {
        this.index = index;
        this.from = from;
        this.to = to;
        this.every = every;
    }

    /**
     * Every row.
     *
     * @param size the number of rows
     * @return the rows 0 to size - 1
     */
    public static Rows all(int size) {
        return new Rows(new int[0], 0, size, true);
    }

    /**
     * Some rows.
     *
     * @param index their numbers, ascending; the array is not copied
     * @return the rows
     */
    public static Rows of(int[] index) {
        return of(index, 0, index.length);
    }

    static Rows of(int[] index, int from, int to) {
        return new Rows(index, from, to, false);
    }

    /** The rows from one index to before another. */
    Rows part(long first, long end) {
        return new Rows(index, from + (int) first, from + (int) end, every);
    }

    /** {@return how many rows} */
    public int size() {
        return to - from;
    }

    /**
     * One of the rows.
     *
     * @param i an index in this selection
     * @return the number of the row
     */
    public int at(int i) {
        return every ? from + i : index[from + i];
    }

    /** The index after the last of the consecutive rows that begin at an index and are before a row. */
    int endOfRun(int i, int before) {
        if (every) {
            return Math.min(size(), i + before - at(i));
        }
        int end = i + 1;
        while (end < size() && at(end) == at(end - 1) + 1 && at(end) < before) {
            end++;
        }
        return end;
    }

    /** {@return the numbers of the rows} */
    public IntStream stream() {
        return IntStream.range(0, size()).map(this::at);
    }

    /**
     * The rows that fulfil a condition.
     *
     * @param condition of the number of a row
     * @return those rows
     */
    public Rows filter(IntPredicate condition) {
        return of(stream().filter(condition).toArray());
    }
}
