package org.wholesum.internal.escape;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a terminal, an editor or a spreadsheet would obey is shown instead. */
class VisibleTest {
    @Example
    void ordinary_text_is_as_it_was() {
        String text = "Zoë's team saved −£40.20 (12%) – 東京 😀";
        assertThat(Visible.of(text)).isEqualTo(text);
        assertThat(Visible.sentence("  over\n  two lines ")).isEqualTo("over two lines");
        assertThat(Visible.lines("one\ntwo")).isEqualTo("one\ntwo");
    }

    @Example
    void escapes_line_ends_and_changes_of_direction_are_shown() {
        assertThat(Visible.of("a\u001b[2J\u009b\r\nb\u202ec\u2066\u2028\ud800"))
                .isEqualTo("a\\u001b[2J\\u009b\\u000d\\u000ab\\u202ec\\u2066\\u2028\\ud800");
        assertThat(Visible.lines("a\r\nb")).isEqualTo("a\\u000d\nb");
    }

    @Property
    void nothing_is_obeyed(@ForAll String text) {
        assertThat(Visible.of(text)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        assertThat(Visible.of(Visible.of(text))).isEqualTo(Visible.of(text));
    }

    @Property
    void JSON_has_the_same_value(@ForAll String text) {
        String json = JsonMapper.shared().writeValueAsString(text);
        assertThat(JsonMapper.shared().readTree(Visible.json(json)).asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+1,'''+1'", "-1,'''-1'", "@A1,'''@A1'", "' =1',''' =1'", "＝1,'''＝1'", "S1,S1", "'',''"
    })
    void a_spreadsheet_reads_text_not_a_formula(String text, String safe) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(safe);
    }
}
