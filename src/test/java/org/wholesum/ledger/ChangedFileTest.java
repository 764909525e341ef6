package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.ledger.Written.HEADER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;

/** A file that is replaced or written to while it is read is refused: no ledger is of parts of two files. */
class ChangedFileTest {
    private static final int ROWS = 20_000;
    private static final String CHANGED =
            "was replaced or written to while it was read, expected a file that is complete\n"
                    + "  Maybe read it again when its export has ended";

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Change {
        void of(Path file) throws IOException;
    }

    private Path file() {
        return new Written(folder).file(rows("1.00"));
    }

    private static String rows(String cost) {
        return HEADER + ("S1,2011-04-03,police,arrest,,," + cost + ",,\n").repeat(ROWS);
    }

    /** A reader during whose work a file changes once. */
    private static LedgerReader reader(Path file, int threads, Change change) {
        AtomicBoolean done = new AtomicBoolean();
        return Ledger.reader()
                .execution(Execution.onAllProcessors().threads(threads).withProgress((what, bytes, of) -> {
                    if (bytes > of / 3 && done.compareAndSet(false, true)) {
                        try {
                            change.of(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }));
    }

    private void replace(Path file) throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), rows("2.00"));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void isRefused(Path file, LedgerReader reader, int bytes) {
        assertThatThrownBy(() -> reader.read(file, bytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + ": " + CHANGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void a_file_that_is_replaced_while_parts_of_it_are_read_is_refused(int threads) {
        Path file = file();
        isRefused(file, reader(file, threads, this::replace), 5_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void a_file_that_grows_is_refused(int threads) {
        Path file = file();
        isRefused(
                file,
                reader(
                        file,
                        threads,
                        it -> Files.writeString(
                                it, "S2,2011-04-03,police,arrest,,,1.00,,\n", StandardOpenOption.APPEND)),
                5_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void a_file_that_is_cut_short_is_refused(int threads) {
        Path file = file();
        isRefused(file, reader(file, threads, it -> Files.writeString(it, HEADER)), 5_000);
    }

    @Test
    void a_file_whose_change_makes_bad_rows_is_refused_for_the_change_alone() {
        Path file = file();
        isRefused(file, reader(file, 2, it -> Files.write(it, rows("x.xx").getBytes(StandardCharsets.UTF_8))), 5_000);
    }

    @Test
    void a_file_that_is_deleted_is_refused() {
        Path file = file();
        isRefused(file, reader(file, 1, Files::delete), 5_000);
    }

    @Test
    void a_file_that_is_replaced_while_it_is_read_sequentially_is_refused() {
        Path file = file();
        assertThatThrownBy(() -> reader(file, 1, this::replace).readThrough(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + ": " + CHANGED);
    }

    @Test
    void a_file_that_stays_the_same_is_read() {
        Path file = file();
        assertThat(reader(file, 2, Files::readAllBytes).read(file, 5_000).cost())
                .isEqualTo(Money.parse("GBP 20000.00"));
    }
}
