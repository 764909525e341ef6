package org.wholesum.internal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Distinct texts in UTF-8, numbered from 0 in the order in which they were added. A text is found in a reader's buffer
 * without a String, which no map of the JDK or Guava can do.
 *
 * <p>Large tables are slow because of memory accesses. The key of a short text, as most case ids are, is therefore the text
 * itself and is in the table with its number ({@link TextTable}): one access finds it. Other keys are hashes ({@link
 * TextKeys}).
 *
 * <p>An attacker may choose texts with colliding hashes. A text is therefore sought in few places of the table, and kept in a
 * map that is fast for all texts if those are taken.
 */
public final class Dictionary {
    /** How many texts are looked up together: few enough for a processor's nearest cache. */
    private static final int TOGETHER = 512;

    /** The concatenated texts, and the end of each. */
    private byte[] bytes = new byte[128];

    private int[] ends = new int[16];
    private int size;

    private TextTable table;

    /** The entry in the first place of each text of a group. */
    private final long[] firsts = new long[TOGETHER];

    /** The texts for which no place was free. */
    private final Map<ByteBuffer, Integer> others = new HashMap<>();

    /** No texts. */
    public Dictionary() {
        this(0);
    }

    /** Has space for this number of texts before it grows. */
    Dictionary(int texts) {
        table = new TextTable(Integer.SIZE - Integer.numberOfLeadingZeros(2 * Math.max(texts, 16)));
    }

    /**
     * The number of a text, which is added if it is new.
     *
     * @param buffer has the text in UTF-8
     * @param from the index of its first byte
     * @param length its number of bytes
     * @return the number
     */
    public int code(byte[] buffer, int from, int length) {
        return code(TextTable.spread(TextKeys.key(buffer, from, length)), buffer, from, length);
    }

    private int code(long spread, byte[] buffer, int from, int length) {
        int found = find(spread, buffer, from, length);
        return found >= 0 ? found : add(spread, buffer, from, length);
    }

    /**
     * The numbers of many texts, which are added if they are new. The first places of a group of texts are all read before
     * any is examined, because a processor overlaps memory accesses only if none depends on the result of another.
     *
     * @param buffer the concatenated texts
     * @param itsEnds the end of each text
     * @param from the index of the first text to look up
     * @param to the index after the last
     * @param codes receives the numbers, from index 0
     */
    void codes(byte[] buffer, int[] itsEnds, int from, int to, long[] codes) {
        int start = from == 0 ? 0 : itsEnds[from - 1];
        for (int some = from; some < to; some += TOGETHER) {
            int end = Math.min(to, some + TOGETHER);
            TextTable before = table;
            for (int i = some, at = start; i < end; at = itsEnds[i++]) {
                codes[i - from] = TextTable.spread(TextKeys.key(buffer, at, itsEnds[i] - at));
                firsts[i - some] = before.at(codes[i - from], 0);
            }
            for (int i = some; i < end; start = itsEnds[i++]) {
                long spread = codes[i - from];
                long first = firsts[i - some];
                codes[i - from] = first != 0 && before.has(first, spread, 0) && TextTable.isText(spread)
                        ? before.number(first)
                        : code(spread, buffer, start, itsEnds[i] - start);
            }
        }
    }

    /** The numbers in this dictionary of texts from..to of another, which are added if they are new. */
    void codes(Dictionary other, int from, int to, int[] codes) {
        long[] some = new long[Math.max(to - from, 0)];
        codes(other.bytes, other.ends, from, to, some);
        for (int i = 0; i < some.length; i++) {
            codes[from + i] = (int) some[i];
        }
    }

    /**
     * The number of a text, which is added if it is new.
     *
     * @param text a text
     * @return the number
     */
    public int code(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return code(utf8, 0, utf8.length);
    }

    /**
     * The number of a text that was added.
     *
     * @param text any text
     * @return its number, or -1 if it was not added
     */
    public int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return find(TextTable.spread(TextKeys.key(utf8, 0, utf8.length)), utf8, 0, utf8.length);
    }

    /**
     * A text by its number.
     *
     * @param code a number
     * @return the text
     */
    public String text(int code) {
        return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    /** {@return the number of texts} */
    public int size() {
        return size;
    }

    /** The numbers of all texts, in the natural order of the texts as Strings. */
    int[] inOrder() {
        long[] order = new long[size];
        for (int code = 0; code < size; code++) {
            long key = TextKeys.key(bytes, start(code), ends[code] - start(code));
            if (!TextKeys.isAscii(key)) {
                return IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparing(this::text))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            order[code] = Long.reverseBytes(key);
        }
        Arrays.sort(order); // short ASCII texts as numbers, first character highest: sorted ten times faster
        return Arrays.stream(order)
                .mapToInt(text -> findShort(Long.reverseBytes(text)))
                .toArray();
    }

    /**
     * The texts other than ordinary ids: with a character that is not printable ASCII, a blank or an upper-case letter; without
     * a digit; beginning with 0, or with 9 at both ends; or with {@code +}, {@code #}, or {@code e} after a digit.
     *
     * @return their numbers
     */
    public BitSet unusual() {
        BitSet unusual = new BitSet(size);
        int start = 0;
        for (int code = 0; code < size; code++) {
            if (isUnusual(bytes, start, ends[code])) {
                unusual.set(code);
            }
            start = ends[code];
        }
        return unusual;
    }

    private static boolean isUnusual(byte[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b <= ' ' || b == 0x7F || (b >= 'A' && b <= 'Z') || b == '+' || b == '#' || (b == 'e' && digit)) {
                return true;
            }
            digit |= b >= '0' && b <= '9';
        }
        return !digit || text[from] == '0' || (text[from] == '9' && text[to - 1] == '9');
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private int find(long spread, byte[] buffer, int from, int length) {
        for (int distance = 0; distance < TextTable.MOST_PLACES; distance++) {
            long entry = table.at(spread, distance);
            if (entry == 0) {
                return -1;
            }
            int code = table.number(entry);
            if (table.has(entry, spread, distance)
                    && (TextTable.isText(spread)
                            || TextKeys.equal(bytes, start(code), ends[code], buffer, from, length))) {
                return code;
            }
        }
        return others.getOrDefault(ByteBuffer.wrap(buffer, from, length), -1);
    }

    /** The number of a short text that was added, by its key. */
    private int findShort(long key) {
        long spread = TextTable.spread(key);
        long first = table.at(spread, 0);
        if (first != 0 && table.has(first, spread, 0)) {
            return table.number(first);
        }
        byte[] text = TextKeys.text(key);
        return find(spread, text, 0, text.length);
    }

    private int add(long spread, byte[] buffer, int from, int length) {
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
        if (!table.hasPlacesFor(size)) {
            grow();
        }
        place(spread, size - 1);
        return size - 1;
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, length + (length >> 1));
    }

    private void place(long spread, int code) {
        if (!table.put(spread, code)) {
            others.put(ByteBuffer.wrap(Arrays.copyOfRange(bytes, start(code), ends[code])), code);
        }
    }

    /** Doubles the table and places every text again, except the newest. */
    private void grow() {
        table = new TextTable(table.bits() + 1);
        others.clear();
        for (int code = 0; code < size - 1; code++) {
            place(TextTable.spread(TextKeys.key(bytes, start(code), ends[code] - start(code))), code);
        }
    }
}
