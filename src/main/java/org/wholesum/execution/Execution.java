package org.wholesum.execution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The number of threads that long work uses, its progress listener, and how much it may calculate. No result depends on them. If the thread that
 * starts the work is interrupted, the work stops within a second with a {@link CancellationException}, and that thread
 * remains interrupted. No thread remains when the work has ended.
 *
 * <p>{@code Execution.onAllProcessors().threads(2).withProgress((task, done, of) -> bar.show(done, of))}
 */
public final class Execution {
    private final int threads;
    private final Progress progress;
    private final Map<Limit, Long> limits;

    private Execution(int threads, Progress progress, Map<Limit, Long> limits) {
        this.threads = threads;
        this.progress = progress;
        this.limits = limits;
    }

    /** {@return one thread per processor, without a progress listener} */
    public static Execution onAllProcessors() {
        return new Execution(Runtime.getRuntime().availableProcessors(), Progress.none(), Map.of());
    }

    /** {@return the calling thread only, without a progress listener} */
    public static Execution onOneThread() {
        return new Execution(1, Progress.none(), Map.of());
    }

    /**
     * Sets the number of threads.
     *
     * @param count from 1, the calling thread included
     * @return a copy with that number
     * @throws IllegalArgumentException if it is less than 1
     */
    public Execution threads(int count) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException(count + " threads: expected at least 1");
        }
        return new Execution(count, progress, limits);
    }

    /**
     * Sets the progress listener.
     *
     * @param listener called on the thread that starts the work
     * @return a copy with that listener
     */
    public Execution withProgress(Progress listener) {
        return new Execution(threads, listener, limits);
    }

    /**
     * Sets a limit.
     *
     * @param limit which
     * @param most from 1, in the unit of the limit
     * @return a copy with that limit
     * @throws IllegalArgumentException if it is less than 1
     */
    public Execution withLimit(Limit limit, long most) {
        if (!(most >= 1)) {
            throw new IllegalArgumentException(most + " " + limit.unit() + ": expected at least 1");
        }
        Map<Limit, Long> all = new EnumMap<>(Limit.class);
        all.putAll(limits);
        all.put(limit, most);
        return new Execution(threads, progress, Collections.unmodifiableMap(all));
    }

    /**
     * A limit.
     *
     * @param limit which
     * @return the most that may be calculated, in the unit of the limit
     */
    public long most(Limit limit) {
        return limits.getOrDefault(limit, limit.standard());
    }

    /** {@return the most threads that work at the same time, the calling thread included} */
    public int threads() {
        return threads;
    }

    /** {@return the progress listener} */
    public Progress progress() {
        return progress;
    }

    /** As {@code execution on 2 threads}. */
    @Override
    public String toString() {
        return "execution on " + threads + (threads == 1 ? " thread" : " threads");
    }
}
