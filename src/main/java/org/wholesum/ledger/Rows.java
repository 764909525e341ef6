package org.wholesum.ledger;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A selection of rows, in ascending order. */
final class Rows {
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

    static Rows all(int size) {
        return new Rows(new int[0], 0, size, true);
    }

    static Rows of(int[] index) {
        return of(index, 0, index.length);
    }

    static Rows of(int[] index, int from, int to) {
        return new Rows(index, from, to, false);
    }

    /** The rows from one index to before another. */
    Rows part(long first, long end) {
        return new Rows(index, from + (int) first, from + (int) end, every);
    }

    int size() {
        return to - from;
    }

    int at(int i) {
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

    IntStream stream() {
        return IntStream.range(0, size()).map(this::at);
    }

    Rows filter(IntPredicate condition) {
        return of(stream().filter(condition).toArray());
    }
}
