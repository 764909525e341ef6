package org.wholesum.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScriptTextProperties {
    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.of(
                        "a", "_", "7", ".", ".", "\n", "\n", "\r\n", "\r", " ", "\t", "\u000B", "\u0085", "é", "/")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void lines_end_where_no_call_continues_them(@ForAll("scripts") String text) {
        assertThat(ScriptText.of(text).parts()).containsExactly(text.split("\\R(?!\\s*\\.\\w)", -1));
    }

    @Example
    void blank_lines_by_the_hundred_thousand_are_looked_at_once() {
        String blank = "\n".repeat(400_000);
        assertThat(ScriptText.of("a" + blank + ".b()").parts()).containsExactly("a" + blank + ".b()");
        assertThat(ScriptText.of(blank).parts()).hasSize(400_001).containsOnly("");
    }

    @Example
    void an_empty_script_has_one_part() {
        assertThat(ScriptText.of("").parts()).isEqualTo(List.of(""));
    }
}
