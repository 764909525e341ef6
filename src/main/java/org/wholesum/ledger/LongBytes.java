package org.wholesum.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes together, the first of them lowest. */
final class LongBytes {
    /** Of each byte. */
    static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LongBytes() {}

    static long at(byte[] bytes, int index) {
        return (long) EIGHT.get(bytes, index);
    }

    static void put(byte[] bytes, int index, long eight) {
        EIGHT.set(bytes, index, eight);
    }
}
