package org.wholesum.internal.city;

/** Sums of whole numbers and exact sums of their squares, in 128 bits, so that the order of adding makes no difference. */
final class SquareSums {
    private final long[] sums;
    private final long[] high;
    private final long[] low;

    SquareSums(int size) {
        sums = new long[size];
        high = new long[size];
        low = new long[size];
    }

    void add(int index, long value) {
        sums[index] += value;
        addSquare(index, Math.multiplyHigh(value, value), value * value);
    }

    private void addSquare(int index, long more, long less) {
        low[index] += less;
        high[index] += more + (Long.compareUnsigned(low[index], less) < 0 ? 1 : 0);
    }

    SquareSums plus(SquareSums others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others.sums[i];
            addSquare(i, others.high[i], others.low[i]);
        }
        return this;
    }

    /** Of n numbers the sum of (number − mean)², where the mean is known. */
    double around(int index, long n, double mean) {
        double squares = Math.scalb((double) high[index], Long.SIZE) + unsigned(low[index]);
        return Math.max(0, squares - mean * (2.0 * sums[index] - n * mean));
    }

    private static double unsigned(long bits) {
        return (double) (bits >>> 1) * 2 + (bits & 1);
    }
}
