package org.wholesum.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.problem.InvalidInputException;

/** Text that is copied with some fields replaced. */
class CsvRewriterProperties {
    private static String copied(String text, char delimiter, CsvRewriter.Replacement replacement) throws IOException {
        StringWriter out = new StringWriter();
        new CsvRewriter("a.csv", delimiter, replacement).copy(new StringReader(text), out);
        return out.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab,;\"\n\r é").ofMaxLength(30);
    }

    @Property
    void without_replacements_every_character_is_copied(@ForAll("texts") String text) throws IOException {
        try {
            assertThat(copied(text, ',', (line, fields) -> Map.of())).isEqualTo(text);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageContaining("a quote is never closed");
        }
    }

    @Example
    void quotes_line_ends_and_other_fields_stay_as_they_are() throws IOException {
        String text = "id;x\r\n\r\n\"a \";\"1;\n2\"\rb;\"say \"\"x\"\"\"\n c";
        assertThat(copied(text, ';', (line, fields) -> line == 1 ? Map.of() : Map.of(0, "P")))
                .isEqualTo("id;x\r\n\r\n\"P\";\"1;\n2\"\rP;\"say \"\"x\"\"\"\nP");
        assertThat(copied("a,b\n", ',', (line, fields) -> Map.of(1, "x,\"y\""))).isEqualTo("a,\"x,\"\"y\"\"\"\n");
    }

    @Example
    void records_have_their_values_and_lines() throws IOException {
        List<String> seen = new ArrayList<>();
        copied("id,x\n\n\"a\nb\",\"c\r\nd\"\ne,\"f\"\"\"\n", ',', (line, fields) -> {
            seen.add(line + String.valueOf(fields));
            return Map.of();
        });
        assertThat(seen).containsExactly("1[id, x]", "3[a\nb, c\r\nd]", "6[e, f\"]");
    }

    @Example
    void a_quote_that_is_never_closed_is_refused_with_its_line() {
        assertThatThrownBy(() -> copied("a,b\n1,\"2\n3,4\n", ',', (line, fields) -> Map.of()))
                .hasMessage("a.csv, line 2: not CSV as in RFC 4180: a quote is never closed");
    }
}
