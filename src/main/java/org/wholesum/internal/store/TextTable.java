package org.wholesum.internal.store;

/**
 * A hash table from the keys of texts ({@link TextKeys}) to their numbers, in one long for each place, so that twice as many
 * places are in a processor's caches. A key of a short text is spread by a function that has an inverse: the place gives
 * some bits of the spread key, the entry has all others, and the key of a short text is therefore recognised exactly.
 *
 * <p>An entry has, from its lowest bit, the number of the text + 1 in as many bits as the index of a place has; how many
 * places it is from that of its key, in 5 bits; and the bits of the spread key above those of the index. It is 0 if the
 * place is free.
 */
final class TextTable {
    /** A text is sought in this many places. */
    static final int MOST_PLACES = 32;

    private static final int DISTANCE_BITS = 5;
    /** The bits of a short text and of a 1 after its last byte. */
    private static final int KEY_BITS = Byte.SIZE * TextKeys.SHORT + 1;

    private static final long KEY = (1L << KEY_BITS) - 1;
    private static final long TEXT = KEY >>> 1;

    private final int bits;
    private final long[] entries;
    private final int mask;

    /** Has 2^bits places, of which at most half should be used. */
    TextTable(int bits) {
        this.bits = bits;
        this.entries = new long[1 << bits];
        this.mask = entries.length - 1;
    }

    int bits() {
        return bits;
    }

    /** Whether at most half of the places are used by this number of texts. */
    boolean hasPlacesFor(int texts) {
        return texts <= entries.length >> 1;
    }

    /** The key in another form: each of its lower 57 bits depends on all; the next one is 0 if the key is a whole text. */
    static long spread(long key) {
        boolean whole = TextKeys.isText(key);
        // in place of the length, a 1 after the last byte
        long bits = whole ? (key & TEXT) | (1L << (Byte.SIZE * TextKeys.length(key))) : key & KEY;
        long spread = ((bits ^ (bits >>> 30)) * 0xFF51AFD7ED558CCDL) & KEY;
        spread = ((spread ^ (spread >>> 28)) * 0xC4CEB9FE1A85EC53L) & KEY;
        spread ^= spread >>> 30;
        return whole ? spread : spread | (1L << KEY_BITS);
    }

    /** Whether a spread key is that of a whole text, so that an entry with this key has that text. */
    static boolean isText(long spread) {
        return spread <= KEY;
    }

    /** The entry at a distance from the place of a key. */
    long at(long spread, int distance) {
        return entries[((int) spread + distance) & mask];
    }

    /** Whether an entry that was at this distance from the place of a key has that key; not for 0. */
    boolean has(long entry, long spread, int distance) {
        return entry >>> bits == (((spread >>> bits) << DISTANCE_BITS) | distance);
    }

    int number(long entry) {
        return ((int) entry & mask) - 1;
    }

    /** Puts a text into the first free place; false if none of those in which it would be sought is free. */
    boolean put(long spread, int number) {
        for (int distance = 0; distance < MOST_PLACES; distance++) {
            int place = ((int) spread + distance) & mask;
            if (entries[place] == 0) {
                entries[place] = ((((spread >>> bits) << DISTANCE_BITS) | distance) << bits) | (number + 1L);
                return true;
            }
        }
        return false;
    }
}
