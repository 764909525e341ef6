package org.wholesum.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.execution.Execution;

@Timeout(60)
class BatchesTest {
    /** In seconds; a loaded machine may not run a thread for a while. */
    private static final int PATIENCE = 30;

    private static long sum(Execution work, long size, int grain) {
        return new Batches("summing", size, grain)
                .reduce(
                        work,
                        () -> new long[1],
                        (sum, from, to) -> {
                            for (long i = from; i < to; i++) {
                                sum[0] += i;
                            }
                        },
                        (a, b) -> new long[] {a[0] + b[0]})[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64})
    void every_index_is_added_once_on_any_number_of_threads(int threads) {
        Execution work = Execution.onAllProcessors().threads(threads);
        assertThat(sum(work, 10_001, 7)).isEqualTo(10_001L * 10_000 / 2);
        assertThat(sum(work, 1, 1000)).isZero();
        assertThat(sum(work, 0, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void progress_is_reported_on_the_calling_thread_in_order_and_to_the_end(int threads) {
        List<Long> heard = new ArrayList<>();
        Set<Thread> on = new HashSet<>();
        Execution work = Execution.onAllProcessors().threads(threads).withProgress((what, done, of) -> {
            assertThat(what).isEqualTo("summing");
            assertThat(of).isEqualTo(1000);
            heard.add(done);
            on.add(Thread.currentThread());
        });
        sum(work, 1000, 10);
        assertThat(heard).isSorted().endsWith(1000L);
        assertThat(on).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void an_interrupted_thread_stops_its_work_and_remains_interrupted(int threads) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Object> end = new AtomicReference<>();
        Thread asking = new Thread(() -> {
            try {
                new Batches("waiting", 1_000_000, 1)
                        .reduce(
                                Execution.onAllProcessors().threads(threads),
                                Object::new,
                                (o, from, to) -> pause(begun),
                                (a, b) -> a);
            } catch (CancellationException e) {
                end.set(e.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        asking.start();
        begun.await();
        asking.interrupt();
        asking.join(Duration.ofSeconds(PATIENCE).toMillis()); // far less than all 1,000,000 batches would take
        assertThat(asking.isAlive()).isFalse();
        assertThat(end.get()).asString().matches("waiting: interrupted after \\d+ of 1000000true");
    }

    private static void pause(CountDownLatch begun) {
        begun.countDown();
        long until = System.nanoTime() + 2_000_000;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void an_exception_on_any_thread_is_thrown_by_the_reduction(int threads) {
        Execution work = Execution.onAllProcessors().threads(threads);
        assertThatThrownBy(() -> new Batches("failing", 100, 1)
                        .reduce(
                                work,
                                Object::new,
                                (o, from, to) -> {
                                    if (from == 57) {
                                        throw new ArithmeticException("at 57");
                                    }
                                },
                                (a, b) -> a))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("at 57");
    }

    @Test
    void no_thread_remains() {
        for (int i = 0; i < 200; i++) {
            sum(Execution.onAllProcessors().threads(8), 1000, 1);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("wholesum"));
        }
    }
}
