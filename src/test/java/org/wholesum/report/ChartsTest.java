package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.report.Examples.comparison;
import static org.wholesum.report.Examples.ofAgencies;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.SvgRenderer;
import org.wholesum.internal.page.Block;
import org.wholesum.projection.Comparison;

/** Every chart is drawn, and read back as a document. */
class ChartsTest {
    private static final int[] WIDTHS = {760, 350};

    private static final Comparison SAVES = comparison(24, new long[] {561_667, 28_083}, new long[] {278_408, 696_022});

    @Test
    void the_ends_of_the_lines_and_the_axis_are_labelled_at_both_widths() throws Exception {
        for (int width : WIDTHS) {
            assertThat(texts(Charts.cumulative(SAVES), width))
                    .contains("Old method", "£201,618", "Pilot", "£173,785", "Saving", "£27,833")
                    .contains("£ thousand", "0", "50", "100", "150", "200")
                    .containsSubsequence("Oct", "2013", "Apr", "2014", "Oct", "2014", "Apr", "2015", "Oct", "2015");
        }
    }

    @Test
    void bars_are_labelled_with_who_saves_and_who_pays_the_largest_saving_first() throws Exception {
        for (int width : WIDTHS) {
            assertThat(texts(Charts.savingByAgency(SAVES, Agency::id), width))
                    .containsExactlyInAnyOrder("a0", "a1", "saves £128,060", "pays £100,227");
        }
        String svg = SvgRenderer.svg(Charts.savingByAgency(SAVES, Agency::id).specification(), 760);
        assertThat(svg).contains("rgb(11,98,155)", "rgb(187,77,0)");
    }

    @Test
    void the_alternative_says_the_numbers() {
        assertThat(Charts.cumulative(SAVES).alternative()).contains("£201,618", "£173,785", "£27,833", "24 months");
        assertThat(Charts.savingByAgency(SAVES, agency -> agency.id().toUpperCase(Locale.ROOT))
                        .alternative())
                .endsWith("A0 saves £128,060; A1 pays £100,227.");
    }

    static Stream<Comparison> every_shape() {
        return Stream.of(
                SAVES,
                comparison(24),
                comparison(1, new long[] {1_234_567, 1_200_000}),
                comparison(120, new long[] {812_345_678_901L, 912_345_678_901L}),
                comparison(7, new long[] {1, 2}),
                comparison(24, new long[] {5_000, 5_000}),
                comparison(6, new long[] {-500_000, 300_000}),
                comparison(6, new long[] {0, 300_000}),
                ofAgencies(12));
    }

    @ParameterizedTest
    @MethodSource("every_shape")
    void no_mark_is_lost_and_every_label_is_inside_the_picture(Comparison comparison) throws Exception {
        for (int width : WIDTHS) {
            Block.Chart lines = Charts.cumulative(comparison);
            assertThat(texts(lines, width)).contains("Old method", "Pilot").contains("0");
            Block.Chart bars = Charts.savingByAgency(comparison, Agency::id);
            assertThat(texts(bars, width))
                    .hasSize(Math.max(1, 2 * comparison.agencies().size()));
            for (Block.Chart chart : List.of(lines, bars)) {
                assertThat(SvgRenderer.svg(chart.specification(), width))
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity")
                        .contains("viewBox=\"0 0 " + width + " ");
            }
        }
    }

    @Test
    void the_names_of_agencies_are_text_and_nothing_else() throws Exception {
        String nasty = "<script>alert(\"1\")</script>&'\nnext";
        Block.Chart chart = Charts.savingByAgency(SAVES, agency -> nasty);
        assertThat(SvgRenderer.svg(chart.specification(), 760)).doesNotContain("<script");
        assertThat(texts(chart, 760)).contains(nasty.replace('\n', ' '));
    }

    @Test
    void a_name_too_long_for_a_phone_is_cut_and_whole_in_the_alternative() throws Exception {
        String longName = "Stoke-on-Trent City Council, Children's Services (commissioned)";
        Block.Chart chart = Charts.savingByAgency(SAVES, agency -> longName);
        assertThat(texts(chart, 350)).contains("Stoke-on-Trent City Council, Children's Se…");
        assertThat(chart.alternative()).contains(longName + " saves");
    }

    @Test
    void of_many_agencies_those_that_change_most_are_drawn() throws Exception {
        Block.Chart chart = Charts.savingByAgency(ofAgencies(50), Agency::id);
        assertThat(texts(chart, 760))
                .hasSize(80)
                .contains("saves £50", "saves £11")
                .doesNotContain("saves £10");
        assertThat(chart.title()).endsWith("(the 40 that change most)");
    }

    @Test
    void a_drawing_is_the_same_every_time_and_no_two_share_an_id() {
        Block.Chart lines = Charts.cumulative(SAVES);
        String once = SvgRenderer.svg(lines.specification(), 760);
        assertThat(SvgRenderer.svg(Charts.cumulative(SAVES).specification(), 760))
                .isEqualTo(once);
        List<String> ids = new ArrayList<>();
        for (Block.Chart chart : List.of(lines, Charts.savingByAgency(SAVES, Agency::id))) {
            for (int width : WIDTHS) {
                Pattern.compile("id=\"([^\"]*)\"")
                        .matcher(SvgRenderer.svg(chart.specification(), width))
                        .results()
                        .forEach(id -> ids.add(id.group(1)));
            }
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void drawing_leaves_no_thread_behind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        SvgRenderer.svg(Charts.cumulative(SAVES).specification(), 760);
        assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon()))
                .isSubsetOf(before);
    }

    private static List<String> texts(Block.Chart chart, int width) throws Exception {
        byte[] svg = SvgRenderer.svg(chart.specification(), width).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        NodeList texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }
}
