package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Progress;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.Report;
import org.wholesum.report.ReportFiles;
import org.wholesum.report.TextFormat;
import org.wholesum.scenario.Scenario;

/** Files that change while they are read, listeners that throw, and many studies at a time. */
@Timeout(300)
class FaultTest {
    /** Of the heap, evenly over the time: as many on a slow machine. */
    private static final int MEASUREMENTS = 20;

    private static final String ROW = "S1,2011-04-03,police,arrest,1.00\n";

    @TempDir
    private Path folder;

    /** What happens to a file while it is read. */
    enum Change {
        GROWS,
        SHRINKS,
        VANISHES,
        IS_REPLACED;

        void happen(Path file) throws IOException {
            switch (this) {
                case GROWS -> Files.writeString(file, ROW, StandardOpenOption.APPEND);
                case SHRINKS -> Files.writeString(file, "case_id,date,agency,service,cost\n" + ROW);
                case VANISHES -> Files.delete(file);
                case IS_REPLACED -> {
                    Path other = file.resolveSibling("other.csv");
                    Files.copy(file, other);
                    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("wholesum") && thread.isAlive())
                .toList();
    }

    /** The files below the folder of the test that this process has open; none where the system doesn't list them. */
    private List<String> open() throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(handles)) {
            for (Path handle : all) {
                if (Files.isSymbolicLink(handle)) { // not the one of this list, which is closed by now
                    open.add(Files.readSymbolicLink(handle).toString());
                }
            }
        }
        return open.stream().filter(file -> file.startsWith(folder.toString())).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_that_changes_while_it_is_read_is_refused(Change change) throws IOException {
        Path file = Files.writeString(
                folder.resolve("ledger.csv"), "case_id,date,agency,service,cost\n" + ROW.repeat(100_000));
        AtomicBoolean done = new AtomicBoolean();
        Progress meanwhile = (task, now, of) -> {
            if (!done.getAndSet(true)) {
                try {
                    change.happen(file);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        for (int threads : new int[] {1, 3}) {
            done.set(false);
            Files.writeString(file, "case_id,date,agency,service,cost\n" + ROW.repeat(100_000));
            assertThatThrownBy(() -> Ledger.reader()
                            .execution(Execution.onOneThread().threads(threads).withProgress(meanwhile))
                            .read(file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ledger.csv")
                    .hasMessageContaining("was replaced or written to while it was read");
        }
        assertThat(ours()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void what_a_progress_listener_throws_ends_a_study_and_leaves_no_thread_or_handle() throws IOException {
        ThreeCases.in(folder);
        Study study = Study.of(Scenario.parse(ThreeCases.SCENARIO, folder));
        IllegalStateException thrown = new IllegalStateException("the window is closed");
        assertThatThrownBy(() -> study.run(Execution.onOneThread().threads(3).withProgress((task, done, of) -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
        assertThat(ours()).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(study.run().asExpected()).isTrue();
    }

    @Test
    @Tag("slow")
    void two_thousand_studies_at_a_time_of_the_same_inputs_have_the_same_answer() throws Exception {
        ThreeCases.in(folder);
        Study study = Study.of(Scenario.parse(ThreeCases.SCENARIO, folder));
        Map<String, FigureValue> expected = study.run().figures();
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            List<Future<Map<String, FigureValue>>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                int threads = 1 + i % 3;
                Study one = i % 2 == 0 ? study : Study.of(Scenario.parse(ThreeCases.SCENARIO, folder));
                all.add(pool.submit(() -> Map.copyOf(
                        one.run(Execution.onOneThread().threads(threads)).figures())));
            }
            for (Future<Map<String, FigureValue>> one : all) {
                assertThat(one.get(200, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ours()).isEmpty();
        assertThat(open()).isEmpty();
        Files.delete(folder.resolve("interactions.csv")); // which some systems refuse while it is open
    }

    /** For {@code -Dsoak.seconds}: the heap after a collection neither grows nor keeps results. */
    @Test
    @Tag("soak")
    @Timeout(1200)
    void the_heap_stays_flat_while_studies_run_for_minutes() throws IOException {
        ThreeCases.in(folder);
        long seconds = Long.getLong("soak.seconds", 480);
        Stopwatch time = Stopwatch.createStarted();
        List<Long> heap = new ArrayList<>();
        for (int i = 0; time.elapsed(TimeUnit.SECONDS) < seconds; i++) {
            StudyResult result =
                    Study.of(Scenario.parse(ThreeCases.EVERYTHING, folder)).run();
            TextFormat.of(Report.of(result));
            if (time.elapsed(TimeUnit.SECONDS) >= heap.size() * seconds / MEASUREMENTS) {
                ReportFiles.write(result, folder.resolve("out"));
                heap.add(used());
                System.out.println("after " + (i + 1) + " studies: " + heap.get(heap.size() - 1) / 1024 + " KiB, "
                        + Thread.activeCount() + " threads");
            }
        }
        int half = heap.size() / 2;
        long before =
                heap.subList(1, half).stream().mapToLong(Long::longValue).max().orElseThrow();
        long after = heap.subList(half, heap.size()).stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        assertThat(after).isLessThan(before + before / 20);
        assertThat(ours()).isEmpty();
        assertThat(open()).isEmpty();
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return machine.totalMemory() - machine.freeMemory();
    }
}
