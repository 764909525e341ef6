package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wholesum.ExampleResults;
import org.wholesum.study.StudyResult;

/** What reports say of the worth of a change: sentences and tables that agree, in words and to the pound. */
class WorthReportTest {
    private static String text(String... path) {
        return TextFormat.of(Report.of(result(path))).replaceAll("\\s+", " ");
    }

    private static StudyResult result(String... path) {
        return ExampleResults.study(Path.of("examples", path));
    }

    @Test
    void cash_in_blocks_is_to_the_pound_and_says_what_remains_after_extra_costs() {
        assertThat(text("stoke", "settlement.yaml"))
                .contains("Of £204,227 that agencies' work costs less")
                .contains("£50,227 stays capacity for other work.")
                .contains("Extra costs and the costs of the pilot itself, £100,227 together, are paid in cash in full,"
                        + " so that £53,773 of cash remains.");
    }

    @Test
    void a_headline_says_who_pays_whom_and_a_net_payment_is_the_same_wherever_it_is_printed() {
        StudyResult result = result("stoke", "settlement.yaml");
        assertThat(Report.of(result).headline())
                .contains(
                        "To share the saving by the Shapley value, 5 agencies pay £139,533 to Council, commissioned.");
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("NHS 41,855 13,952 26,000 41,855 −27,903.60")
                .contains("NHS pays Council, commissioned £27,903.60")
                .contains("Council, commissioned −100,227 39,306 ");
        assertThat(HtmlFormat.of(Report.of(result)))
                .contains("Council, commissioned: −£100,227, then £39,306;")
                .doesNotContain("£39,305;");
    }

    @Test
    void options_say_in_the_headline_what_one_more_costs_and_their_tables_keep_to_whole_people() {
        StudyResult result = result("options", "scenario.yaml");
        assertThat(Report.of(result).headline())
                .contains("Against nothing new, case ownership costs £14,428 more and achieves 21.78 more people living"
                        + " well: £663 per additional person living well.");
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("Method helped by phone: needs groups (specialist, multiple, well)")
                .doesNotContain("helped_by_phone: needs")
                .doesNotContain("5.0 28.0 67.0 100.0")
                .contains(
                        "present values at October 2013, discounted by the standard rates of the Green Book 2022, annex 6")
                .contains("case ownership £689,383 150 £96.19 on the frontier");
    }

    @Test
    void a_simulated_city_is_to_the_pound_and_its_saving_is_not_mistaken_for_that_of_the_comparison() {
        String report = text("city", "scenario.yaml");
        assertThat(report.substring(0, report.indexOf("How the figures were calculated")))
                .contains(
                        "The saving of its contacts, £1,816,482, varies between seeds with a standard error of £119,708")
                .contains("Other parts of the methods cost £675,000 more, so that the saving of the comparison is"
                        + " £1,141,482.")
                .contains("Value of the pilot, present values at April 2014")
                .contains("workers 150,000 300,000")
                .doesNotContain("£1,816,481.75");
    }

    @Test
    void fitted_transitions_are_a_caution_with_the_range_of_costs() {
        assertThat(text("calibration", "scenario.yaml"))
                .contains(
                        "Movements between needs groups are fitted to observed numbers of people: with movements that fit"
                                + " nearly as well, and without other costs, the method old costs £15.2 million to £16.0 million and")
                .contains("Method moving: observed and fitted numbers of people")
                .contains("crisis 1 276 277.8 −1.8");
    }

    @Test
    void both_cases_are_in_sentences_that_can_be_signed() {
        assertThat(text("stoke", "business-case.yaml"))
                .contains("has a net present public value of £27,063, although its net budget impact is a cost;")
                .contains("the net present public value is £131,318, and its benefits are 3.84 times its costs.")
                .contains("lowest fifth £15,000 80.0% 3.01")
                .contains("£4,000 £5,057")
                .contains("Transfers, which create no value");
    }

    @Test
    void a_note_of_guidance_is_read_once_in_the_headline_and_once_beside_the_results() {
        String text = text("stoke", "guidance.yaml");
        String note = "a benefit-cost ratio is not a pass mark";
        String body = text.substring(0, text.indexOf("How the figures were calculated"));
        assertThat(body.split(note, -1)).hasSize(3);
        assertThat(body)
                .contains("central value of £13,000 (from £10,000 to £16,000) in prices of 2019")
                .contains("so they are counted once.")
                .doesNotContain("at 2013-10");
    }
}
