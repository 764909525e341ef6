package org.wholesum.settlement;

import java.math.BigInteger;

/** The exact sum of up to 2^31 longs, whatever their size. */
final class WideSum {
    private static final long LOW = 0xFFFF_FFFFL;
    private static final int BITS = 32;

    private long high;
    private long low;

    void add(long value) {
        high += value >> BITS;
        low += value & LOW;
    }

    BigInteger total() {
        return BigInteger.valueOf(high).shiftLeft(BITS).add(BigInteger.valueOf(low));
    }
}
