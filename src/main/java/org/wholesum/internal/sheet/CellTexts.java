package org.wholesum.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of cells from their bytes. Of each of the first columns the last texts with different hashes are remembered, as most
 * columns have the same texts again and again. Used by one thread.
 */
final class CellTexts {
    private static final int COLUMNS = 64;
    private static final int LONGEST = 40;
    private static final int REMEMBERED = 1 << 12;
    private static final int FACTOR = 31;

    private final @Nullable Remembered[] columns = new @Nullable Remembered[COLUMNS];

    /** Texts by the hashes of their bytes. */
    private static final class Remembered {
        private final byte[][] bytes = new byte[REMEMBERED][];
        private final String[] texts = new String[REMEMBERED];

        Remembered() {
            Arrays.fill(bytes, new byte[0]);
            Arrays.fill(texts, "");
        }

        String text(byte[] utf8, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = FACTOR * hash + utf8[i];
            }
            int at = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
            byte[] known = bytes[at];
            if (!Arrays.equals(known, 0, known.length, utf8, from, to)) {
                bytes[at] = Arrays.copyOfRange(utf8, from, to);
                texts[at] = new String(utf8, from, to - from, StandardCharsets.UTF_8);
            }
            return texts[at];
        }
    }

    /** The text of a cell in UTF-8. */
    String text(int column, byte[] utf8, int from, int to) {
        if (from == to) {
            return "";
        }
        if (column >= COLUMNS || to - from > LONGEST) {
            return new String(utf8, from, to - from, StandardCharsets.UTF_8);
        }
        Remembered its = columns[column];
        if (its == null) {
            its = new Remembered();
            columns[column] = its;
        }
        return its.text(utf8, from, to);
    }
}
