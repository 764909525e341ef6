package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values as text and as HTML. */
class ShownTest {
    private static final String RIGHT = " style=\"text-align:right;font-variant-numeric:tabular-nums\"";
    private static final String LEFT = " style=\"text-align:left\"";

    private static final Table TABLE = Table.titled("Cost in GBP")
            .words("agency")
            .figures("saving")
            .row("nhs", "-6.00")
            .total("all", "-6.00")
            .build();

    @Test
    void sentences_and_tables_have_an_empty_line_between_them() {
        assertThat(Shown.of("One sentence.").and(TABLE).and("Another."))
                .hasToString("One sentence.\n\n" + TABLE + "\n\nAnother.");
    }

    @Test
    void a_table_in_html_has_a_caption_and_headings_and_a_minus_sign() {
        assertThat(Shown.of(TABLE).toHtml()).isEqualTo("""
                <table>
                <caption style="text-align:left;white-space:nowrap">Cost in GBP</caption>
                <thead><tr><th scope="col"%1$s>agency</th><th scope="col"%2$s>saving</th></tr></thead>
                <tbody>
                <tr><th scope="row"%1$s>nhs</th><td%2$s>\u22126.00</td></tr>
                <tr style="border-top:1px solid;font-weight:bold"><th scope="row"%1$s>all</th><td%2$s>\u22126.00</td></tr>
                </tbody>
                </table>
                """.formatted(LEFT, RIGHT));
    }

    @Test
    void no_text_becomes_markup() {
        String hostile = "<script>alert(\"a\" & 'b')</script>\u001b[2J";
        Table table = Table.titled(hostile)
                .words(hostile)
                .figures(hostile)
                .row(hostile, hostile)
                .build();
        String html = Shown.of(hostile).and(table).toHtml() + HtmlText.steps(List.of(hostile));
        assertThat(html).doesNotContain("<script", "\u001b", "\"a\"", "'b'");
        assertThat(html.split("&lt;script&gt;")).hasSize(8);
    }
}
