package org.wholesum.internal.parallel;

import java.util.concurrent.CancellationException;

/** Whether the thread that works has been interrupted. Loops that can run for more than a second ask on each turn. */
public final class Interruption {
    private Interruption() {}

    /**
     * Ends the work if this thread is interrupted; it remains interrupted.
     *
     * @param task the work in words, as {@code projecting costs}
     * @throws CancellationException if this thread is interrupted, with the message {@code projecting costs: interrupted}
     */
    public static void check(String task) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(task + ": interrupted");
        }
    }
}
