package org.wholesum.ledger;

/** Numbers in as few bytes each as the range from the least to the most of them needs: 0 if all are the same, to 8. */
final class Packed {
    /** The numbers less the least of them, the lowest byte first. */
    private final byte[] bytes;

    private final int width;
    private final long mask;
    private final long least;
    private final long most;

    /** The first numbers of an array. */
    Packed(long[] numbers, int size) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            low = Math.min(low, numbers[i]);
            high = Math.max(high, numbers[i]);
        }
        long range = high - low; // if this wraps, so does the sum in at
        width = (Long.SIZE - Long.numberOfLeadingZeros(range) + 7) / 8;
        mask = width == 0 ? 0 : -1L >>> (Long.SIZE - 8 * width);
        least = low;
        most = high;
        // a long is written over those bytes of it that the next number takes, and read with them
        bytes = new byte[size * width + (Long.BYTES - width)];
        for (int i = 0; i < size; i++) {
            LongBytes.put(bytes, i * width, numbers[i] - low);
        }
    }

    long at(int index) {
        return (LongBytes.at(bytes, index * width) & mask) + least;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }
}
