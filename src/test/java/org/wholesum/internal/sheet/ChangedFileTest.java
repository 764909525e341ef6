package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.problem.InvalidInputException;

/** Tables of every form that are replaced or written to after their first row was read. */
@DisabledOnOs(OS.WINDOWS) // which doesn't let an open file be replaced
class ChangedFileTest {
    private static final String TEXT = "id,cost\n" + "a,1.00\n".repeat(3);

    @TempDir
    private Path folder;

    private enum Change {
        GROWS,
        IS_REPLACED,
        VANISHES,
        HAS_OTHER_BYTES_AND_ITS_OLD_TIME;

        void happen(Path file) {
            try {
                FileTime time = Files.getLastModifiedTime(file);
                switch (this) {
                    case GROWS -> Files.writeString(file, "b,2.00\n", StandardOpenOption.APPEND);
                    case IS_REPLACED -> {
                        Path other = Files.copy(file, file.resolveSibling("other"));
                        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                        Files.setLastModifiedTime(file, time);
                    }
                    case VANISHES -> Files.delete(file);
                    case HAS_OTHER_BYTES_AND_ITS_OLD_TIME -> {
                        byte[] bytes = Files.readAllBytes(file);
                        bytes[bytes.length - 1] ^= 1;
                        Files.write(file, bytes, StandardOpenOption.WRITE);
                        Files.setLastModifiedTime(file, time);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Stream<Arguments> ofTexts() {
        return changes(List.of(
                Named.of("records", ChangedFileTest::records),
                Named.of("a table", ChangedFileTest::table),
                Named.of("a table read fast", ChangedFileTest::tableFast)));
    }

    private static Stream<Arguments> ofWorkbooks() {
        return changes(List.of(
                Named.of("rows", ChangedFileTest::rows),
                Named.of("a table", ChangedFileTest::table),
                Named.of("a table read fast", ChangedFileTest::tableFast)));
    }

    private static Stream<Arguments> changes(List<Named<BiConsumer<Path, Runnable>>> readers) {
        return readers.stream()
                .flatMap(reader -> Stream.of(Change.values()).map(change -> Arguments.of(reader, change)));
    }

    private static void rows(Path file, Runnable then) {
        WorkbookRows.read(file, "book", row -> then.run());
    }

    private static void table(Path file, Runnable then) {
        RawTables.found().open(file, "table").read(row -> done(then));
    }

    private static void tableFast(Path file, Runnable then) {
        RawTables.found().open(file, "table").readFast(row -> then.run());
    }

    private static void records(Path file, Runnable then) {
        CsvSource.of(file).readWhile(CsvRecordHandler.of(), row -> done(then));
    }

    private static boolean done(Runnable then) {
        then.run();
        return true;
    }

    /** Runs something once. */
    private static Runnable once(Runnable what) {
        Runnable[] left = {what};
        return () -> {
            Runnable now = left[0];
            left[0] = () -> {};
            now.run();
        };
    }

    @ParameterizedTest
    @MethodSource("ofTexts")
    void a_text_that_changes_while_it_is_read_is_refused(BiConsumer<Path, Runnable> reader, Change change) {
        Path file = RawFiles.text(folder, TEXT, StandardCharsets.UTF_8);
        isRefused(file, reader, change);
    }

    @ParameterizedTest
    @MethodSource("ofWorkbooks")
    void a_workbook_that_changes_while_it_is_read_is_refused(BiConsumer<Path, Runnable> reader, Change change) {
        Path file = RawFiles.workbook(folder, book -> {
            book.newWorksheet("a").value(0, 0, "id");
            book.newWorksheet("b").value(0, 0, "id");
        });
        isRefused(file, reader, change);
    }

    private static void isRefused(Path file, BiConsumer<Path, Runnable> reader, Change change) {
        assertThatThrownBy(() -> reader.accept(file, once(() -> change.happen(file))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("was replaced or written to while it was read");
    }
}
