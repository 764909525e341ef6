package org.wholesum.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Text by number: each distinct text once. Looks text up in a reader's buffer without making a String of it, which no
 * map of the JDK or Guava can; a ledger of millions of rows has few distinct texts, of which no String is kept either.
 *
 * <p>Somebody may choose texts that all want the same place. So a text is sought in a few places only, and is then left
 * to a map that stays fast whatever the texts are.
 */
final class Dictionary {
    private static final int MOST_PLACES = 32;
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The texts, one after another, and where each ends. */
    private char[] chars = new char[128];

    private int[] ends = new int[16];
    private int size;

    /** In each place the hash of a text and, in the lower half, its number + 1; 0 if it is free. */
    private long[] places = new long[64];

    /** Those that found no place. */
    private final Map<String, Integer> others = new HashMap<>();

    /** The number of a text, a new one if it is new. */
    int code(char[] buffer, int from, int length) {
        int hash = hash(buffer, from, length);
        int found = find(hash, buffer, from, length);
        return found >= 0 ? found : add(hash, buffer, from, length);
    }

    /**
     * The numbers of many texts, new ones of those that are new. It takes far longer to fetch a place of a large
     * dictionary from memory than to look at it, and a processor fetches several at a time only where little else is to be
     * done between: hence the steps.
     *
     * @param buffer the texts, one after another
     * @param itsEnds where each ends
     * @param count how many they are
     * @param codes where to write the numbers
     */
    void codes(char[] buffer, int[] itsEnds, int count, long[] codes) {
        for (int i = 0, from = 0; i < count; from = itsEnds[i++]) {
            codes[i] = hash(buffer, from, itsEnds[i] - from);
        }
        for (int i = 0; i < count; i++) {
            codes[i] = firstOf((int) codes[i]);
        }
        for (int i = 0, from = 0; i < count; from = itsEnds[i++]) {
            int length = itsEnds[i] - from;
            if (codes[i] < 0 || !is((int) codes[i], buffer, from, length)) {
                codes[i] = code(buffer, from, length);
            }
        }
    }

    int code(String text) {
        return code(text.toCharArray(), 0, text.length());
    }

    /** The number here of a text that another dictionary has, a new one if it is new. */
    int code(Dictionary other, int itsCode) {
        int start = other.start(itsCode);
        return code(other.chars, start, other.ends[itsCode] - start);
    }

    /** The number of a text, or -1 if it is not here. */
    int find(String text) {
        char[] buffer = text.toCharArray();
        return find(hash(buffer, 0, buffer.length), buffer, 0, buffer.length);
    }

    String text(int code) {
        return new String(chars, start(code), ends[code] - start(code));
    }

    int size() {
        return size;
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private int find(int hash, char[] buffer, int from, int length) {
        for (int i = 0; i < MOST_PLACES; i++) {
            long place = places[(hash + i) & (places.length - 1)];
            if (place == 0) {
                return -1;
            }
            int code = (int) place - 1;
            if ((int) (place >>> 32) == hash && is(code, buffer, from, length)) {
                return code;
            }
        }
        return others.getOrDefault(new String(buffer, from, length), -1);
    }

    /** The number of the first text that has a hash, or -1 if none has a place. */
    private int firstOf(int hash) {
        for (int i = 0; i < MOST_PLACES; i++) {
            long place = places[(hash + i) & (places.length - 1)];
            if (place == 0 || (int) (place >>> 32) == hash) {
                return (int) place - 1;
            }
        }
        return -1;
    }

    private boolean is(int code, char[] buffer, int from, int length) {
        return Arrays.equals(chars, start(code), ends[code], buffer, from, from + length);
    }

    private int add(int hash, char[] buffer, int from, int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, length);
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, grown(chars.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(buffer, from, chars, start, length);
        ends[size++] = end;
        if (size * 2 > places.length) {
            spread();
        }
        place((long) hash << 32 | size, size - 1);
        return size - 1;
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, length + (length >> 1));
    }

    private void place(long place, int code) {
        int hash = (int) (place >>> 32);
        for (int i = 0; i < MOST_PLACES; i++) {
            int at = (hash + i) & (places.length - 1);
            if (places[at] == 0) {
                places[at] = place;
                return;
            }
        }
        others.put(text(code), code);
    }

    /** Puts every text but the newest into its place among twice as many. */
    private void spread() {
        places = new long[places.length * 2];
        others.clear();
        for (int code = 0; code < size - 1; code++) {
            int hash = hash(chars, start(code), ends[code] - start(code));
            place((long) hash << 32 | (code + 1), code);
        }
    }

    /** Four characters at a time. */
    static int hash(char[] buffer, int from, int length) {
        long hash = length;
        int i = from;
        int end = from + length;
        for (; i + 4 <= end; i += 4) {
            hash = (Long.rotateLeft(hash, 5) ^ four(buffer, i)) * SPREAD;
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = rest << 16 | buffer[i];
        }
        return (int) mixed((Long.rotateLeft(hash, 5) ^ rest) * SPREAD);
    }

    static long four(char[] buffer, int i) {
        return buffer[i] | (long) buffer[i + 1] << 16 | (long) buffer[i + 2] << 32 | (long) buffer[i + 3] << 48;
    }

    /** Every bit of it depends on every bit (the finish of MurmurHash3). */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
