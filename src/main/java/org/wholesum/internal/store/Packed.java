package org.wholesum.internal.store;

import java.util.Arrays;
import org.wholesum.internal.text.LongBytes;

/** Numbers in the fewest bytes that the range of the numbers needs: from 0, if all are equal, to 8 bytes each. */
public final class Packed {
    /** The numbers less the least number, lowest byte first. */
    private final byte[] bytes;

    private final int width;
    private final long mask;
    private final long least;
    private final long most;

    /** Packs the first numbers of an array. */
    Packed(long[] numbers, int size) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            low = Math.min(low, numbers[i]);
            high = Math.max(high, numbers[i]);
        }
        long range = high - low; // if this overflows, so does the sum in at, with the right result
        width = (Long.SIZE - Long.numberOfLeadingZeros(range) + 7) / 8;
        mask = width == 0 ? 0 : -1L >>> (Long.SIZE - 8 * width);
        least = low;
        most = high;
        // eight bytes are written and read for each number; the next number overwrites those beyond its width
        bytes = new byte[size * width + (Long.BYTES - width)];
        for (int i = 0; i < size; i++) {
            LongBytes.put(bytes, i * width, numbers[i] - low);
        }
    }

    /**
     * One of the numbers.
     *
     * @param index its index
     * @return the number
     */
    public long at(int index) {
        return (LongBytes.at(bytes, index * width) & mask) + least;
    }

    /** Copies numbers, much faster than one by one. */
    void copy(int from, int size, long[] into) {
        if (width == 0) {
            Arrays.fill(into, 0, size, least);
            return;
        }
        int at = from * width;
        for (int i = 0; i < size; i++) {
            into[i] = (LongBytes.at(bytes, at) & mask) + least;
            at += width;
        }
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }
}
