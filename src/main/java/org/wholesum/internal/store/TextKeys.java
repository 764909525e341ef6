package org.wholesum.internal.store;

import java.util.Arrays;
import org.wholesum.internal.text.LongBytes;

/**
 * Keys of texts in UTF-8 for a hash table. The key of a text of up to seven bytes is the text with its length, so that
 * equal keys mean equal texts; it is not negative. The key of a longer text is a hash, which is negative.
 */
final class TextKeys {
    static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The most bytes of a text that is its own key. */
    static final int SHORT = 7;

    private static final int MEDIUM = 32;

    private TextKeys() {}

    static long key(byte[] buffer, int from, int length) {
        return length <= SHORT
                ? ((long) length << (Byte.SIZE * SHORT)) | LongBytes.shortWord(buffer, from, length)
                : hash(buffer, from, length) | Long.MIN_VALUE;
    }

    /** Whether a key is a whole text. */
    static boolean isText(long key) {
        return key >= 0;
    }

    /** The number of bytes of a text that is its own key. */
    static int length(long key) {
        return (int) (key >>> (Byte.SIZE * SHORT));
    }

    /** Whether a key is a whole text in ASCII. */
    static boolean isAscii(long key) {
        return (key & (Long.MIN_VALUE | LongBytes.HIGH_BITS)) == 0;
    }

    /** The text of a key that is one. */
    static byte[] text(long key) {
        byte[] text = new byte[length(key)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (key >>> (Byte.SIZE * i));
        }
        return text;
    }

    /** A number that depends on every bit of a key in every bit (the finalizer of MurmurHash3). */
    static long mixed(long key) {
        long mixed = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Whether two texts are equal. */
    static boolean equal(byte[] a, int from, int to, byte[] b, int start, int length) {
        if (isMedium(length) && (to - from == length)) {
            return equalMedium(a, from, b, start, length);
        }
        return Arrays.equals(a, from, to, b, start, start + length);
    }

    private static boolean isMedium(int length) {
        return length >= Long.BYTES && length <= MEDIUM;
    }

    private static boolean equalMedium(byte[] a, int from, byte[] b, int start, int length) {
        int last = length - Long.BYTES;
        int second = Math.min(Long.BYTES, last);
        int third = Math.min(2 * Long.BYTES, last);
        return ((LongBytes.at(a, from) ^ LongBytes.at(b, start))
                        | (LongBytes.at(a, from + second) ^ LongBytes.at(b, start + second))
                        | (LongBytes.at(a, from + third) ^ LongBytes.at(b, start + third))
                        | (LongBytes.at(a, from + last) ^ LongBytes.at(b, start + last)))
                == 0;
    }

    /**
     * Hashes eight bytes at a time. A text of 8 to 32 bytes is read as four overlapping groups of eight whatever its length,
     * because a loop with a varying number of iterations costs more in mispredicted branches.
     */
    private static long hash(byte[] buffer, int from, int length) {
        if (isMedium(length)) {
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
        return (Long.rotateLeft(hash, 5) ^ LongBytes.shortWord(buffer, i, end - i)) * SPREAD;
    }
}
