package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of a scenario file: unknown, missing, without a value, twice. */
class ScenarioKeysTest {
    private static final String TOP =
            "title, currency, agencies, parameters, prices, ledger, baseline, city, windows, horizon, methods,"
                    + " comparison, appraisal, sensitivity, uncertainty, options, waiting, population, evaluation, demand, learning, audit, settlement, seed, assumptions, report, publication, expect";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private String refused(String text, String instead) {
        return cases.refusal(ThreeCases.with(text, instead));
    }

    @Test
    void the_scenario_of_these_tests_is_valid() {
        assertThat(cases.run(ThreeCases.SCENARIO).asExpected()).isTrue();
    }

    @Test
    void a_misspelled_title_is_an_unknown_key_and_not_a_missing_one_as_well() {
        assertThat(refused("title:", "titel:"))
                .isEqualTo("scenario.yaml, line 1, column 1 (titel): unknown key, expected one of " + TOP
                        + "\n  Maybe title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows:                   | window:                       | line 3, column 1 (window)                   | windows
                    expect:                    | exect:                        | line 12, column 1 (exect)                   | expect
                    {from: 2012-01             | {form: 2012-01                | line 4, column 12 (windows.before.form)     | from
                    months: 1                  | mnths: 1                      | line 5, column 26 (windows.since.mnths)     | months
                    {from: 2012-04, months: 2} | {from: 2012-04, month: 2}     | line 6, column 26 (horizon.month)           | months
                    window: since              | windwo: since                 | line 9, column 29 (methods.pilot.windwo)    | window
                    {method: run_rate, window: before} | {metod: run_rate, window: before} | line 8, column 9 (methods.old.metod) | method
                    {old: old, pilot: pilot}   | {old: old, pliot: pilot}      | line 10, column 24 (comparison.pliot)       | pilot
                    population: 10             | population: {siez: 10}        | line 11, column 14 (population.siez)        | size
                    population: 10             | population: {size: 10, sauce: x} | line 11, column 24 (population.sauce)    | source
                    ledger: interactions.csv   | ledger: {fil: interactions.csv} | line 2, column 10 (ledger.fil)            | file
                    ledger: interactions.csv   | ledger: {file: interactions.csv, lenint: true} | line 2, column 34 (ledger.lenint) | lenient
                    within: 0.00               | withn: 0.00                   | line 13, column 27 (expect.saving.withn)    | within
                    value: 240.00              | valeu: 240.00                 | line 13, column 12 (expect.saving.valeu)    | value
                    """)
    void an_unknown_key_at_any_level_is_refused_with_its_place_and_the_nearest_one(
            String text, String instead, String place, String nearest) {
        assertThat(refused(text, instead))
                .startsWith("scenario.yaml, " + place + ": unknown key, expected one of ")
                .endsWith("\n  Maybe " + nearest)
                .hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {method: relative_change, off: old, changes: {nhs: 1%}}                | off     | method, of, changes        | of
                    {method: relative_change, of: old, chnges: {nhs: 1%}}                  | chnges  | method, of, changes        | changes
                    {method: plus, off: [old, old]}                                        | off     | method, of                 | of
                    {method: then, frist: old, from: 2012-05, second: old}                 | frist   | method, first, from, second | first
                    {method: then, first: old, from: 2012-05, scond: old}                  | scond   | method, first, from, second | second
                    """)
    void each_kind_of_method_has_keys_of_its_own(String method, String key, String known, String nearest) {
        String line = "  pilot: " + method;
        assertThat(refused("  pilot: {method: run_rate, window: since}", line))
                .isEqualTo("scenario.yaml, line 9, column " + (line.indexOf(key) + 1) + " (methods.pilot." + key
                        + "): unknown key, expected one of " + known + "\n  Maybe " + nearest);
    }

    @Test
    void a_key_of_another_kind_of_method_is_unknown() {
        assertThat(refused("window: before", "window: before, of: pilot"))
                .isEqualTo("scenario.yaml, line 8, column 43 (methods.old.of): unknown key, expected one of method,"
                        + " window");
    }

    @Test
    void a_key_of_the_record_that_no_file_may_give_is_unknown() {
        assertThat(refused("population: 10", "origin: here"))
                .isEqualTo("scenario.yaml, line 11, column 1 (origin): unknown key, expected one of " + TOP);
    }

    @Test
    void a_baseline_has_keys_of_its_own() {
        assertThat(refused("ledger: interactions.csv", "baseline: {windw: before, total: 1.00, shares: {nhs: 100%}}"))
                .isEqualTo("scenario.yaml, line 2, column 12 (baseline.windw): unknown key, expected one of window,"
                        + " total, shares\n  Maybe window");
    }

    @Test
    void an_unknown_key_in_json_has_its_place_too() {
        Path json = cases.write("scenario.json", """
                {
                  "title": "Three cases",
                  "ledger": {"file": "interactions.csv", "pricse": "uk"},
                  "windows": {"before": {"from": "2012-01", "months": 2}},
                  "horizon": {"from": "2012-04", "months": 2},
                  "methods": {"old": {"method": "run_rate", "window": "before"}},
                  "comparison": {"old": "old", "pilot": "old"}
                }
                """);
        assertThat(cases.refusal(json))
                .isEqualTo("scenario.json, line 3, column 42 (ledger.pricse): unknown key, expected one of file,"
                        + " extracts, prices, observed, lenient, no_records, allow, people, unit, pseudonyms,"
                        + " given\n  Maybe prices");
    }

    @Test
    void all_keys_that_are_wrong_are_named_at_once_in_the_order_of_the_file() {
        String scenario = """
                titel: Three cases
                ledger: {}
                windows: {before: {from: 2012-01, months: 2, weeks: 3}}
                methods: {old: {method: run_rate}}
                comparison: {old: old, pilot: [old]}
                """;
        assertThat(cases.refusal(scenario).lines())
                .containsExactly(
                        "scenario.yaml, line 1, column 1 (titel): unknown key, expected one of " + TOP,
                        "  Maybe title",
                        "scenario.yaml, line 1, column 1 (horizon): is missing, expected a value",
                        "scenario.yaml, line 2, column 9 (ledger): expected either a file or extracts",
                        "scenario.yaml, line 3, column 46 (windows.before.weeks): unknown key, expected one of from,"
                                + " months",
                        "scenario.yaml, line 4, column 16 (methods.old.window): is missing, expected a value",
                        "scenario.yaml, line 5, column 31 (comparison.pilot): expected text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'title: Three cases\n'                  | ''                          | line 1, column 1 (title)
                    'comparison: {old: old, pilot: pilot}\n'| ''                          | line 1, column 1 (comparison)
                    'from: 2012-01, '                       | ''                          | line 4, column 11 (windows.before.from)
                    ', months: 2}\nmethods'                 | '}\nmethods'                | line 6, column 10 (horizon.months)
                    'method: run_rate, window: before'      | 'window: before'            | line 8, column 8 (methods.old.method)
                    ', window: before'                      | ''                          | line 8, column 8 (methods.old.window)
                    'old: old, '                            | ''                          | line 10, column 13 (comparison.old)
                    'value: 240.00, '                       | ''                          | line 13, column 11 (expect.saving.value)
                    """)
    void a_missing_key_is_reported_with_the_place_of_its_block(String text, String instead, String place) {
        assertThat(refused(text.replace("\\n", "\n"), instead.replace("\\n", "\n")))
                .isEqualTo("scenario.yaml, " + place + ": is missing, expected a value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Three cases      | title:                    | line 1, column 7 (title)
                    title: Three cases      | title: null               | line 1, column 8 (title) "null"
                    population: 10          | population:               | line 11, column 12 (population)
                    within: 0.00            | within:                   | line 13, column 34 (expect.saving.within)
                    {value: 240.00, within: 0.00} | ''                  | line 13, column 10 (expect.saving)
                    """)
    void a_key_without_a_value_is_refused_and_not_taken_as_not_given(String text, String instead, String place) {
        assertThat(refused(text, instead))
                .isEqualTo("scenario.yaml, " + place + ": has no value, expected one, or no such key");
    }

    @Test
    void a_list_has_no_empty_places() {
        assertThat(refused("population: 10", "assumptions: [one, null]"))
                .isEqualTo("scenario.yaml, line 11, column 20 (assumptions.1) \"null\": has no value, expected one, or"
                        + " no such key");
    }

    @Test
    void the_same_key_twice_is_refused_at_the_second() {
        assertThat(refused("population: 10", "title: Three more cases"))
                .isEqualTo("scenario.yaml, line 11, column 1 (title): the same key is in line 1, expected it once");
        assertThat(refused("{from: 2012-03, months: 1}", "{from: 2012-03, months: 1, months: 2}"))
                .isEqualTo("scenario.yaml, line 5, column 37 (windows.since.months): the same key is in line 5,"
                        + " expected it once");
    }

    @Test
    void a_window_or_a_method_of_the_same_name_is_the_same_key() {
        assertThat(refused("  since:", "  before:"))
                .isEqualTo("scenario.yaml, line 5, column 3 (windows.before): the same key is in line 4, expected it"
                        + " once");
        assertThat(refused("  pilot: {m", "  old: {m"))
                .isEqualTo("scenario.yaml, line 9, column 3 (methods.old): the same key is in line 8, expected it"
                        + " once");
    }

    @Test
    void the_same_key_twice_is_refused_in_json_too() {
        assertThat(cases.refusal(cases.write("scenario.json", "{\"title\": \"x\",\n \"title\": \"y\"}")))
                .isEqualTo("scenario.json, line 2, column 2 (title): the same key is in line 1, expected it once");
    }
}
