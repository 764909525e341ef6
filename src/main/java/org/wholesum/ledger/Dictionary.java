package org.wholesum.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Text in UTF-8 by number: each distinct text once. Looks text up in a reader's buffer without making a String of it,
 * which no map of the JDK or Guava can; a ledger of millions of rows has few distinct texts, of which no String is kept
 * either.
 *
 * <p>What takes long in a large dictionary is to fetch from memory. So the key of a short text, as most case ids are, is
 * the text itself, and is beside its number: one fetch is enough. The key of another is a hash.
 *
 * <p>Somebody may choose texts that all want the same place. So a text is sought in a few places only, and is then left
 * to a map that stays fast whatever the texts are.
 */
final class Dictionary {
    private static final int MOST_PLACES = 32;
    private static final int SHORT = 7;
    private static final int MIDDLING = 32;
    /** As many as a processor keeps near, with room for others. */
    private static final int TOGETHER = 512;

    static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The texts, one after another, and where each ends. */
    private byte[] bytes = new byte[128];

    private int[] ends = new int[16];
    private int size;

    /** In each place the key of a text and then its number + 1, which is 0 if the place is free. */
    private long[] places;

    /** What is in the first place of each of some texts. */
    private final long[] firsts = new long[TOGETHER];

    /** Those that found no place. */
    private final Map<ByteBuffer, Integer> others = new HashMap<>();

    Dictionary() {
        this(0);
    }

    /** One that so many texts fit into before it grows. */
    Dictionary(int texts) {
        places = new long[4 * Integer.highestOneBit(Math.max(texts, 16) * 2)];
    }

    /** The number of a text, a new one if it is new. */
    int code(byte[] buffer, int from, int length) {
        return code(key(buffer, from, length), buffer, from, length);
    }

    private int code(long key, byte[] buffer, int from, int length) {
        int found = find(key, buffer, from, length);
        return found >= 0 ? found : add(key, buffer, from, length);
    }

    /**
     * The numbers of many texts, new ones of those that are new. A processor fetches several places at a time only where
     * nothing depends on what they hold: hence their places are looked at first, and then what is in them.
     *
     * @param buffer the texts, one after another
     * @param itsEnds where each ends
     * @param from the first of them
     * @param to before which to end
     * @param codes where to write the numbers, from the start
     */
    void codes(byte[] buffer, int[] itsEnds, int from, int to, long[] codes) {
        int start = from == 0 ? 0 : itsEnds[from - 1];
        for (int some = from; some < to; some += TOGETHER) {
            int end = Math.min(to, some + TOGETHER);
            long[] before = places;
            for (int i = some, at = start; i < end; at = itsEnds[i++]) {
                codes[i - from] = key(buffer, at, itsEnds[i] - at);
                firsts[i - some] = places[first(codes[i - from]) + 1];
            }
            for (int i = some; i < end; start = itsEnds[i++]) {
                long key = codes[i - from];
                int first = (int) firsts[i - some] - 1;
                codes[i - from] = first >= 0 && places == before && isAt(first(key), key)
                        ? first
                        : code(key, buffer, start, itsEnds[i] - start);
            }
        }
    }

    /** The numbers here of some texts that another dictionary has, new ones of those that are new. */
    void codes(Dictionary other, int from, int to, int[] codes) {
        long[] some = new long[Math.max(to - from, 0)];
        codes(other.bytes, other.ends, from, to, some);
        for (int i = 0; i < some.length; i++) {
            codes[from + i] = (int) some[i];
        }
    }

    /** Whether a place has a short text. */
    private boolean isAt(int place, long key) {
        return key >= 0 && places[place] == key;
    }

    int code(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return code(utf8, 0, utf8.length);
    }

    /** The number of a text, or -1 if it is not here. */
    int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return find(key(utf8, 0, utf8.length), utf8, 0, utf8.length);
    }

    String text(int code) {
        return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }

    /** The numbers of all texts in the order of String. */
    int[] inOrder() {
        long[] order = new long[size];
        for (int code = 0; code < size; code++) {
            long key = key(bytes, start(code), ends[code] - start(code));
            if (key < 0 || (key & LongBytes.HIGH_BITS) != 0) {
                return IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparing(this::text))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            order[code] = Long.reverseBytes(key);
        }
        Arrays.sort(order); // short texts of ASCII, the first character highest: numbers sort ten times as fast
        return Arrays.stream(order)
                .mapToInt(text -> find(Long.reverseBytes(text), bytes, 0, 0))
                .toArray();
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private int find(long key, byte[] buffer, int from, int length) {
        int place = first(key);
        for (int i = 0; i < MOST_PLACES; i++) {
            int code = (int) places[place + 1] - 1;
            if (code < 0) {
                return -1;
            }
            if (places[place] == key && (key >= 0 || is(code, buffer, from, length))) {
                return code;
            }
            place = next(place);
        }
        return others.getOrDefault(ByteBuffer.wrap(buffer, from, length), -1);
    }

    private int first(long key) {
        return 2 * ((int) mixed(key) & (places.length / 2 - 1));
    }

    private int next(int place) {
        return (place + 2) & (places.length - 1);
    }

    private boolean is(int code, byte[] buffer, int from, int length) {
        int start = start(code);
        return (isMiddling(length) && ends[code] - start == length)
                ? sameMiddling(bytes, start, buffer, from, length)
                : Arrays.equals(bytes, start, ends[code], buffer, from, from + length);
    }

    private static boolean isMiddling(int length) {
        return length >= Long.BYTES && length <= MIDDLING;
    }

    private static boolean sameMiddling(byte[] a, int from, byte[] b, int its, int length) {
        int last = length - Long.BYTES;
        int second = Math.min(Long.BYTES, last);
        int third = Math.min(2 * Long.BYTES, last);
        return ((LongBytes.at(a, from) ^ LongBytes.at(b, its))
                        | (LongBytes.at(a, from + second) ^ LongBytes.at(b, its + second))
                        | (LongBytes.at(a, from + third) ^ LongBytes.at(b, its + third))
                        | (LongBytes.at(a, from + last) ^ LongBytes.at(b, its + last)))
                == 0;
    }

    private int add(long key, byte[] buffer, int from, int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(bytes.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(buffer, from, bytes, start, length);
        ends[size++] = end;
        if (size * 4L > places.length) {
            spread();
        }
        place(key, size - 1);
        return size - 1;
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, length + (length >> 1));
    }

    private void place(long key, int code) {
        int place = first(key);
        for (int i = 0; i < MOST_PLACES; i++) {
            if (places[place + 1] == 0) {
                places[place] = key;
                places[place + 1] = code + 1L;
                return;
            }
            place = next(place);
        }
        others.put(ByteBuffer.wrap(Arrays.copyOfRange(bytes, start(code), ends[code])), code);
    }

    /** Puts every text but the newest into its place among twice as many. */
    private void spread() {
        places = new long[places.length * 2];
        others.clear();
        for (int code = 0; code < size - 1; code++) {
            place(key(bytes, start(code), ends[code] - start(code)), code);
        }
    }

    /** A short text and its length; of a longer one a hash below nil, which others may have too. */
    static long key(byte[] buffer, int from, int length) {
        return length <= SHORT
                ? ((long) length << (Byte.SIZE * SHORT)) | rest(buffer, from, length)
                : hash(buffer, from, length) | Long.MIN_VALUE;
    }

    /**
     * Eight bytes at a time. A text of up to 32 bytes is four times eight that overlap, whatever its length: a processor
     * that can't foresee how often a loop turns, as texts differ, loses more time than they take.
     */
    private static long hash(byte[] buffer, int from, int length) {
        if (isMiddling(length)) {
            int last = length - Long.BYTES;
            long front = ((length ^ LongBytes.at(buffer, from)) * SPREAD)
                    ^ LongBytes.at(buffer, from + Math.min(Long.BYTES, last));
            long back = (LongBytes.at(buffer, from + Math.min(2 * Long.BYTES, last)) * SPREAD)
                    ^ LongBytes.at(buffer, from + last);
            return (Long.rotateLeft(front * SPREAD, 32) ^ back) * SPREAD;
        }
        long hash = length;
        int i = from;
        int end = from + length;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            hash = (Long.rotateLeft(hash, 5) ^ LongBytes.at(buffer, i)) * SPREAD;
        }
        return (Long.rotateLeft(hash, 5) ^ rest(buffer, i, end - i)) * SPREAD;
    }

    /** Fewer than eight bytes. */
    private static long rest(byte[] buffer, int from, int length) {
        if (from + Long.BYTES <= buffer.length) {
            return LongBytes.at(buffer, from) & ((1L << (Byte.SIZE * length)) - 1);
        }
        long rest = 0;
        for (int i = from + length - 1; i >= from; i--) {
            rest = (rest << Byte.SIZE) | (buffer[i] & 0xFF);
        }
        return rest;
    }

    /** Every bit of it depends on every bit (the finish of MurmurHash3). */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
