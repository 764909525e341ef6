package org.wholesum.execution;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Is told how far long work has come. Always called on the thread that asked for the work, in order, the last time with
 * all of it done; what it throws ends the work.
 */
@FunctionalInterface
public interface Progress {
    /**
     * So much is done.
     *
     * @param work what is done, as {@code simulating people}
     * @param done how much of it is, never less than the last time
     * @param of how much there is to do
     */
    void at(String work, long done, long of);

    /** {@return the same, told only of what is more than it was told before: for work that may have to begin again} */
    default Progress onward() {
        AtomicLong most = new AtomicLong(-1);
        Progress each = this;
        return new Progress() {
            @Override
            public void at(String work, long done, long of) {
                if (done > most.get()) {
                    most.set(done);
                    each.at(work, done, of);
                }
            }

            @Override
            public String toString() {
                return each + ", of what is further on";
            }
        };
    }

    /** {@return one that listens to nothing} */
    static Progress unheard() {
        return new Progress() {
            @Override
            public void at(String work, long done, long of) {
                // nobody is told
            }

            @Override
            public String toString() {
                return "nobody is told";
            }
        };
    }
}
