package org.wholesum.internal.money;

import java.util.OptionalInt;

/** The payback period of a series of savings. */
public final class Payback {
    private Payback() {}

    /**
     * The number of months after which the cumulative saving is never negative again.
     *
     * @param cumulative the cumulative saving in pence by month
     * @return from 1 to the number of months; empty if the last cumulative saving is negative
     */
    public static OptionalInt months(long[] cumulative) {
        int first = cumulative.length;
        while (first > 0 && cumulative[first - 1] >= 0) {
            first--;
        }
        return first == cumulative.length ? OptionalInt.empty() : OptionalInt.of(first + 1);
    }
}
