package org.wholesum.execution;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A listener to the progress of long work. It is called on the thread that started the work, in order, and a last time
 * when all is done. An exception that it throws ends the work.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Reports how much is done.
     *
     * @param task what is being done, as {@code simulating people}
     * @param done how much of it is done, never less than in the call before
     * @param of how much there is to do
     */
    void at(String task, long done, long of);

    /** {@return a listener that passes on only calls with more done than in any call before: for work that may restart} */
    default Progress monotonic() {
        AtomicLong most = new AtomicLong(-1);
        Progress each = this;
        return new Progress() {
            @Override
            public void at(String task, long done, long of) {
                if (done > most.get()) {
                    most.set(done);
                    each.at(task, done, of);
                }
            }

            @Override
            public String toString() {
                return each + ", monotonic";
            }
        };
    }

    /** {@return a listener that does nothing} */
    static Progress none() {
        return new Progress() {
            @Override
            public void at(String task, long done, long of) {
                // no listener
            }

            @Override
            public String toString() {
                return "no progress listener";
            }
        };
    }
}
