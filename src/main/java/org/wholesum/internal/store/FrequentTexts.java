package org.wholesum.internal.store;

import org.wholesum.internal.text.LongBytes;

/**
 * The numbers of few texts that are looked up again and again, as the names of services: in front of a {@link Dictionary},
 * twice as fast. A text of up to 32 bytes is compared as four groups of eight bytes whatever its length, so that no branch
 * depends on it. Each text has one place; a text that takes the place of another costs a lookup in the dictionary.
 */
public final class FrequentTexts {
    private static final int MOST_BYTES = 32;
    private static final int GROUPS = MOST_BYTES / Long.BYTES;
    private static final int PLACE_BITS = 11;

    private final Dictionary all;

    /** Four groups of bytes for each place. */
    private final long[] groups = new long[GROUPS << PLACE_BITS];

    /** The number of bytes of each place's text in the high half, 0 if the place is free, and its number in the low half. */
    private final long[] codes = new long[1 << PLACE_BITS];

    /**
     * Looks up in a dictionary what isn't found here.
     *
     * @param all has every text
     */
    public FrequentTexts(Dictionary all) {
        this.all = all;
    }

    /**
     * The number of a text, which is added to the dictionary if it is new.
     *
     * @param buffer has the text in UTF-8
     * @param from the index of its first byte
     * @param length its number of bytes, at least 1
     * @return the number
     */
    public int code(byte[] buffer, int from, int length) {
        if (length > MOST_BYTES || from + Long.BYTES > buffer.length) {
            return all.code(buffer, from, length);
        }
        int last = Math.max(length - Long.BYTES, 0);
        long mask = -1L >>> (Long.SIZE - Byte.SIZE * Math.min(length, Long.BYTES));
        long first = LongBytes.at(buffer, from) & mask;
        long second = LongBytes.at(buffer, from + Math.min(Long.BYTES, last)) & mask;
        long third = LongBytes.at(buffer, from + Math.min(2 * Long.BYTES, last)) & mask;
        long fourth = LongBytes.at(buffer, from + last) & mask;
        long front = (first * TextKeys.SPREAD) ^ second;
        long back = (third * TextKeys.SPREAD) ^ fourth;
        int place = (int) (((Long.rotateLeft(front * TextKeys.SPREAD, Integer.SIZE) ^ back) * TextKeys.SPREAD)
                >>> (Long.SIZE - PLACE_BITS));
        int group = GROUPS * place;
        long differences = (groups[group] ^ first)
                | (groups[group + 1] ^ second)
                | (groups[group + 2] ^ third)
                | (groups[group + 3] ^ fourth)
                | ((codes[place] >>> Integer.SIZE) ^ length);
        if (differences == 0) {
            return (int) codes[place];
        }
        int code = all.code(buffer, from, length);
        groups[group] = first;
        groups[group + 1] = second;
        groups[group + 2] = third;
        groups[group + 3] = fourth;
        codes[place] = ((long) length << Integer.SIZE) | code;
        return code;
    }
}
