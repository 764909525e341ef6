package org.wholesum.costs;

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

    /** {@return one that listens to nothing} */
    static Progress unheard() {
        return (work, done, of) -> {};
    }
}
