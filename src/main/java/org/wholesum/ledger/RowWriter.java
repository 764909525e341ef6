package org.wholesum.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes rows into chunks. Used by one thread. */
final class RowWriter {
    private static final int CHUNK = 1 << 14;
    private static final int COLUMNS = 7;

    final Texts texts = new Texts(0);
    private final long[][] rows = new long[COLUMNS][CHUNK];
    private int size;
    private List<Chunk> chunks = new ArrayList<>();

    /** The case ids of the rows, concatenated, and the end of each; they get codes together. */
    private byte[] cases = new byte[CHUNK];

    private final int[] caseEnds = new int[CHUNK];

    /** Sets the case of the row that is added next. */
    RowWriter of(byte[] text, int from, int length) {
        if (size == CHUNK) {
            pack();
        }
        int start = size == 0 ? 0 : caseEnds[size - 1];
        int end = start + length;
        if (end > cases.length) {
            cases = Arrays.copyOf(cases, 2 * end);
        }
        System.arraycopy(text, from, cases, start, length);
        caseEnds[size] = end;
        return this;
    }

    void add(int date, int agency, int service, long quantity, long pence, int flags) {
        int i = size++;
        rows[1][i] = service;
        rows[2][i] = agency;
        rows[3][i] = date;
        rows[4][i] = pence;
        rows[5][i] = quantity;
        rows[6][i] = flags;
    }

    private void pack() {
        if (size > 0) {
            texts.cases.codes(cases, caseEnds, 0, size, rows[0]);
            Packed[] columns = new Packed[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                columns[i] = new Packed(rows[i], size);
            }
            chunks.add(new Chunk(
                    size, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]));
            size = 0;
        }
    }

    /** The rows added since the last call. */
    List<Chunk> take() {
        pack();
        List<Chunk> taken = chunks;
        chunks = new ArrayList<>();
        return taken;
    }
}
