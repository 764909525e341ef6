package org.wholesum.internal.csv;

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
