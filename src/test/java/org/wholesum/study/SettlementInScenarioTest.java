package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;

/** Who should pay whom, and cash in blocks, in a scenario. */
class SettlementInScenarioTest {
    private static final Path STOKE = Path.of("examples", "stoke", "settlement.yaml");

    @TempDir
    private Path folder;

    private String refusal(String text, String instead) {
        assertThat(ThreeCases.SETTLEMENT).contains(text);
        return ThreeCases.in(folder).refusal(ThreeCases.SETTLEMENT.replace(text, instead));
    }

    @ParameterizedTest
    @CsvSource({
        "settlement_shared, 75.00",
        "settlement.police, -37.50",
        "settlement.nhs, 18.75",
        "settled.police, 37.50",
        "settlement_paid, 37.50",
        "settlement_payments, 2",
        "shapley.police, 55.83",
        "shapley.nhs, 13.33",
        "shapley.housing, 5.84",
        "stake.nhs, 0.25",
        "by_stake.housing, 18.75",
        "least_transfers.police, 75.00",
        "core_objections, 1",
        "core_shortage, 0.00",
        "block_cash, 75.00",
        "block_cash.police, 75.00",
        "block_capacity, 165.00",
        "block_capacity.nhs, 80.00",
        "blocks_released, 1"
    })
    void a_scenario_has_the_figures_of_its_settlement(String figure, String value) {
        assertThat(ThreeCases.in(folder)
                        .run(ThreeCases.SETTLEMENT)
                        .figures()
                        .get(figure)
                        .number())
                .isEqualByComparingTo(value);
    }

    @Test
    void a_report_sets_the_rules_side_by_side_and_lists_who_pays_whom() {
        Report report = Report.of(ExampleResults.study(STOKE));
        String text = TextFormat.of(report).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("By the Shapley value, Police pays Council, commissioned £88,754.53")
                .contains("agency own saving Shapley value by stakes least transfers net payment")
                .contains("Police 128,060 39,305 36,400 27,833 −88,754.53")
                .contains("The settlement is in the core")
                .contains("half a neighbourhood officer 39,375 22,500 3 October 2013 January 2014");
        assertThat(MarkdownFormat.of(report))
                .contains("## Who should pay whom")
                .contains("| Police | half a neighbourhood");
        assertThat(HtmlFormat.of(report))
                .contains("own saving, and what it has after the settlement")
                .contains("released as cash, added up");
    }

    @Test
    void json_and_the_explanation_have_payments_and_blocks() {
        StudyResult result = ExampleResults.study(STOKE);
        assertThat(JsonFormat.of(result))
                .contains("\"settlement\"")
                .contains("\"least_transfers_by_month\"")
                .contains("\"cash_in_blocks\"")
                .contains("\"released_from\" : \"2014-01\"");
        assertThat(result.explain().toString())
                .contains("Who should pay whom:")
                .contains("police pays council-commissioned £88,754.53")
                .contains("Cash in blocks:")
                .contains("fire, \"home safety visits contract\": £1,500.00 a year, not released");
    }

    @Test
    void a_settlement_of_cash_explains_its_blocks_once_and_names_who_objects() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.SETTLEMENT);
        assertThat(result.explain().toString()).containsOnlyOnce("\"post\": £900.00 a year");
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("What is shared is the cash that is released in blocks less what is paid in cash, £75.00")
                .contains(
                        "1 coalition of agencies would have more alone than by the settlement: nhs with police £3.75 more.")
                .contains("What each coalition can realise is stated in the scenario.");
    }

    @Test
    void least_transfers_are_shown_by_year() {
        ThreeCases cases = ThreeCases.in(folder);
        String dearer =
                ThreeCases.PUBLISHED
                                .replace("{nhs: -10%}", "{nhs: -10%, police: +10%}")
                                .replace("60.00", "20.00") + "settlement: {rule: least_transfers}\n";
        String text = TextFormat.of(Report.of(cases.run(dearer))).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("By least transfers, nhs pays police £40.00.")
                .contains("Payments with which no agency is worse off at the end of any month, in GBP")
                .contains("2012/13 nhs police 40.00");
    }

    @Test
    void more_than_twenty_agencies_have_a_standard_error() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.MANY_AGENCIES);
        assertThat(result.figures()).containsKey("shapley_error.a1").doesNotContainKey("core_objections");
        assertThat(TextFormat.of(Report.of(result)))
                .contains("standard error of the Shapley value")
                .contains("random orders");
    }

    @Test
    void a_publication_has_sums_over_the_horizon_and_nothing_that_follows_from_months() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.PUBLISHED + """
                settlement:
                  rule: least_transfers
                  blocks: {nhs: [{name: post, a_year: 100.00}]}
                """);
        Report published = Report.forPublication(result, Disclosure.standard());
        assertThat(TextFormat.of(published).replaceAll("\\s+", " "))
                .contains("Who should pay whom")
                .contains("By least transfers, no agency pays another.")
                .contains("cash in blocks.")
                .doesNotContain("Cash in blocks")
                .doesNotContain("at the end of any month");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .contains("\"settlement\"")
                .doesNotContain("by_month")
                .doesNotContain("cash_in_blocks");
    }

    @Test
    void a_publication_says_that_it_leaves_out_who_should_pay_whom_where_agencies_are_suppressed() {
        StudyResult result = ExampleResults.study(STOKE);
        String published = TextFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(published.replaceAll("\\s+", " ")).contains("cash in blocks, who should pay whom.");
        assertThat(published).doesNotContain("88,754");
    }

    @Test
    void a_coalition_without_a_value_is_named_and_counted() {
        assertThat(refusal("    - {of: [nhs], value: 0.00}\n", ""))
                .contains("settlement.coalitions")
                .contains("1 of 7 coalitions has no value: nhs; expected a value for each");
        assertThat(refusal("{of: [nhs], value", "{of: [police], value"))
                .contains("settlement.coalitions.1.of")
                .contains("the coalition is given twice");
        assertThat(refusal("of: [nhs]", "of: [nsh]"))
                .contains("settlement.coalitions.1.of.0")
                .contains("unknown agency")
                .contains("Maybe nhs");
        assertThat(refusal(
                        "    - {of: [nhs], value: 0.00}\n",
                        "    - {of: [nhs], value: 0.00}\n    - {of: [nhs, police, housing], value: 1.00}\n"))
                .contains("the value of all agencies together is £1.00, expected what is shared, £75.00");
    }

    @Test
    void stakes_that_do_not_add_up_and_unknown_agencies_are_problems_of_their_keys() {
        assertThat(refusal("nhs: 25%, h", "nhs: 20%, h"))
                .startsWith("scenario.yaml")
                .contains("(settlement.stakes)")
                .contains("add up to 95%, expected 100%");
        assertThat(refusal("{police: 50%", "{polise: 50%"))
                .contains("settlement.stakes.polise")
                .contains("Maybe police");
        assertThat(refusal("police:\n", "polise:\n"))
                .contains("settlement.blocks.polise")
                .contains("Maybe police");
    }

    @Test
    void a_block_that_is_larger_than_its_cost_or_has_a_negative_notice_is_a_problem() {
        assertThat(refusal("a_year: 900.00", "a_year: 2160.01"))
                .contains("(settlement.blocks)")
                .contains(
                        "police, \"post\": costs £2,160.01 a year, expected at most what the old method costs police, £2,160.00"
                                + " a year");
        assertThat(refusal("notice_months: 1", "notice_months: -1"))
                .contains("(settlement.blocks.police.0.notice_months)")
                .contains("from 0 to 12000");
        assertThat(refusal("a_year: 900.00", "a_year: 0.00"))
                .contains("blocks.police.0.a_year")
                .contains("more than zero");
    }

    @Test
    void what_has_no_effect_or_contradicts_is_refused() {
        assertThat(ThreeCases.in(folder).refusal(ThreeCases.SCENARIO + "settlement: {game: cash}\n"))
                .contains("(settlement.game)")
                .contains("expected blocks too");
        assertThat(ThreeCases.in(folder).refusal(ThreeCases.SETTLEMENT + """
                appraisal:
                  discount: {schedule: 3.5%, nominal: true}
                  timing: by_month
                  cashable: {shares: {police: 50%}, from: 2012-04, months: 1}
                """))
                .contains("(settlement.blocks)")
                .contains("expected one of them");
        assertThat(ThreeCases.in(folder)
                        .refusal(ThreeCases.PUBLISHED
                                        .replace("{nhs: -10%}", "{nhs: +10%}")
                                        .replace("60.00", "-60.00") + "settlement: {rule: shapley}\n"))
                .contains("(settlement.rule)")
                .contains("The pilot costs £60.00 more in all")
                .contains("Maybe the rule stakes");
        assertThat(ThreeCases.in(folder)
                        .refusal(ThreeCases.PUBLISHED
                                        .replace("{police: 40%, nhs: 60%}", "{nhs: 100%}")
                                        .replace("60.00", "100.00")
                                + "settlement: {rule: stakes}\n"))
                .contains("one agency, nhs, has costs");
    }
}
