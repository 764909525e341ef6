package org.wholesum.internal.parallel;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Progress;

/**
 * The indices from 0 to a size, in batches that are given to whichever thread is free. Threads are started for one
 * reduction and have ended when it returns.
 *
 * @param task the work in words for progress and messages, as {@code simulating people}
 * @param size the number of indices
 * @param batchSize the most indices in a batch; a batch should take well under a second, as work stops between batches
 */
public record Batches(String task, long size, int batchSize) {
    /**
     * Adds the indices of one batch to a thread's own accumulator.
     *
     * @param <A> the accumulator
     */
    @FunctionalInterface
    public interface Accumulator<A> {
        /**
         * Adds one batch.
         *
         * @param into the thread's accumulator
         * @param from the first index
         * @param to the index after the last
         */
        void add(A into, long from, long to);
    }

    /**
     * Reduces all batches to one value, in the manner of {@link java.util.stream.Stream#collect}: each thread has an
     * accumulator of its own and adds batches to it in ascending order; at the end the accumulators are combined.
     *
     * <p>Which batches meet in one accumulator, and the order in which accumulators are combined, depend on the scheduler.
     * The result depends on the inputs alone if and only if the accumulation is associative and commutative, as exact sums
     * and writes to separate elements of an array are. An exception in any thread ends the reduction and is thrown here.
     *
     * @param <A> the accumulator
     * @param execution the number of threads and the progress listener, which is called on this thread only
     * @param accumulator makes an empty accumulator, once for each thread
     * @param add adds a batch to an accumulator
     * @param combine merges two accumulators, either of which it may change and return
     * @return the combined accumulator
     * @throws CancellationException if this thread is interrupted; it remains interrupted
     */
    public <A> A reduce(Execution execution, Supplier<A> accumulator, Accumulator<A> add, BinaryOperator<A> combine) {
        Queue queue = new Queue(this);
        int others = (int) Math.min(execution.threads(), (size + batchSize - 1) / batchSize) - 1;
        if (others < 1) {
            return queue.drain(accumulator.get(), add, execution.progress());
        }
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(others, task -> thread(task, threads));
        try {
            return reduce(pool, others, queue, execution.progress(), accumulator, add, combine);
        } finally {
            queue.stop();
            pool.shutdown();
            threads.forEach(
                    Uninterruptibles::joinUninterruptibly); // a pool that has ended may have threads that haven't
        }
    }

    private <A> A reduce(
            ExecutorService pool,
            int others,
            Queue queue,
            Progress progress,
            Supplier<A> accumulator,
            Accumulator<A> add,
            BinaryOperator<A> combine) {
        CompletionService<A> working = new ExecutorCompletionService<>(pool);
        List<Future<A>> started = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            started.add(working.submit(() -> queue.drain(accumulator.get(), add, Progress.none())));
        }
        try {
            A all = queue.drain(accumulator.get(), add, progress);
            for (int i = 0; i < others; i++) {
                all = combine.apply(all, working.take().get());
            }
            progress.at(task, size, size);
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw queue.interrupted();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            queue.stop();
            pool.shutdownNow(); // interrupts a batch that is still worked on, as its result isn't used
            started.forEach(Batches::await);
        }
    }

    private static void await(Future<?> work) {
        boolean interrupted = Thread.interrupted();
        while (!work.isDone()) {
            try {
                work.get();
            } catch (ExecutionException e) {
                break; // thrown by the reduction already
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static Thread thread(Runnable task, List<Thread> threads) {
        Thread thread = new Thread(task, "wholesum");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** The batches that no thread has taken yet. */
    private static final class Queue {
        private final Batches batches;
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private volatile boolean stopped;

        Queue(Batches batches) {
            this.batches = batches;
        }

        <A> A drain(A into, Accumulator<A> add, Progress progress) {
            try {
                for (long from = take(); from < batches.size; from = take()) {
                    long to = Math.min(from + batches.batchSize, batches.size);
                    add.add(into, from, to);
                    progress.at(batches.task, done.addAndGet(to - from), batches.size);
                }
                return into;
            } catch (Throwable e) {
                stop(); // the other threads' results are not used
                throw e;
            }
        }

        private long take() {
            if (stopped) {
                return batches.size;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            return next.getAndAdd(batches.batchSize);
        }

        void stop() {
            stopped = true;
        }

        CancellationException interrupted() {
            return new CancellationException(
                    batches.task + ": interrupted after " + done.get() + " of " + batches.size);
        }
    }
}
