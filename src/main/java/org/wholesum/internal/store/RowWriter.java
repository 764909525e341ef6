package org.wholesum.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes rows into chunks. Used by one thread. */
public final class RowWriter {
    private static final int CHUNK = 1 << 14;
    private static final int COLUMNS = 7;

    private final Texts texts = new Texts(0);
    private final long[][] rows = new long[COLUMNS][CHUNK];
    private int size;
    private List<Chunk> chunks = new ArrayList<>();

    /** The case ids of the rows, concatenated, and the end of each; they get codes together. */
    private byte[] cases = new byte[CHUNK];

    private final int[] caseEnds = new int[CHUNK];

    /** {@return the texts of the rows} */
    public Texts texts() {
        return texts;
    }

    /**
     * Sets the case of the row that is added next.
     *
     * @param text has the case's id in UTF-8
     * @param from the index of its first byte
     * @param length its number of bytes
     * @return this writer
     */
    public RowWriter of(byte[] text, int from, int length) {
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

    /**
     * Adds a row of the case that was set.
     *
     * @param date in the form of {@link PackedDates#pack}
     * @param agency its code
     * @param service its code
     * @param quantity in millionths
     * @param pence in minor units
     * @param flags the sum of constants of {@link Chunk}
     */
    public void add(int date, int agency, int service, long quantity, long pence, int flags) {
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

    /** {@return the rows added since the last call} */
    public List<Chunk> take() {
        pack();
        List<Chunk> taken = chunks;
        chunks = new ArrayList<>();
        return taken;
    }
}
