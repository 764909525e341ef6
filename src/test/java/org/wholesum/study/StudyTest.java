package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.report.Report;
import org.wholesum.scenario.Scenario;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Studies run: the two examples, and what a study promises of its figures. */
class StudyTest {
    private static final Path STOKE = Path.of("examples/stoke");

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private static StudyResult run(Path scenario) {
        return Study.of(Scenario.read(scenario)).run();
    }

    private Path stokeHere() throws IOException {
        Files.copy(STOKE.resolve("interactions.csv"), folder.resolve("stoke.csv"));
        String text = Files.readString(STOKE.resolve("scenario.yaml"));
        return cases.write("stoke.yaml", text.replace("ledger: interactions.csv", "ledger: stoke.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario.yaml", "published-changes.yaml", "guidance.yaml"})
    void the_examples_meet_their_expectations(String scenario) {
        StudyResult result = run(STOKE.resolve(scenario));
        assertThat(result.outcomes()).isNotEmpty().allMatch(Outcome::met);
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void seven_cases_cost_337000_under_the_old_method_and_233000_under_the_pilot() {
        Map<String, BigDecimal> figures = FigureNumbers.of(run(STOKE.resolve("scenario.yaml")));
        assertThat(figures)
                .containsEntry("cases", new BigDecimal(7))
                .containsEntry("old", new BigDecimal("337000.00"))
                .containsEntry("pilot", new BigDecimal("233000.00"))
                .containsEntry("saving", new BigDecimal("104000.00"));
    }

    @Test
    void the_saving_of_5486_such_cases_is_81_and_a_half_million_with_its_intervals() {
        StudyResult result = run(STOKE.resolve("scenario.yaml"));
        Map<String, BigDecimal> figures = FigureNumbers.of(result);
        assertThat(figures)
                .containsEntry("population", new BigDecimal(5486))
                .containsEntry("per_case", new BigDecimal("14857.14"))
                .as("104,000 ÷ 7 × 5,486")
                .containsEntry("total", new BigDecimal("81506285.71"))
                .as("81.5 million ÷ (104,000 ÷ 7)")
                .containsEntry("implied_population", new BigDecimal("5485.58"));
        assertThat(figures.get("total_bootstrap_lower")).isPositive().isLessThan(figures.get("total"));
        assertThat(figures.get("total_bootstrap_upper")).isGreaterThan(figures.get("total"));
        assertThat(figures.get("total_t_lower")).isNegative();
        assertThat(result.cautions()).anyMatch(caution -> caution.contains("not drawn at random"));
    }

    @Test
    void unit_costs_in_pounds_do_not_price_a_scenario_in_euros() {
        String text = ThreeCases.with(
                "ledger: interactions.csv", "currency: EUR\nledger: {file: interactions.csv, prices: uk}");
        assertThat(cases.refusal(text))
                .isEqualTo(
                        "scenario.yaml, line 3, column 42 (ledger.prices) \"uk\": these unit costs are in GBP, but the"
                                + " scenario is in EUR");
    }

    @Test
    void a_window_that_reaches_past_the_records_has_a_caution() throws IOException {
        String text =
                ThreeCases.SCENARIO.replace("since: {from: 2012-03, months: 1}", "since: {from: 2012-03, months: 2}");
        assertThat(run(cases.write("past.yaml", text)).cautions())
                .contains("The window since, March 2012 to April 2012, reaches past the records, which cover"
                        + " January 2012 to March 2012: no record is of April 2012. It counts as a month without"
                        + " cost.");
    }

    @Test
    void published_changes_alone_predict_the_pilot_within_half_a_per_cent() {
        StudyResult result = run(STOKE.resolve("published-changes.yaml"));
        assertThat(FigureNumbers.of(result).get("pilot"))
                .isEqualByComparingTo("234117.27")
                .isCloseTo(new BigDecimal("233000"), within(new BigDecimal("1165")));
        assertThat(result.loaded()).isEmpty();
        assertThat(result.sample()).isEmpty();
        assertThat(result.cautions())
                .anyMatch(caution -> caution.contains("is an assumption"))
                .anyMatch(caution -> caution.startsWith("There are no records"));
    }

    @Test
    void an_expectation_that_is_not_met_shows_the_calculated_figure() {
        StudyResult result = cases.run(ThreeCases.with("240.00, within: 0.00", "239.98, within: 0.01"));
        assertThat(result.asExpected()).isFalse();
        assertThat(result.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.figure()).isEqualTo("saving");
            assertThat(outcome.actual()).isEqualByComparingTo("240.00");
            assertThat(outcome.met()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saving: 240",
                "saving: 240.00",
                "saving: {value: 240.01, within: 0.01}",
                "saving: {value: 239, within: 1}",
                "change: {value: -41.4%, within: 0.05%}",
                "change: {value: -0.414, within: 0.0005}",
                "share_old.police: {value: 62%, within: 0.1%}",
                "break_even_months: 1",
                "rows_accepted: 8",
                "failure_demand: 37.5%"
            })
    void an_expectation_is_met_within_its_tolerance_however_it_is_written(String expectation) {
        assertThat(cases.run(ThreeCases.with("saving: {value: 240.00, within: 0.00}", expectation))
                        .asExpected())
                .isTrue();
    }

    @Test
    void every_figure_is_documented() {
        for (StudyResult result : List.of(
                run(STOKE.resolve("scenario.yaml")),
                cases.run(ThreeCases.SCENARIO),
                cases.run(ThreeCases.EVERYTHING),
                cases.run(ThreeCases.EVALUATED),
                cases.run(ThreeCases.MEASURED),
                cases.run(ThreeCases.EVALUATION),
                cases.run(ThreeCases.SETTLEMENT),
                cases.run(ThreeCases.MANY_AGENCIES),
                cases.run(ThreeCases.GUIDANCE),
                cases.run(ThreeCases.LEARNING),
                cases.run(ThreeCases.COHORT),
                cases.run(ThreeCases.CITY),
                cases.run(ThreeCases.PEOPLE))) {
            assertThat(result.figures().keySet()).allMatch(name -> name.matches(FigureNumbers.pattern()));
        }
    }

    @Test
    void every_documented_figure_is_one_of_an_example() {
        List<String> figures = new ArrayList<>();
        for (String example : List.of(
                "stoke/scenario.yaml",
                "stoke/appraisal.yaml",
                "stoke/settlement.yaml",
                "stoke/guidance.yaml",
                "stoke/business-case.yaml",
                "case-a/scenario.yaml",
                "calibration/scenario.yaml",
                "needs-groups/scenario.yaml",
                "strata/scenario.yaml",
                "city/scenario.yaml",
                "evidence/scenario.yaml",
                "options/scenario.yaml")) {
            figures.addAll(run(Path.of("examples").resolve(example)).figures().keySet());
        }
        for (String scenario : List.of(
                ThreeCases.LEARNING,
                ThreeCases.EVIDENCE,
                ThreeCases.EVALUATION,
                ThreeCases.EVALUATED,
                ThreeCases.MEASURED,
                ThreeCases.MANY_AGENCIES,
                ThreeCases.BUSINESS_CASE)) {
            figures.addAll(cases.run(scenario).figures().keySet());
        }
        assertThat(FigureNumbers.names()).doesNotHaveDuplicates().allSatisfy(name -> {
            String pattern = name.replaceAll(FigureCatalogue.PLACEHOLDERS, "[^.]+");
            assertThat(figures).anyMatch(figure -> figure.matches(pattern));
        });
    }

    @Test
    void the_order_of_rows_changes_no_figure() throws IOException {
        Path scenario = stokeHere();
        StudyResult before = run(scenario);
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("stoke.csv")));
        for (long seed = 1; seed <= 3; seed++) {
            Collections.shuffle(rows.subList(1, rows.size()), new Random(seed));
            Files.write(folder.resolve("stoke.csv"), rows);
            assertThat(FigureNumbers.of(run(scenario))).isEqualTo(FigureNumbers.of(before));
            assertThat(run(scenario)).hasToString(before.toString());
        }
    }

    @Test
    void the_same_scenario_as_json_gives_the_same_result() throws IOException {
        Path yaml = stokeHere();
        String json = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writeValueAsString(YAMLMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build()
                        .readTree(Files.readString(yaml)));
        StudyResult result = run(cases.write("stoke.json", json));
        assertThat(FigureNumbers.of(result)).isEqualTo(FigureNumbers.of(run(yaml)));
        assertThat(result.asExpected()).isTrue();
        assertThat(result).hasToString(run(yaml).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-CH", "fa-IR"})
    void figures_and_words_are_the_same_in_every_locale(String language) {
        Locale before = Locale.getDefault();
        StudyResult plain = cases.run(ThreeCases.SCENARIO);
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            StudyResult result = cases.run(ThreeCases.SCENARIO);
            assertThat(FigureNumbers.of(result)).isEqualTo(FigureNumbers.of(plain));
            assertThat(result).hasToString(plain.toString());
            assertThat(cases.refusal(ThreeCases.with("title: Three", "TITLE: Three")))
                    .contains("\n  Maybe title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_published_total_of_the_other_sign_implies_no_population_and_changes_no_other_figure() {
        StudyResult result =
                cases.run(ThreeCases.with("population: 10", "population: {size: 10, published_total: -5.00}"));
        assertThat(result.impliedPopulation()).isEmpty();
        assertThat(FigureNumbers.of(result))
                .doesNotContainKey("implied_population")
                .containsKey("total");
        StudyResult dearer =
                cases.run(ThreeCases.with("population: 10", "population: {size: 10, published_total: 5.00}")
                        .replace("{old: old, pilot: pilot}", "{old: pilot, pilot: old}")
                        .replace("value: 240.00", "value: -240.00"));
        assertThat(dearer.impliedPopulation()).isEmpty();
        assertThat(dearer.asExpected()).isTrue();
    }

    @Test
    void a_figure_that_can_not_be_calculated_is_left_out_and_not_zero() {
        cases.write("interactions.csv", ThreeCases.LEDGER + "A,2012-03-11,fire,visit,10.00,false\n");
        StudyResult fire = cases.run(ThreeCases.with("value: 240.00", "value: 220.00"));
        assertThat(FigureNumbers.of(fire))
                .containsEntry("old.fire", new BigDecimal("0.00"))
                .containsEntry("pilot.fire", new BigDecimal("20.00"))
                .doesNotContainKey("change.fire");
        assertThat(cases.refusal(ThreeCases.with("saving: {value: 240.00, within: 0.00}", "change.fire: 5%")))
                .startsWith("scenario.yaml, line 13, column 3 (expect.change.fire): no such figure in this study");
    }

    @Test
    void nothing_is_scaled_up_without_a_population() {
        StudyResult result = cases.run(ThreeCases.with("population: 10\n", ""));
        assertThat(result.city()).isEmpty();
        assertThat(result.sample()).isPresent();
        assertThat(FigureNumbers.of(result)).containsKey("case.A.saving").doesNotContainKeys("total", "population");
        assertThat(Report.of(result).headline()).hasSize(2);
    }

    @Test
    void the_sources_of_cases_and_population_are_stated_or_reported_as_missing() {
        assertThat(cases.run(ThreeCases.SCENARIO).cautions())
                .contains(
                        "How the cases were chosen is not stated, so they may not be representative of similar cases.",
                        "The source of the number of similar cases (10) is not stated.");
        assertThat(cases.run(ThreeCases.with(
                                "population: 10", "population: {size: 10, source: a census, selection: by lot.}"))
                        .cautions())
                .contains(
                        "The sample has 3 cases, chosen by lot. Each represents about 3 of 10 similar cases on average."
                                + " An event that occurs in none of 3 cases drawn at random may still occur in up to 64% of"
                                + " similar cases (95% confidence).",
                        "Source of the number of similar cases (10): a census.");
    }

    @Test
    void methods_build_on_each_other_in_any_order_of_the_file() {
        String built = """
            methods:
              pilot: {method: then, first: halved, from: 2012-05, second: twice}
              twice: {method: plus, of: [old, old]}
              halved: {method: relative_change, of: old, changes: {police: -50%, nhs: -50%, housing: -50%}}
              old: {method: run_rate, window: before}
            comparison\
            """;
        StudyResult result = cases.run(ThreeCases.SCENARIO
                .replaceAll("(?s)methods:.*comparison", built)
                .replace("value: 240.00", "value: -145.00"));
        assertThat(FigureNumbers.of(result))
                .containsEntry("old", new BigDecimal("580.00"))
                .as("290.00 a month: half of it, then twice")
                .containsEntry("pilot", new BigDecimal("725.00"));
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void the_report_calls_agencies_by_their_names() {
        String named = ThreeCases.with("population: 10", "agencies: {police: The police, NHS: Health, housing: Homes}");
        assertThat(cases.run(named)).asString().contains("The police", "Health", "Homes");
    }

    @Test
    void two_unknown_agencies_are_refused_in_the_order_of_the_file_every_time() {
        String scenario = ThreeCases.with(
                "  pilot: {method: run_rate, window: since}",
                "  pilot: {method: relative_change, of: old, changes: {zoo: 1%, ambulance: 1%, museum: 1%, court:"
                        + " 1%}}");
        assertThat(cases.refusal(scenario)).contains("(methods.pilot.changes.zoo)");
    }
}
