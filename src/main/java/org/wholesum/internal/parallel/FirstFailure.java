package org.wholesum.internal.parallel;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The failure with the lowest index among those of several threads, so that which one is reported doesn't depend on the
 * threads. Each thread has one of its own and attempts indices in ascending order.
 */
public final class FirstFailure {
    private int index = Integer.MAX_VALUE;
    private @Nullable RuntimeException failure;

    /**
     * Performs an action for each index, unless one failed before.
     *
     * @param from the first index
     * @param to the index after the last
     * @param action what to do; an {@link IllegalArgumentException} or {@link ArithmeticException} is kept
     */
    public void attempt(long from, long to, IntConsumer action) {
        for (int i = (int) from; i < to && i < index; i++) {
            try {
                action.accept(i);
            } catch (IllegalArgumentException | ArithmeticException e) {
                index = i;
                failure = e;
            }
        }
    }

    /**
     * Combines the failures of two threads.
     *
     * @param other those of the other thread
     * @return the one with the lower index
     */
    public FirstFailure and(FirstFailure other) {
        return other.index < index ? other : this;
    }

    /** Throws the failure, if there is one. */
    public void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    /** As {@code first failure at 7}. */
    @Override
    public String toString() {
        return failure == null ? "no failure" : "first failure at " + index;
    }
}
