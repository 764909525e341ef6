package org.wholesum.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.internal.pseudonym.PseudonymKey;
import org.wholesum.problem.InvalidInputException;

/** Files whose ids are replaced by pseudonyms. */
class PseudonymFileTest {
    private static final Pseudonyms PSEUDONYMS =
            Pseudonyms.of(PseudonymKey.of(PseudonymKeyTest.bytes(7)), IdRule.standard());

    @TempDir
    private Path folder;

    private Path written(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("in.csv"), text.getBytes(charset));
    }

    private Path out() {
        return folder.resolve("out.csv");
    }

    private static Map<String, Long> write(Path file, List<String> columns, Path to) {
        return PSEUDONYMS.rewrite(file, columns, Optional.empty(), Optional.empty(), to);
    }

    private static String p(String id) {
        return PSEUDONYMS.of(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void everything_but_the_ids_is_copied_byte_for_byte(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        // no character of Windows-1252 has the byte 81
        String odd = encoding.equals("ISO-8859-1") ? "\u0081" : "";
        String text = mark + "Run by; \"an\" analyst" + odd
                + ";\r\n\r\nTenant Ref;Action;Cost (£)\r\n%s;\"café; \"\"x\"\"\";1,00\n%s;a;\n"
                + "\"%s\";;2\r;b;3\nTotal;;6\n;;\n%s;c";
        Path from = written(text.formatted("T-1", " t-1 ", "T-2", "é"), charset);
        Map<String, Long> done = write(from, List.of("tenant ref"), out());
        assertThat(Files.readAllBytes(out()))
                .isEqualTo(text.formatted(p("T-1"), p("T-1"), p("T-2"), p("É")).getBytes(charset));
        assertThat(done).isEqualTo(Map.of("rows", 6L, "fields", 4L, "ids", 3L, "blank", 1L, "words", 1L));
    }

    @Test
    void several_columns_are_replaced_and_the_same_id_has_the_same_pseudonym() throws IOException {
        Path from = written("\uFEFFa,b,c\n1,2,3\n2,1,3\n", UTF_8);
        write(from, List.of("a", "B"), out());
        assertThat(out()).hasContent("\uFEFFa,b,c\n" + p("1") + "," + p("2") + ",3\n" + p("2") + "," + p("1") + ",3\n");
    }

    @Test
    void encoding_and_delimiter_may_be_stated() throws IOException {
        Path from = written("id~x,y\n1~a,b\n", UTF_16LE);
        PSEUDONYMS.rewrite(from, List.of("id"), Optional.of(UTF_16LE), Optional.of('~'), out());
        assertThat(new String(Files.readAllBytes(out()), UTF_16LE)).isEqualTo("id~x,y\n" + p("1") + "~a,b\n");
        assertThatThrownBy(() -> PSEUDONYMS.rewrite(
                        written("id,é\n", Charset.forName("windows-1252")),
                        List.of("id"),
                        Optional.of(UTF_8),
                        Optional.empty(),
                        folder.resolve("b.csv")))
                .hasMessageContaining("not text in UTF-8, expected another encoding to be stated");
    }

    @Test
    void what_is_no_id_is_refused_and_nothing_is_written() throws IOException {
        Path from = written("id,x\n5.66E+11,1\nRedacted,2\n" + p("9") + ",3\n", UTF_8);
        assertThatThrownBy(() -> write(from, List.of("id"), out()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "line 2, column 1 (id) \"5.66E+11\": is a number that a spreadsheet has shortened")
                .hasMessageContaining("line 4, column 1 (id): is a pseudonym already");
        assertThatThrownBy(() -> write(from, List.of("NHS ID", "id"), out()))
                .hasMessageContaining("no row of the first 100 has the column \"NHS ID\"");
        assertThatThrownBy(() -> write(written("id,x\n\"1,2\n", UTF_8), List.of("id"), out()))
                .hasMessageContaining("line 2: not CSV as in RFC 4180");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("in.csv"));
        }
    }

    @Test
    void no_file_is_overwritten() throws IOException {
        Path from = written("id\n1\n", UTF_8);
        assertThatThrownBy(() -> write(from, List.of("id"), from)).hasMessageContaining("exists already");
        write(from, List.of("id"), out());
        assertThatThrownBy(() -> write(from, List.of("id"), out())).hasMessageContaining("exists already");
        assertThat(from).hasContent("id\n1\n");
    }
}
