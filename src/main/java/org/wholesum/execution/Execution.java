package org.wholesum.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long work is done: on how many threads, and who is told how far it is. No answer depends on either. Threads are
 * made for a piece of work and are gone when it ends. If the thread that asked for the work is interrupted, the work
 * stops within a second with a {@link CancellationException}, and that thread stays marked as interrupted.
 *
 * <p>{@code Execution.onEveryProcessor().threads(2).telling((work, done, of) -> bar.show(done, of))}
 */
public final class Execution {
    private final int threads;
    private final Progress progress;

    private Execution(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** {@return work on as many threads as there are processors, of which nobody is told} */
    public static Execution onEveryProcessor() {
        return new Execution(Runtime.getRuntime().availableProcessors(), Progress.unheard());
    }

    /** {@return work on the thread that asks for it, of which nobody is told} */
    public static Execution onOneThread() {
        return new Execution(1, Progress.unheard());
    }

    /**
     * The same on so many threads.
     *
     * @param count from 1, the thread that asks included
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Execution threads(int count) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException(count + " threads: expected at least 1");
        }
        return new Execution(count, progress);
    }

    /**
     * The same, with somebody told how far it is.
     *
     * @param listener called on the thread that asks for the work
     * @return a copy
     */
    public Execution telling(Progress listener) {
        return new Execution(threads, listener);
    }

    /** {@return how many threads work at most} */
    public int threads() {
        return threads;
    }

    /** {@return who is told} */
    public Progress progress() {
        return progress;
    }

    /**
     * Goes over the numbers from 0 to size, in runs that are handed to whichever thread is free. Each thread gathers into
     * something of its own, and what they gathered is put together at the end; for an answer that depends on the inputs
     * alone, it must make no difference which runs were gathered together, and in which order.
     *
     * @param <A> what a thread gathers into
     * @param what the work in words, as {@code simulating people}
     * @param size how many numbers there are
     * @param grain the most numbers in a run; a run should take well under a second, as work isn't stopped within one
     * @param empty makes what a thread gathers into
     * @param part gathers the numbers of one run
     * @param together puts together what two threads have gathered
     * @return what all threads have gathered
     * @throws CancellationException if the thread that asks is interrupted
     */
    public <A> A over(String what, long size, int grain, Supplier<A> empty, Part<A> part, BinaryOperator<A> together) {
        Runs runs = new Runs(what, size, grain);
        int others = (int) Math.min(threads, (size + grain - 1) / grain) - 1;
        if (others < 1) {
            return runs.gather(empty.get(), part, progress);
        }
        ExecutorService pool = Executors.newFixedThreadPool(others, Execution::thread);
        try {
            return among(pool, others, runs, empty, part, together);
        } finally {
            runs.stop();
            pool.shutdown();
        }
    }

    private <A> A among(
            ExecutorService pool, int others, Runs runs, Supplier<A> empty, Part<A> part, BinaryOperator<A> together) {
        CompletionService<A> working = new ExecutorCompletionService<>(pool);
        List<Future<A>> started = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            started.add(working.submit(() -> runs.gather(empty.get(), part, Progress.unheard())));
        }
        try {
            A all = runs.gather(empty.get(), part, progress);
            for (int i = 0; i < others; i++) {
                all = together.apply(all, working.take().get());
            }
            progress.at(runs.what, runs.size, runs.size);
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw runs.interrupted();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            runs.stop();
            started.forEach(Execution::await);
        }
    }

    private static void await(Future<?> work) {
        boolean interrupted = Thread.interrupted();
        while (!work.isDone()) {
            try {
                work.get();
            } catch (ExecutionException e) {
                break; // said already
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "wholesum");
        thread.setDaemon(true);
        return thread;
    }

    /** As {@code work on 2 threads}. */
    @Override
    public String toString() {
        return "work on " + threads + (threads == 1 ? " thread" : " threads");
    }

    /**
     * Does a run of the work.
     *
     * @param <A> what a thread gathers into
     */
    @FunctionalInterface
    public interface Part<A> {
        /**
         * Gathers the numbers of one run.
         *
         * @param into what this thread gathers into
         * @param from the first number
         * @param to the number after the last
         */
        void gather(A into, long from, long to);
    }

    /** The runs that are left. */
    private static final class Runs {
        private final String what;
        private final long size;
        private final int grain;
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private volatile boolean stopped;

        Runs(String what, long size, int grain) {
            this.what = what;
            this.size = size;
            this.grain = grain;
        }

        <A> A gather(A into, Part<A> part, Progress progress) {
            try {
                for (long from = start(); from < size; from = start()) {
                    long to = Math.min(from + grain, size);
                    part.gather(into, from, to);
                    progress.at(what, done.addAndGet(to - from), size);
                }
                return into;
            } catch (Throwable e) {
                stop(); // as the other threads' work is lost too
                throw e;
            }
        }

        private long start() {
            if (stopped) {
                return size;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            return next.getAndAdd(grain);
        }

        void stop() {
            stopped = true;
        }

        CancellationException interrupted() {
            return new CancellationException(what + ": interrupted after " + done.get() + " of " + size);
        }
    }
}
