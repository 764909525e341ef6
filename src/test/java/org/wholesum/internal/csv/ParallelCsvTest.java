package org.wholesum.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelCsvTest {
    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("rows.csv"), text.getBytes(charset));
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private static void isReadInPartsAsThrough(Path file) {
        List<RecordedRows.Row> through = RecordedRows.through(file);
        for (int bytes = 1; bytes < 40; bytes++) {
            for (int threads = 1; threads <= 3; threads++) {
                assertThat(RecordedRows.inParts(file, threads, bytes))
                        .as("%d threads, parts of %d bytes", threads, bytes)
                        .contains(through);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a,b\n1,2\n3,4",
                "a,b\n1,2\n3,",
                "a,b\n\n\n1,2\n\n3,4\n\n",
                "a,b\n\r\n\r\n1,2\r\n\r\n",
                "a,b\n1,2\r3,4\r5,6\n\r7,8\r",
                "a,b\n1\n,\n,,\n 1 , 2 \n",
                "\uFEFFa,b\n1,2\n\uFEFF3,4\n",
                "a,b\n\u0000,\t\n\u2028,\u0085\n",
                "é,b\ncafé,£5\n\uD83D\uDE00,中文\nß,\u00FF\n",
                "a,b\n\"1\",\"2, and \"\"3\"\"\"\n4,5\"6\n\"\",\n",
                "\"a\",\"b\"\r\n\"1\",\"2\"\r\n",
                "a,b\n",
                "a,b\n\n\n",
            })
    void records_and_lines_are_the_same_in_parts_of_any_size(String text) throws IOException {
        isReadInPartsAsThrough(file(text));
    }

    @Test
    void a_line_feed_between_quotes_is_safe_within_a_part_and_is_never_taken_for_a_cut() throws IOException {
        Path file = file("a,b\n1,\"two\nlines\"\n3,4\n");
        List<RecordedRows.Row> through = RecordedRows.through(file);
        assertThat(RecordedRows.inParts(file, 2, 100)).contains(through);
        assertThat(RecordedRows.inParts(file, 2, 9)).isEmpty();
        for (int bytes = 1; bytes < 40; bytes++) {
            assertThat(RecordedRows.inParts(file, 2, bytes)).isIn(Optional.empty(), Optional.of(through));
        }
    }

    @Test
    void lines_between_quotes_that_look_like_rows_are_not_taken_for_rows() throws IOException {
        Path file = file("a,b\n1,\"\nx,y\nx,y\nx,y\nx,y\n\"\n3,4\n");
        for (int bytes = 1; bytes < 20; bytes++) {
            assertThat(RecordedRows.inParts(file, 3, bytes)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uFEFF", "\n", "\na,b\n1,2\n", "a,b\r1,2\r\n3,4\n", "\"a\nb\",c\n1,2\n", "a,\"b\n1,2\n"})
    void a_file_whose_first_line_is_not_its_header_is_to_be_read_through(String text) throws IOException {
        assertThat(ParallelCsv.of(file(text))).isEmpty();
    }

    @Test
    void what_is_no_file_is_to_be_read_through() {
        assertThat(ParallelCsv.of(folder)).isEmpty();
        assertThat(ParallelCsv.of(folder.resolve("none.csv"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,\"4\n5,6\n", "a,b\n\"1\"x,2\n"})
    void what_is_no_csv_is_to_be_read_through(String text) throws IOException {
        assertThat(RecordedRows.inParts(file(text), 2, 1000)).isEmpty();
    }

    @Test
    void what_is_no_utf_8_is_to_be_read_through() throws IOException {
        assertThat(RecordedRows.inParts(file("a,b\n1,2\n3,£\n5,6\n", Charset.forName("windows-1252")), 2, 5))
                .isEmpty();
        assertThat(RecordedRows.inParts(file("a,b\n1,2\n", StandardCharsets.UTF_16), 2, 5))
                .isEmpty();
    }

    /** Or each part would look for the end of the line in all of the file. */
    @Test
    void a_line_of_more_than_64_KiB_is_to_be_read_through() throws IOException {
        assertThat(RecordedRows.inParts(file("a,b\n1,2\n" + "x".repeat(65_000) + ",y\n3,4\n"), 2, 1000))
                .isPresent();
        assertThat(RecordedRows.inParts(file("a,b\n1,2\n" + "x".repeat(70_000) + ",y\n3,4\n"), 2, 1000))
                .isEmpty();
        assertThat(ParallelCsv.of(file("x".repeat(70_000) + ",y\n3,4\n"))).isEmpty();
    }

    @Test
    void a_header_is_told_with_its_quotes_removed() throws IOException {
        ParallelCsv parts =
                ParallelCsv.of(file("\uFEFFa, b ,\"c,\"\"d\"\"\"\r\n1,2,3\r\n")).orElseThrow();
        assertThat(parts.header()).containsExactly("a", " b ", "c,\"d\"");
    }
}
