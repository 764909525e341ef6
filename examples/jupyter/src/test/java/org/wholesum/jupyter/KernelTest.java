package org.wholesum.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cells of a notebook. */
class KernelTest {
    private final Kernel kernel = new Kernel();

    @AfterEach
    void end() {
        kernel.close();
    }

    private static String text(DisplayData shown) {
        return (String) shown.getData(MIMEType.TEXT_PLAIN);
    }

    private static String html(DisplayData shown) {
        return (String) shown.getData(MIMEType.TEXT_HTML);
    }

    @Test
    void the_last_expression_of_a_cell_is_shown_and_a_declaration_is_not() {
        assertThat(text(kernel.eval("int one = 1;\none + 1"))).isEqualTo("2");
        assertThat(kernel.eval("one + 1;\nint two = 2;")).isNull();
        assertThat(text(kernel.eval("// the first\nList.of(one, two)\n    .get(0)\n")))
                .isEqualTo("1");
        assertThat(kernel.eval("one = 3")).isNull();
        assertThat(text(kernel.eval("one"))).isEqualTo("3");
    }

    @Test
    void an_amount_has_its_symbol_and_a_minus_sign() {
        assertThat(text(kernel.eval("Money.parse(\"GBP -1040.20\")"))).isEqualTo("\u2212£1,040.20");
        assertThat(html(kernel.eval("Map.of(\"a < b\", Money.parse(\"GBP -1.00\"))")))
                .contains("a &lt; b</th><td>\u2212£1.00</td>");
    }

    @Test
    void a_result_is_shown_as_a_table() {
        DisplayData shown = kernel.eval("""
                var costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2013-10", 1))
                    .add(Agency.of("police"), 0, -600)
                    .build();
                costs.byYear()
                """);
        assertThat(text(shown)).contains("2013/14 (1 month)", "police", "\u22126.00");
        assertThat(html(shown)).startsWith("<table>").contains("police</th>", "\u22126.00</td>");
    }

    @Test
    void a_value_of_the_notebooks_own_class_is_shown_by_its_methods() {
        DisplayData shown = kernel.eval("""
                public class Picture {
                    public String toSvg() { return "<svg xmlns='http://www.w3.org/2000/svg'/>"; }
                    public String toHtml() { return "<!DOCTYPE html><p class=\\"a\\">"; }
                }
                new Picture()
                """);
        assertThat(shown.getData(MIMEType.IMAGE_SVG)).asString().startsWith("<svg");
        assertThat(html(shown)).startsWith("<iframe").contains("&lt;p class=&quot;a&quot;&gt;");
    }

    @Test
    void an_error_has_its_line_and_its_reason_and_nothing_after_it_runs() {
        assertThatThrownBy(() -> kernel.eval("int a = 1;\nAgency.of(\"\");\na = 2;"))
                .isInstanceOf(CellException.class)
                .hasMessageStartingWith("line 2: ");
        assertThat(text(kernel.eval("a"))).isEqualTo("1");
        assertThatThrownBy(() -> kernel.eval("\nint b = nothing;"))
                .hasMessageStartingWith("line 2: cannot find symbol");
        assertThatThrownBy(() -> kernel.eval("int c() {")).hasMessage("line 1: this is not complete");
        assertThat(kernel.formatError(new CellException(2, "wrong"))).containsExactly("line 2: wrong");
    }

    @Test
    void names_are_completed() {
        assertThat(kernel.complete("Mon", 3).getReplacements()).contains("Months", "Money", "MonthlyCosts");
        assertThat(kernel.isComplete("int d() {")).isBlank();
        assertThat(kernel.isComplete("int d;")).isEqualTo("complete");
    }
}
