package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.ledger.Written.HEADER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.execution.Execution;

/** Progress and interruption of reading. */
@Timeout(60)
class LongReadingTest {
    private static final String ROW = "S1,2011-04-03,police,arrest,,,1.00,,\n";
    private static final String IN_TWO_LINES = "S1,2011-04-03,police,\"a\nb\",,,1.00,,\n";
    /**
     * More bytes than a part, so that the line feed between quotes falls upon some cut of a part of 50 bytes; and enough parts
     * for the calling thread, which alone reports progress, to read some of them on a busy machine.
     */
    private static final int ROWS = 400_000;

    @TempDir
    private Path folder;

    private Path file(String lastRow) {
        return new Written(folder).file(HEADER + ROW.repeat(ROWS) + lastRow.repeat(100));
    }

    private static Execution work(int threads) {
        return Execution.onAllProcessors().threads(threads);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "5,false", "1,true", "3,true"})
    void who_listens_is_told_of_more_and_more_bytes_and_at_last_of_all(int threads, boolean quoted) throws Exception {
        Path file = file(quoted ? IN_TWO_LINES : ROW);
        long size = Files.size(file);
        List<Long> heard = new ArrayList<>();
        Execution execution = work(threads).withProgress((what, done, of) -> {
            assertThat(what).isEqualTo("reading interactions");
            assertThat(of).isEqualTo(size);
            heard.add(done);
        });
        assertThat(Ledger.reader().execution(execution).read(file, 5000).accepted())
                .isEqualTo(ROWS + 100);
        assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(size).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "5,false", "1,true", "3,true"})
    void an_interrupted_thread_stops_reading_and_stays_interrupted(int threads, boolean quoted) throws Exception {
        Path file = file(quoted ? IN_TWO_LINES : ROW);
        long size = Files.size(file);
        long half = size / 2;
        Execution execution = work(threads).withProgress((what, done, of) -> {
            if (done > half) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> Ledger.reader().execution(execution).read(file, 5000))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("reading interactions: interrupted after \\d+ of " + size);
        assertThat(Thread.interrupted()).isTrue();
        Files.delete(file); // which some systems refuse while it is open
    }

    @Test
    void reading_through_stops_too() {
        Path file = file(ROW);
        Execution execution =
                work(1).withProgress((what, done, of) -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> Ledger.reader().execution(execution).readThrough(file))
                .isInstanceOf(CancellationException.class)
                .hasMessageStartingWith("reading interactions: interrupted after ");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_thread_that_is_interrupted_before_it_reads_reads_nothing() {
        Path file = file(ROW);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Ledger.read(file)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void no_thread_is_left_behind() throws InterruptedException {
        Ledger.reader().execution(work(8)).read(file(ROW), 5000);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("wholesum")) {
                thread.join(1000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void what_a_listener_throws_comes_out() {
        Path file = file(ROW);
        Execution execution = work(2).withProgress((what, done, of) -> {
            throw new IllegalStateException("mine");
        });
        assertThatThrownBy(() -> Ledger.reader().execution(execution).read(file))
                .hasMessage("mine");
    }
}
