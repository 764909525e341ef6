package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.guidance.Guidance;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editions of guidance in a scenario: rates, values, sources, and two editions side by side. */
class GuidanceInScenarioTest {
    private static final String PRICED = "prices: 2013\nappraisal: ";
    private static final String GIVEN = "population: 10";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private StudyResult appraised(String keys) {
        return cases.run(ThreeCases.with(GIVEN, PRICED + "{" + keys + "}"));
    }

    private String refused(String keys) {
        return cases.refusal(ThreeCases.with(GIVEN, PRICED + "{" + keys + "}"));
    }

    private static String text(StudyResult result) {
        return MarkdownFormat.of(Report.of(result));
    }

    @Test
    void one_edition_is_short_and_its_rates_need_no_other_key() {
        StudyResult result = appraised("guidance: green-book-2026, timing: mid_year");
        assertThat(result.appraisal().orElseThrow().discounting().schedule())
                .hasToString("green-book (Green Book 2026, chapter 6)");
        assertThat(result.editions()).hasSize(1);
        assertThat(result.editions().get(0).guidance()).isEqualTo(Guidance.GREEN_BOOK_2026);
        assertThat(result.editions().get(0).sensitivity()).isEmpty();
        assertThat(appraised("guidance: green-book-2026, discount: green-book-health, timing: mid_year")
                        .appraisal()
                        .orElseThrow()
                        .discounting()
                        .schedule())
                .hasToString("green-book-health (Green Book 2026, chapter 6)");
    }

    @Test
    void the_green_book_without_an_edition_is_that_of_2022_with_its_date() {
        StudyResult result = appraised("discount: green-book, timing: mid_year");
        assertThat(result.appraisal().orElseThrow().discounting().schedule())
                .hasToString("green-book (Green Book 2022, annex 6)");
        assertThat(text(result))
                .contains("HM Treasury, The Green Book, 2022 edition, updated 27 October 2023, annex 6")
                .doesNotContain("pass mark");
        assertThat(result.explain().steps())
                .anyMatch(step -> step.startsWith("discount rates: 3.5% in years 0 to 30, ")
                        && step.endsWith("2022 edition, updated 27 October 2023, annex 6"));
    }

    @Test
    void rates_of_ones_own_take_nothing_from_guidance() {
        StudyResult result = appraised("discount: 3.5%, timing: mid_year");
        assertThat(result.editions()).isEmpty();
        assertThat(text(result)).doesNotContain("Guidance");
    }

    @Test
    void two_editions_are_side_by_side_with_the_test_of_a_long_horizon() {
        StudyResult result = cases.run(ThreeCases.GUIDANCE);
        List<EditionAppraisal> editions = result.editions();
        assertThat(editions)
                .extracting(EditionAppraisal::guidance)
                .containsExactly(Guidance.GREEN_BOOK_2022, Guidance.GREEN_BOOK_2026);
        assertThat(editions.get(0).appraisal().netPresentSaving())
                .isEqualTo(result.appraisal().orElseThrow().netPresentSaving())
                .isEqualTo(editions.get(1).appraisal().netPresentSaving());
        assertThat(editions.get(0).sensitivity()).isEmpty();
        assertThat(editions.get(1).sensitivity()).hasValueSatisfying(test -> assertThat(test.netPresentSaving()
                        .isGreaterThan(editions.get(1).appraisal().netPresentSaving()))
                .as("later savings are discounted less")
                .isTrue());
        assertThat(FigureNumbers.of(result))
                .containsKeys(
                        "by_edition.green-book-2022.net_present_saving",
                        "by_edition.green-book-2026.net_present_saving_sensitivity")
                .doesNotContainKey("by_edition.green-book-2022.net_present_saving_sensitivity");
        assertThat(text(result))
                .contains("Results by edition of guidance")
                .contains(
                        "By the sensitivity schedule of the Green Book 2026 for horizons past 50 years, the net present"
                                + " saving is ");
    }

    /** 16,000 of 2019 in 2013 prices, half of it a year for 51 years; 10 QALYs a century. */
    @Test
    void wellbeing_and_health_are_converted_to_the_prices_of_the_scenario() {
        StudyResult result = cases.run(ThreeCases.GUIDANCE);
        assertThat(result.appraisal().orElseThrow().widerBenefits().all())
                .hasSize(2)
                .allMatch(benefit -> benefit.source().equals("made up"));
        assertThat(text(result))
                .contains("wellbeing, WELLBYs: 0.5 a year × high value of £16,000 (from £10,000 to £16,000) in"
                        + " prices of 2019, which is £")
                .contains("health, QALYs: 0.1 a year × central value of £70,000 in prices of 2024, which is £")
                .contains("not verified against the edition itself");
        BigDecimal before = FigureNumbers.of(result).get("by_edition.green-book-2022.value_social");
        BigDecimal now = FigureNumbers.of(result).get("by_edition.green-book-2026.value_social");
        assertThat(before).as("70,000 of 2020/21 is more than 70,000 of 2024").isGreaterThan(now);
    }

    @Test
    void the_category_of_a_project_raises_costs_and_its_duration_is_named_as_not_applied() {
        StudyResult result = cases.run(ThreeCases.GUIDANCE);
        assertThat(result.appraisal().orElseThrow().optimismBias().costs()).isEqualByComparingTo("0.02");
        assertThat(text(result))
                .contains(
                        "optimism bias of costs, standard buildings: capital expenditure 2% (lower bound), applied to every"
                                + " cost; works duration 1% (lower bound), not applied")
                .contains("optimism bias of benefits, confidence grade two: 5%: ")
                .contains("descriptions of the grades from memory, not verified");
        assertThat(appraised("discount: 1%, timing: mid_year, optimism: {costs_category: outsourcing}")
                        .appraisal()
                        .orElseThrow()
                        .optimismBias()
                        .costs())
                .isEqualByComparingTo("0.41");
    }

    @Test
    void wherever_a_ratio_is_printed_the_edition_of_2026_says_what_it_is_not() {
        StudyResult result = cases.run(ThreeCases.with(GIVEN, PRICED + "{guidance: green-book-2026, timing: mid_year}")
                .replace(
                        "  pilot: {method: run_rate, window: since}",
                        "  new: {method: run_rate, window: since}\n"
                                + "  once: {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, per: programme, scale: fixed}\n"
                                + "  pilot: {method: plus, of: [new, once]}")
                .replace("value: 240.00", "value: 230.00"));
        String note = "Under the Green Book 2026 (published 5 February 2026) a benefit-cost ratio is not a pass mark";
        assertThat(text(result)).contains(note);
        assertThat(TextFormat.of(Report.brief(result)).replaceAll("\\s+", " ")).contains(note);
        JsonNode json = new JsonMapper().readTree(JsonFormat.of(result));
        assertThat(json.at("/appraisal/benefit_cost_ratio_note").asString()).startsWith(note);
        assertThat(json.at("/guidance/0/benefit_cost_ratio_note").asString()).startsWith(note);
        assertThat(json.at("/guidance/0/date").asString()).isEqualTo("2026 edition, published 5 February 2026");
        assertThat(json.at("/guidance/0/uses/0/place").asString()).isEqualTo("chapter 6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        timing: mid_year | (appraisal): expected either discount or guidance
        guidance: green-book-2025, timing: mid_year | (appraisal.guidance) "green-book-2025": unknown edition of guidance, expected one of green-book-2022, green-book-2026
        guidance: {edition: green-book-2026, beside: green-book-2026}, timing: mid_year | (appraisal.guidance.beside) "green-book-2026": expected another edition
        guidance: green-book-2026, timing: mid_year, optimism: {costs: 1%, costs_category: outsourcing} | (appraisal.optimism.costs_category) "outsourcing": expected either a category, or a share or grade of the costs
        guidance: green-book-2026, timing: mid_year, optimism: {costs_category: standard_building} | expected one of standard_buildings, non_standard_buildings
        guidance: green-book-2026, timing: mid_year, optimism: {costs_bound: lower} | (appraisal.optimism.costs_bound) "lower": expected a costs_category with it
        guidance: green-book-2026, timing: mid_year, values: {joy: {kind: social, units: wellby, source: x}} | (appraisal.values.joy): expected a quantity, how many units a year
        guidance: green-book-2026, timing: mid_year, values: {joy: {kind: social, source: x}} | (appraisal.values.joy): expected either a_year, or units and their quantity
        guidance: green-book-2026, timing: mid_year, values: {joy: {kind: social, a_year: 1.00, units: qaly, quantity: 1, source: x}} | (appraisal.values.joy.units) "qaly": expected either an amount or units, not both
        guidance: green-book-2026, timing: mid_year, values: {joy: {kind: fiscal, units: qaly, quantity: 1, source: x}} | (appraisal.values.joy.kind) "fiscal": expected social
        guidance: green-book-2026, timing: mid_year, values: {joy: {kind: social, units: qaly, quantity: 1, level: low, source: x}} | (appraisal.values.joy.level) "low": no low value of a QALY is published
        """)
    void what_guidance_cant_be_used_for_is_refused(String keys, String refusal) {
        assertThat(refused(keys)).contains(refusal);
    }

    @Test
    void a_value_whose_prices_cannot_be_converted_is_refused() {
        String value = "values: {joy: {kind: social, units: qaly, quantity: 1, source: x}}";
        assertThat(cases.refusal(ThreeCases.with(
                        GIVEN,
                        "appraisal: {discount: {schedule: 3.5%, nominal: true}, timing: mid_year, " + value + "}")))
                .contains(
                        "(appraisal.values.joy.units) \"qaly\": its value is in prices of 2020/21, and the scenario has no"
                                + " price base to convert it to, expected prices");
        assertThat(cases.refusal(ThreeCases.with(
                        GIVEN,
                        "prices: {base: 2013/14, deflator: uk-gdp-2015}\n"
                                + "appraisal: {guidance: green-book-2026, timing: mid_year, " + value + "}")))
                .contains("(appraisal.values.joy.units) \"qaly\": ")
                .contains("has no year 2023/24");
        assertThat(cases.refusal(ThreeCases.with(
                        GIVEN,
                        "currency: EUR\nprices: 2013\nappraisal: {guidance: green-book-2026, timing: mid_year, " + value
                                + "}")))
                .contains("is published in GBP, but the scenario is in EUR");
    }

    @Test
    void an_edition_beside_is_checked_when_the_study_runs() {
        assertThat(cases.refusal(ThreeCases.with(
                        GIVEN,
                        "prices: {base: 2020/21, records: 2020/21, deflator: uk-gdp-2015}\n"
                                + "appraisal: {guidance: {edition: green-book-2022, beside: green-book-2026}, timing: mid_year,"
                                + " values: {joy: {kind: social, units: qaly, quantity: 1, source: x}}}")))
                .contains("has no year 2020/21");
    }
}
