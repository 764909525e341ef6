package org.wholesum.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array as one number, the first byte lowest: text is compared and searched eight bytes at a time. */
public final class LongBytes {
    /** The highest bit of each byte. */
    public static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LongBytes() {}

    /**
     * Reads eight bytes.
     *
     * @param bytes the array
     * @param index the index of the first byte
     * @return the bytes as one number
     * @throws IndexOutOfBoundsException if there are fewer than eight bytes from the index on
     */
    public static long at(byte[] bytes, int index) {
        return (long) EIGHT.get(bytes, index);
    }

    /**
     * Reads fewer than eight bytes.
     *
     * @param bytes the array
     * @param index the index of the first byte
     * @param length the number of bytes, at most seven
     * @return the bytes as one number, with zeros above them
     */
    public static long shortWord(byte[] bytes, int index, int length) {
        if (index + Long.BYTES <= bytes.length) {
            return at(bytes, index) & ((1L << (Byte.SIZE * length)) - 1);
        }
        long word = 0;
        for (int i = index + length - 1; i >= index; i--) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }

    /**
     * Writes eight bytes.
     *
     * @param bytes the array
     * @param index the index of the first byte
     * @param eight the bytes as one number
     * @throws IndexOutOfBoundsException if there are fewer than eight bytes from the index on
     */
    public static void put(byte[] bytes, int index, long eight) {
        EIGHT.set(bytes, index, eight);
    }
}
