package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;

/** Reports call the methods what their author calls them. */
class ReportOfNamesTest {
    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void begin() {
        cases = ThreeCases.in(folder);
    }

    private static String compared(String names) {
        return ThreeCases.with("{old: old, pilot: pilot}", "{old: old, pilot: pilot, " + names + "}");
    }

    @Test
    void sentences_tiles_charts_and_tables_have_the_names() {
        StudyResult result = cases.run(compared("old_name: usual care, pilot_name: outreach"));
        Report report = Report.of(result);

        assertThat(report.headline().get(0))
                .isEqualTo("From April 2012 to May 2012 (2 months), usual care costs £580 and outreach £340: outreach"
                        + " saves £240 (41.4%).");
        assertThat(report.figures()).extracting(KeyFigure::label).startsWith("Usual care", "Outreach", "Saving");
        assertThat(Charts.cumulative(result.comparison()).title())
                .isEqualTo("Cumulative cost of usual care and outreach, April 2012 to May 2012");
        assertThat(ComparisonTables.byFinancialYear(RoundedComparison.of(result.comparison(), Precision.PENCE)))
                .asString()
                .contains("usual care  outreach");
        assertThat(TextFormat.of(report)).doesNotContain("the pilot would", "old method");
    }

    @Test
    void without_names_methods_are_called_by_their_keys() {
        String scenario = ThreeCases.SCENARIO
                .replace("  pilot: {", "  key-worker: {")
                .replace("{old: old, pilot: pilot}", "{old: old, pilot: key-worker}");
        assertThat(Report.of(cases.run(scenario)).headline().get(0))
                .contains("the old method costs £580 and key worker £340");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old_name: ' '                           | (comparison.old_name) \" \": expected a name",
                "pilot_name: ''                          | (comparison.pilot_name): expected a name",
                "old_name: same, pilot_name: same        | (comparison.pilot_name) \"same\": expected another name than that",
                "old_name: pilot                         | (comparison.old_name) \"pilot\": expected another name than that",
                "pilot_name: old method                  | (comparison.pilot_name) \"old method\": expected another name than that"
            })
    void blank_and_equal_names_are_refused(String names, String refusal) {
        assertThat(cases.refusal(compared(names))).contains(refusal);
    }

    @Test
    void months_are_listed_on_request() {
        String months = "Cumulative cost in GBP, every agency together";

        assertThat(TextFormat.of(Report.of(cases.run(ThreeCases.SCENARIO)))).doesNotContain(months);
        assertThat(TextFormat.of(Report.of(cases.run(ThreeCases.SCENARIO + "report: {by_month: true}\n"))))
                .contains(months, "May 2012 ");
        assertThat(TextFormat.of(Report.of(cases.run(ThreeCases.SCENARIO + "report: {by_month: false}\n"))))
                .doesNotContain(months);
    }

    /** The pilot costs 467.50, half a pound more than the difference of the other two amounts to the pound. */
    @Test
    void tables_are_to_the_pound_and_to_the_penny_on_request() {
        String half = ThreeCases.SCENARIO
                .replace(
                        "pilot: {method: run_rate, window: since}",
                        "pilot: {method: without_failure_demand, of: old, services: {arrest: 50%}, from: 2012-04,"
                                + " months: 2}")
                .replace("240.00", "112.50");

        assertThat(TextFormat.of(Report.of(cases.run(half))))
                .contains(
                        "\nall      580    467     113  −19.4%      100.0%        100.0%\n",
                        "\nread          8  £750\n",
                        "\nAgencies that save: police £113. No agency pays more. Amounts are rounded to the pound so that"
                                + " they\nadd up: each is within £1 of its exact value.\n");
        assertThat(TextFormat.of(Report.of(cases.run(half + "report: {pence: true}\n"))))
                .contains(
                        "\nall      580.00  467.50  112.50  −19.4%      100.0%        100.0%\n",
                        "\nread          8  £750.00\n",
                        "\nAgencies that save: police £113. No agency pays more. Amounts are rounded to the pound in"
                                + " sentences\nand charts, so that they add up, and are to the penny in tables.\n");
        assertThat(cases.refusal(half + "report: {pence: some}\n")).contains("(report.pence) \"some\"");
    }

    /** Half of 300.00 of arrests that were failure demand, a quarter in April and a half in May: 37.50 and 75.00. */
    @Test
    void the_effect_of_each_service_has_a_row() {
        StudyResult result = cases.run(ThreeCases.SCENARIO
                .replace(
                        "pilot: {method: run_rate, window: since}",
                        "pilot: {method: without_failure_demand, of: old, services: {arrest: 50%}, from: 2012-04,"
                                + " months: 2}")
                .replace("240.00", "112.50"));

        assertThat(result.effects()).containsOnlyKeys("arrest");
        assertThat(TextFormat.of(Report.of(result))).contains("""
                Service by service
                ──────────────────

                Effect of the pilot by service in GBP, April 2012 to May 2012, all cases together
                service  saving
                ───────  ──────
                arrest      113
                ───────  ──────
                all         113
                """);
    }

    /** The police cost 360.00 and the NHS 180.00. */
    @Test
    void the_effect_of_each_change_of_volume_or_price_has_a_row() {
        StudyResult result = cases.run(ThreeCases.SCENARIO
                .replace(
                        "pilot: {method: run_rate, window: since}",
                        "pilot: {method: drivers, of: old, volume: {police: -10%}, price: {nhs: +5%}}")
                .replace("240.00", "27.00"));

        assertThat(TextFormat.of(Report.of(result)).lines().map(String::strip))
                .containsSubsequence("nhs, price          −9", "police, volume      36", "all                 27");
        assertThat(cases.run(ThreeCases.SCENARIO).effects()).isEmpty();
    }
}
