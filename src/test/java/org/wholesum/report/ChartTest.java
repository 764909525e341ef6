package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.report.Examples.comparison;
import static org.wholesum.report.Examples.ofAgencies;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.wholesum.ExampleResults;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.settlement.Settlement;
import org.wholesum.study.StudyResult;

/** Every chart is drawn by itself, read back as a document, and compared with the result that it shows. */
class ChartTest {
    private static final Comparison SAVES = comparison(24, new long[] {561_667, 28_083}, new long[] {278_408, 696_022});

    @Test
    void the_steps_of_the_waterfall_lead_from_the_old_cost_to_that_of_the_pilot() throws Exception {
        List<String> texts = texts(Chart.waterfall(SAVES));
        assertThat(texts)
                .contains("Old method", "£201,618", "a0", "saves £128,060", "a1", "pays £100,227", "Pilot", "£173,785");
        assertThat(201_618 - 128_060 + 100_227).isEqualTo(173_785);
        assertThat(Chart.waterfall(SAVES).description())
                .isEqualTo("Bars from £201,618 (the old method) to £173,785 (the pilot): a0 saves £128,060; a1 pays"
                        + " £100,227. Together they save £27,833.");
    }

    static Stream<Comparison> every_shape() {
        return Stream.of(
                SAVES,
                comparison(1, new long[] {1_234_567, 1_200_000}),
                comparison(24),
                comparison(24, new long[] {5_000, 5_000}),
                comparison(6, new long[] {300_000, 500_000}, new long[] {0, 40_050}),
                comparison(120, new long[] {812_345_678_901L, 912_345_678_901L}),
                comparison(6, new long[] {-500_000, 300_000}),
                ofAgencies(12),
                ofAgencies(50));
    }

    @ParameterizedTest
    @MethodSource("every_shape")
    void the_steps_in_the_description_add_up(Comparison comparison) throws Exception {
        Chart chart = Chart.waterfall(comparison);
        assertThat(Chart.waterfall(comparison).toSvg(350)).doesNotContain("NaN").doesNotContain("Infinity");
        if (comparison.oldCost().isGreaterThan(Money.of(comparison.oldCost().getCurrencyUnit(), 10_000_000))) {
            return; // in millions, with three figures
        }
        long sum = Pattern.compile("(saves?|pays?) £([\\d,.]+)(?=;|\\. )")
                .matcher(chart.description())
                .results()
                .filter(step -> !chart.description().substring(0, step.start()).endsWith("Together they "))
                .mapToLong(step -> (step.group(1).startsWith("s") ? 1 : -1) * pence(step.group(2)))
                .sum();
        List<String> printed = texts(chart).stream()
                .filter(text -> text.startsWith("£") || text.startsWith("\u2212£"))
                .toList();
        assertThat(pence(printed.get(0)) - sum).isEqualTo(pence(printed.get(printed.size() - 1)));
    }

    private static long pence(String amount) {
        return new BigDecimal(amount.replace(",", "").replace("£", "").replace("\u2212", "-"))
                .movePointRight(2)
                .longValueExact();
    }

    @Test
    void the_value_waterfall_has_the_steps_of_the_appraisal_and_its_table() throws Exception {
        StudyResult result = ExampleResults.study(Path.of("examples", "stoke", "appraisal.yaml"));
        Appraisal appraisal = result.appraisal().orElseThrow();
        Chart chart = Chart.waterfall(appraisal);
        assertThat(texts(chart).stream().map(text -> text.toLowerCase(Locale.ROOT)))
                .containsAll(appraisal.bridge().keySet());
        List<Long> amounts = Pattern.compile("(?m)(-?[\\d,]+)$")
                .matcher(chart.toString())
                .results()
                .map(found -> Long.parseLong(found.group(1).replace(",", "")))
                .toList();
        int last = amounts.size() - 1;
        assertThat(amounts.subList(0, last).stream().mapToLong(Long::longValue).sum())
                .isEqualTo(amounts.get(last));
        for (long amount : amounts) {
            assertThat(texts(chart))
                    .anyMatch(text -> text.endsWith(String.format(Locale.ROOT, "£%,d", Math.abs(amount))));
        }
    }

    @Test
    void cost_shares_are_those_of_the_table() throws Exception {
        Chart chart = Chart.costShares(SAVES);
        assertThat(texts(chart)).contains("Old method 66.9%", "Pilot 3.9%", "33.1%", "96.1%");
        assertThat(chart.toString()).contains("66.9%", "3.9%", "33.1%", "96.1%");
        assertThat(chart.description())
                .contains("a1 33.1% of the cost of the old method and 96.1% of that of the pilot");
    }

    @Test
    void shares_of_one_agency_or_of_a_negative_cost_are_refused() {
        for (Comparison one : List.of(
                comparison(1, new long[] {5, 4}),
                comparison(1, new long[] {5, 4}, new long[] {-1, 4}),
                comparison(2))) {
            assertThatThrownBy(() -> Chart.costShares(one))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("expected two agencies or more");
        }
    }

    @Test
    void payments_are_bands_with_the_amounts_of_both_ends() throws Exception {
        Agency police = Agency.of("police");
        Agency nhs = Agency.of("nhs");
        Agency council = Agency.of("council");
        Settlement settlement = Settlement.of(
                Map.of(police, money(600), nhs, money(300), council, money(-300)),
                Map.of(police, money(200), nhs, money(200), council, money(200)));
        Chart chart = Chart.payments(settlement);
        assertThat(texts(chart)).contains("police", "pays £400", "nhs", "pays £100", "council", "is paid £500");
        assertThat(chart.description())
                .isEqualTo(
                        "Bands from those who pay to those who are paid, £500 in all: police pays council £400; nhs pays"
                                + " council £100.");
        assertThat(chart.toString()).contains("400.00", "100.00", "500.00");
        Map<Agency, Money> same = Map.of(police, money(1), nhs, money(1));
        assertThatThrownBy(() -> Chart.payments(Settlement.of(same, same)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0 payments");
    }

    private static Money money(int pounds) {
        return Money.of(org.joda.money.CurrencyUnit.of("GBP"), pounds);
    }

    @Test
    void needs_groups_are_areas_with_the_people_of_the_table() throws Exception {
        StudyResult result = ExampleResults.study(Path.of("examples", "needs-groups", "scenario.yaml"));
        Chart chart = Chart.needsGroups(
                result.cohorts().get("moving"), result.comparison().horizon());
        assertThat(texts(chart)).contains("people", "specialist", "multiple", "15", "well", "80");
        assertThat(chart.description()).contains("specialist from 5 to 5; multiple from 31 to 15; well from 64 to 80");
    }

    @Test
    void every_chart_of_a_report_is_a_document_that_loads_nothing() throws Exception {
        for (String scenario : List.of("stoke/settlement", "needs-groups/scenario", "stoke/appraisal")) {
            StudyResult result = ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
            List<Chart> charts = Chart.listOf(Report.of(result));
            assertThat(charts).hasSizeGreaterThan(3);
            for (Chart chart : charts) {
                String svg = chart.toSvg(350);
                assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                        .doesNotContain("http")
                        .doesNotContain("<script")
                        .doesNotContain("url(");
                Document document = document(svg);
                assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo(chart.title());
                assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo(chart.description());
                assertThat(chart.description()).containsPattern("\\d");
                assertThat(svg).doesNotContain("-£").isEqualTo(chart.toSvg(350));
            }
        }
    }

    @Test
    void an_appraisal_without_adjustments_has_discounting_as_its_only_step() {
        StudyResult result = ExampleResults.study(Path.of("examples", "stoke", "appraisal.yaml"));
        Appraisal plain = Appraisal.of(
                        result.comparison(), result.appraisal().orElseThrow().discounting())
                .with(Additionality.none());
        assertThat(Chart.waterfall(plain).description())
                .contains(": discounting ")
                .doesNotContain("optimism");
    }

    @Test
    void a_chart_is_written_whole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new").resolve("waterfall.svg");
        Chart.waterfall(SAVES).write(file);
        assertThat(Files.readString(file)).isEqualTo(Chart.waterfall(SAVES).toSvg());
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    void a_width_that_has_no_room_is_refused() {
        assertThatThrownBy(() -> Chart.savings(SAVES).toSvg(100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width is 100, expected from 280 to 4000 pixels");
    }

    private static List<String> texts(Chart chart) throws Exception {
        NodeList texts = document(chart.toSvg()).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
