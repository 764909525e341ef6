package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.wholesum.internal.chart.SvgRenderer;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.Percent;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.Tornado;

/** Every tornado is drawn, and read back as a document. */
class SensitivityChartsTest {
    private static final Pattern DOWN = Pattern.compile("translate\\(\\S+ (\\S+) \\)");
    private static final int[] WIDTHS = {760, 350};
    private static final Function<BigDecimal, String> POUNDS = figure -> String.format(
            Locale.ROOT, "£%,d", figure.setScale(0, RoundingMode.HALF_UP).longValueExact());
    private static final BiFunction<Assumption, BigDecimal, String> PERCENT = (one, value) -> Percent.of(value);

    private static final Tornado BOTH_SIDES =
            tornado("104000", bar("police", "121340", "-38201"), bar("caseload", "82000", "131500"));

    private static Tornado tornado(String base, Tornado.Bar... bars) {
        return new Tornado(new BigDecimal(base), List.of(bars));
    }

    private static Tornado.Bar bar(String name, String atLow, String atHigh) {
        Assumption one = new Assumption(name, new BigDecimal("-0.99"), new BigDecimal("-0.95"), new BigDecimal("-0.6"));
        return new Tornado.Bar(one, new BigDecimal(atLow), new BigDecimal(atHigh));
    }

    private static Block.Chart chart(Tornado tornado) {
        return SensitivityCharts.tornado("What moves the saving", tornado, POUNDS, PERCENT);
    }

    @Test
    void both_ends_the_figure_as_assumed_and_zero_are_labelled_at_both_widths() throws Exception {
        for (int width : WIDTHS) {
            assertThat(texts(chart(BOTH_SIDES), width))
                    .containsExactlyInAnyOrder(
                            "as assumed £104,000",
                            "£0",
                            "police",
                            "£-38,201",
                            "at −60.0%",
                            "£121,340",
                            "at −99.0%",
                            "caseload",
                            "£82,000",
                            "at −99.0%",
                            "£131,500",
                            "at −60.0%");
        }
    }

    @Test
    void what_lies_above_the_figure_as_assumed_is_blue_and_what_lies_below_is_orange() {
        assertThat(svg(tornado("10", bar("up", "10", "20"))))
                .contains("rgb(11,98,155)")
                .doesNotContain("rgb(187,77,0)");
        assertThat(svg(tornado("10", bar("down", "10", "5"))))
                .contains("rgb(187,77,0)")
                .doesNotContain("rgb(11,98,155)");
    }

    @Test
    void zero_is_marked_only_where_a_bar_crosses_it() throws Exception {
        assertThat(texts(chart(tornado("10", bar("a", "0", "20"))), 760))
                .hasSize(6)
                .contains("£0");
        assertThat(texts(chart(tornado("10", bar("a", "5", "20"))), 760)).doesNotContain("£0");
    }

    @Test
    void an_assumption_that_changes_nothing_says_so() throws Exception {
        for (int width : WIDTHS) {
            assertThat(texts(chart(tornado("12", bar("rent", "12", "12"))), width))
                    .containsExactlyInAnyOrder("as assumed £12", "rent", "no change", "−99.0% to −60.0%");
        }
    }

    @Test
    void a_figure_that_moves_the_same_way_at_both_ends_is_labelled_at_both() throws Exception {
        assertThat(texts(chart(tornado("-8", bar("a", "-20", "-9"), bar("b", "-15", "-15"))), 350))
                .containsExactlyInAnyOrder(
                        "as assumed £-8",
                        "a",
                        "£-20",
                        "at −99.0%",
                        "£-9",
                        "at −60.0%",
                        "b",
                        "£-15",
                        "at −99.0%",
                        "£-15",
                        "at −60.0%");
    }

    @Test
    void the_widest_is_on_top_and_of_more_than_twelve_the_rest_is_left_out() throws Exception {
        Tornado.Bar[] many = IntStream.range(0, 15)
                .mapToObj(i -> bar("number " + i, "0", Integer.toString(100 - i)))
                .toArray(Tornado.Bar[]::new);
        Block.Chart chart = chart(tornado("50", many));

        assertThat(texts(chart, 760)).contains("number 0", "number 11").doesNotContain("number 12");
        assertThat(chart.title()).isEqualTo("What moves the saving (the 12 with the widest range)");
        assertThat(chart(BOTH_SIDES).title()).isEqualTo("What moves the saving");
        assertThat(height(chart, "number 0")).isLessThan(height(chart, "number 1"));
    }

    @Test
    void the_alternative_says_the_numbers() {
        assertThat(chart(BOTH_SIDES).alternative())
                .isEqualTo("Bars, the widest first; as assumed, it is £104,000."
                        + " police: £121,340 at −99.0%, £-38,201 at −60.0%;"
                        + " caseload: £82,000 at −99.0%, £131,500 at −60.0%.");
    }

    @Test
    void a_name_is_text_and_nothing_else_and_cut_where_it_is_too_long() throws Exception {
        String nasty = "<script>&\"\nnext";
        Block.Chart chart = chart(tornado("1", bar(nasty, "0", "2"), bar("long ".repeat(20), "1", "2")));

        assertThat(svg(tornado("1", bar(nasty, "0", "2")))).doesNotContain("<script");
        assertThat(texts(chart, 350))
                .contains("<script>&\" next")
                .anyMatch(text -> text.startsWith("long long") && text.endsWith("…"));
    }

    private static String svg(Tornado tornado) {
        return SvgRenderer.svg(chart(tornado).specification(), 760);
    }

    /** The distance of a text from the top: the sum of the translations of the elements that contain it. */
    private static double height(Block.Chart chart, String text) throws Exception {
        NodeList texts = document(chart, 760).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals(text)) {
                double down = 0;
                for (Node node = texts.item(i); node instanceof Element element; node = node.getParentNode()) {
                    Matcher moved = DOWN.matcher(element.getAttribute("transform"));
                    down += moved.find() ? Double.parseDouble(moved.group(1)) : 0;
                }
                return down;
            }
        }
        throw new AssertionError(text + " is not in the drawing");
    }

    private static List<String> texts(Block.Chart chart, int width) throws Exception {
        NodeList texts = document(chart, width).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static Document document(Block.Chart chart, int width) throws Exception {
        String svg = SvgRenderer.svg(chart.specification(), width);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
