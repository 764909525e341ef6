package org.wholesum.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ParallelCsvProperties {
    private static Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("parts", ".csv");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.delete(file);
    }

    @Provide
    Arbitrary<String> plain() {
        return text(
                "a", "1", "bc", " ", "é", "\uD83D\uDE00", "\uFEFF", "\t", "\u0000", ",", ",", "\n", "\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> quoted() {
        return text("a", "1", "é", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"a\"", "\"a\n\"", ",\"b,\n\",");
    }

    private static Arbitrary<String> text(String... pieces) {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(pieces).list().ofMaxSize(10)),
                        Tuple.of(4, Arbitraries.of(pieces).list().ofMinSize(10).ofMaxSize(80)))
                .map(list -> String.join("", list));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void text_without_quotes_is_told_in_parts_as_FastCSV_tells_it(
            @ForAll("plain") String text,
            @ForAll @IntRange(min = 1, max = 300) int bytes,
            @ForAll @IntRange(min = 1, max = 4) int threads)
            throws IOException {
        Files.writeString(file, "x,y\n" + text);
        assertThat(RecordedRows.inParts(file, threads, bytes)).contains(RecordedRows.through(file));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void text_with_quotes_is_told_as_FastCSV_tells_it_or_not_at_all(
            @ForAll("quoted") String text,
            @ForAll @IntRange(min = 1, max = 60) int bytes,
            @ForAll @IntRange(min = 1, max = 4) int threads)
            throws IOException {
        Files.writeString(file, "x,y\n" + text);
        List<RecordedRows.Row> through = RecordedRows.through(file);
        Optional<List<RecordedRows.Row>> inParts = RecordedRows.inParts(file, threads, bytes);
        assertThat(inParts).isIn(Optional.empty(), Optional.ofNullable(through));
        assertThat(RecordedRows.inParts(file, threads, 1000)).isEqualTo(Optional.ofNullable(through));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_file_of_any_beginning_is_told_as_FastCSV_tells_it_or_not_at_all(
            @ForAll("quoted") String text, @ForAll @IntRange(min = 1, max = 60) int bytes) throws IOException {
        Files.writeString(file, text);
        assertThat(RecordedRows.inParts(file, 2, bytes))
                .isIn(Optional.empty(), Optional.ofNullable(RecordedRows.through(file)));
    }
}
