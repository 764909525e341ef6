package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;

/** What to learn next, in a scenario. */
class LearningInScenarioTest {
    private static final String COLLECTING = "collecting: {once: 100.00, per_case: 5.00}";
    private static final String GROUPS = "groups: {cost: [help], cost and effect: [less, help]}";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void setUp() {
        cases = ThreeCases.in(folder);
    }

    private static String with(String text, String instead) {
        assertThat(ThreeCases.LEARNING).contains(text);
        return ThreeCases.LEARNING.replace(text, instead);
    }

    private static BigDecimal figure(StudyResult result, String name) {
        return result.figures().get(name).number();
    }

    /** Three cases with a mean of £11.33 and s = £111.47, of 30 people: by scipy.stats.t, as in SampleInformationTest. */
    @ParameterizedTest
    @CsvSource({
        "evsi.10, 1039.38",
        "evsi_cost.10, 150.00",
        "evsi_net.10, 889.38",
        "evsi.20, 1114.37",
        "evsi_perfect, 1136.26",
        "best_next_cases, 18"
    })
    void further_cases_are_worth_their_loss_integral(String name, BigDecimal value) {
        assertThat(figure(cases.run(ThreeCases.LEARNING), name)).isEqualByComparingTo(value);
    }

    @Test
    void groups_are_worth_at_least_their_inputs_and_at_most_perfect_information() {
        StudyResult result = cases.run(ThreeCases.LEARNING);
        assertThat(figure(result, "evppi.cost")).isEqualByComparingTo(figure(result, "evppi.help"));
        assertThat(figure(result, "evppi.cost and effect"))
                .isGreaterThanOrEqualTo(figure(result, "evppi.cost"))
                .isEqualByComparingTo(figure(result, "perfect_information"));
        assertThat(figure(result, "evppi.less")).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }

    @Test
    void the_report_says_what_is_worth_learning_in_a_sentence_a_table_and_a_chart() {
        StudyResult result = cases.run(ThreeCases.LEARNING);
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("\"help\" is worth most: knowing it exactly would be worth at most £")
                .contains(
                        "Collecting 20 more cases costs £200 and is worth £1,114 on average, £914 more than it costs.")
                .contains("The net gain is greatest for 18 more cases.")
                .contains("for the 3 cases of the ledger")
                .contains("10 times as much for 30 people");
        assertThat(HtmlFormat.of(Report.of(result)))
                .contains("Value of knowing inputs exactly before deciding", "<svg");
        assertThat(JsonFormat.of(result)).contains("\"learning\"", "\"evppi\"", "\"evsi\"", "\"best\"");
        assertThat(result.explain().toString())
                .contains("EVPPI from 500 draws", "the net gain is greatest for 18 cases");
        assertThat(result.learning().orElseThrow().toString()).contains("EVPPI", "EVSI");
    }

    @Test
    void without_any_key_inputs_and_the_usual_numbers_of_cases_are_shown() {
        StudyResult result = cases.run(ThreeCases.LEARNING.replaceAll("(?s)learning:.*", "learning: {}"));
        assertThat(result.figures().keySet())
                .contains("evppi.help", "evppi.less", "evsi.10", "evsi.20", "evsi_perfect")
                .doesNotContain("evsi.50", "best_next_cases", "evppi.cost");
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("what it costs is not given", "not given n/a");
    }

    @Test
    void a_scenario_without_records_has_the_value_of_inputs_only() {
        String learning = "learning: {groups: {rows: [ill]}}\n";
        StudyResult result = cases.run(ThreeCases.OTHERWISE + learning);
        assertThat(result.figures().keySet()).contains("evppi.rows").noneMatch(name -> name.startsWith("evsi"));
        assertThat(cases.refusal(ThreeCases.OTHERWISE + "learning: {next_cases: [10]}\n"))
                .contains("learning.next_cases")
                .contains("expected a ledger with three cases or more");
    }

    @Test
    void a_publication_has_the_values_of_inputs() {
        StudyResult result = ExampleResults.study(Path.of("examples", "needs-groups", "scenario.yaml"));
        assertThat(TextFormat.of(Report.forPublication(result, Disclosure.standard())))
                .contains("What to learn next")
                .contains("known exactly")
                .doesNotContain("further cases");
    }

    @Test
    void every_problem_is_located() {
        assertThat(cases.refusal(with(GROUPS, "groups: {cost: [helpp], less: [less], none: []}")))
                .contains("learning.groups.none");
        assertThat(cases.refusal(with(GROUPS, "groups: {cost: [helpp], less: [less]}")))
                .contains("learning.groups.cost")
                .contains("unknown input")
                .contains("Maybe help")
                .contains("is the name of an input");
        assertThat(cases.refusal(with("next_cases: [10, 20]", "next_cases: [10, 28]")))
                .contains("is more than the 27 of 30 people who are not in the sample");
        assertThat(cases.refusal(with("next_cases: [10, 20]", "next_cases: [0]")))
                .contains("whole number from 1");
        assertThat(cases.refusal(with("people: 30", "people: 2")))
                .contains("learning.people")
                .contains("n = 3");
        assertThat(cases.refusal(with(COLLECTING, "collecting: {}"))).contains("expected once, per_case, or both");
        assertThat(cases.refusal(with("population: 40", "").replace("people: 30", "")))
                .contains("doesn't say for how many people is decided");
        assertThat(cases.refusal(ThreeCases.SCENARIO + "learning: {groups: {a: [b]}}\n"))
                .contains("expected uncertainty with them");
        assertThat(cases.refusal(ThreeCases.SCENARIO.replace("population: 10\n", "") + "learning: {}\n"))
                .contains("there is nothing uncertain to learn about");
        assertThat(cases.refusal(ThreeCases.PEOPLE + "learning: {next_cases: [1]}\n"))
                .contains("population in strata");
    }
}
