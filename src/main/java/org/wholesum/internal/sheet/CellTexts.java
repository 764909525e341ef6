package org.wholesum.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of cells from their bytes. Of each of the first columns the last texts with different hashes are remembered, as most
 * columns have the same texts again and again; but not of columns whose texts hardly occur again. Used by one thread.
 */
final class CellTexts {
    private static final int COLUMNS = 64;
    private static final int LONGEST = 40;
    private static final int REMEMBERED = 1 << 12;
    private static final int FACTOR = 31;

    private final @Nullable Remembered[] columns = new @Nullable Remembered[COLUMNS];

    /** Texts by the hashes of their bytes. */
    private static final class Remembered {
        private final int[] hashes = new int[REMEMBERED];
        private final byte[][] bytes = new byte[REMEMBERED][];
        private final String[] texts = new String[REMEMBERED];

        private int known;
        private int others;

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
            if (hashes[at] == hash && Arrays.equals(bytes[at], 0, bytes[at].length, utf8, from, to)) {
                known++;
                return texts[at];
            }
            others++;
            hashes[at] = hash;
            bytes[at] = Arrays.copyOfRange(utf8, from, to);
            texts[at] = decoded(utf8, from, to);
            return texts[at];
        }

        /** Whether few texts occur again. */
        boolean isUseless() {
            return others > 2 * REMEMBERED && known < others;
        }
    }

    /** The text of a cell in UTF-8. */
    String text(int column, byte[] utf8, int from, int to) {
        if (from == to) {
            return "";
        }
        if (column >= COLUMNS || to - from > LONGEST) {
            return decoded(utf8, from, to);
        }
        Remembered its = columns[column];
        if (its == null) {
            its = new Remembered();
            columns[column] = its;
        }
        return its.isUseless() ? decoded(utf8, from, to) : its.text(utf8, from, to);
    }

    private static String decoded(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8);
    }
}
