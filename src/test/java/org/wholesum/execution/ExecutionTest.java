package org.wholesum.execution;

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

@Timeout(60)
class ExecutionTest {
    private static long sum(Execution work, long size, int grain) {
        return work.over(
                        "summing",
                        size,
                        grain,
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
    void every_number_is_gathered_once_on_any_number_of_threads(int threads) {
        Execution work = Execution.onEveryProcessor().threads(threads);
        assertThat(sum(work, 10_001, 7)).isEqualTo(10_001L * 10_000 / 2);
        assertThat(sum(work, 1, 1000)).isZero();
        assertThat(sum(work, 0, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void who_listens_is_told_on_its_own_thread_in_order_and_of_the_end(int threads) {
        List<Long> heard = new ArrayList<>();
        Set<Thread> on = new HashSet<>();
        Execution work = Execution.onEveryProcessor().threads(threads).telling((what, done, of) -> {
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
    void an_interrupted_thread_stops_its_work_within_a_second_and_stays_interrupted(int threads) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Object> end = new AtomicReference<>();
        Thread asking = new Thread(() -> {
            try {
                Execution.onEveryProcessor()
                        .threads(threads)
                        .over("waiting", 1_000_000, 1, Object::new, (o, from, to) -> pause(begun), (a, b) -> a);
            } catch (CancellationException e) {
                end.set(e.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        asking.start();
        begun.await();
        asking.interrupt();
        asking.join(Duration.ofSeconds(1).toMillis());
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
    void what_goes_wrong_on_any_thread_is_thrown_by_the_work(int threads) {
        Execution work = Execution.onEveryProcessor().threads(threads);
        assertThatThrownBy(() -> work.over(
                        "failing",
                        100,
                        1,
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
    void no_thread_is_left_behind() throws InterruptedException {
        sum(Execution.onEveryProcessor().threads(8), 1000, 1);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("wholesum")) {
                thread.join(1000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void work_needs_a_thread() {
        assertThatThrownBy(() -> Execution.onOneThread().threads(0)).hasMessage("0 threads: expected at least 1");
    }
}
