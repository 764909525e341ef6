package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a scenario file: of the wrong shape, out of range, written otherwise, naming what isn't there. */
class ScenarioValuesTest {
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

    private String refusedPilot(String method) {
        return refused("  pilot: {method: run_rate, window: since}", "  pilot: " + method);
    }

    private String refusedBaseline(String baseline) {
        return cases.refusal(ThreeCases.with("window: since", "window: before")
                .replace("population: 10\n", "")
                .replace("ledger: interactions.csv", "baseline: " + baseline));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        title: Three cases         | title: [Three cases]        | line 1, column 8 (title): expected text
        title: Three cases         | title: {of: cases}          | line 1, column 8 (title): expected text
        window: since              | window: [since]             | line 9, column 37 (methods.pilot.window): expected text
        months: 1}                 | months: [1]}                | line 5, column 34 (windows.since.months): expected a whole number
        months: 1}                 | months: many}               | line 5, column 34 (windows.since.months) "many": expected a whole number
        months: 1}                 | months: true}               | line 5, column 34 (windows.since.months) "true": expected a whole number
        months: 1}                 | months: 1.5}                | line 5, column 34 (windows.since.months) "1.5": expected a whole number
        months: 1}                 | months: 99999999999}        | line 5, column 34 (windows.since.months) "99999999999": too large, expected a smaller number
        {from: 2012-03, months: 1} | 2012-03                     | line 5, column 10 (windows.since) "2012-03": expected keys and values
        {from: 2012-03, months: 1} | [2012-03, 1]                | line 5, column 10 (windows.since): expected keys and values
        population: 10             | windws: 10                  | line 11, column 1 (windws): unknown key, expected one of title, currency, agencies, parameters, prices, ledger, baseline, city, windows, horizon, methods, comparison, appraisal, sensitivity, uncertainty, options, waiting, population, evaluation, demand, learning, audit, settlement, seed, assumptions, report, publication, expect
        {method: run_rate, window: since} | run_rate             | line 9, column 10 (methods.pilot) "run_rate": expected keys and values
        {method: run_rate, window: since} | [run_rate]           | line 9, column 10 (methods.pilot): expected keys and values
        {method: run_rate          | {method: [run_rate]         | line 8, column 17 (methods.old.method): expected one of run_rate, relative_change, plus, then, scaled, escalation, one_off, ongoing_support, phase_in, drop_off, time_lag, drivers, without_failure_demand, needs_groups, city
        {old: old, pilot: pilot}   | old                         | line 10, column 13 (comparison) "old": expected keys and values
        ledger: interactions.csv   | ledger: [interactions.csv]  | line 2, column 9 (ledger): expected the name of a file, or keys and values
        interactions.csv           | {file: interactions.csv, lenient: 1}   | line 2, column 43 (ledger.lenient) "1": expected true or false
        interactions.csv           | {file: interactions.csv, lenient: yes} | line 2, column 43 (ledger.lenient) "yes": expected true or false
        population: 10             | population: [10]            | line 11, column 13 (population): expected a whole number, or keys and values
        population: 10             | population: ten             | line 11, column 13 (population) "ten": expected a whole number
        population: 10             | seed: 1.5                   | line 11, column 7 (seed) "1.5": expected a whole number
        population: 10             | seed: 9999999999999999999   | line 11, column 7 (seed) "9999999999999999999": too large, expected at most 18 digits
        population: 10             | assumptions: all            | line 11, column 14 (assumptions) "all": expected a list
        population: 10             | assumptions: [one, [two]]   | line 11, column 20 (assumptions.1): expected text
        population: 10             | agencies: [police]          | line 11, column 11 (agencies): expected keys and values
        {value: 240.00, within: 0.00} | [240.00]                 | line 13, column 11 (expect.saving): expected a number or a percentage, or keys and values
        within: 0.00               | within: [0.00]              | line 13, column 35 (expect.saving.within): expected a number, or a percentage
        """)
    void a_value_of_the_wrong_shape_is_refused_by_what_was_expected(String text, String instead, String refusal) {
        assertThat(refused(text, instead).lines().findFirst()).hasValue("scenario.yaml, " + refusal);
    }

    @Test
    void a_list_in_a_list_is_refused_with_its_place() {
        assertThat(refusedPilot("{method: plus, of: [old, [old]]}"))
                .isEqualTo("scenario.yaml, line 9, column 35 (methods.pilot.of.1): expected text");
    }

    @Test
    void a_whole_number_may_have_been_written_with_commas_or_an_exponent() {
        assertThat(refused("population: 10", "population: '5,486'"))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"5,486\": expected a whole number\n"
                        + "  Maybe 5486");
        assertThat(refused("population: 10", "population: 1e3"))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"1e3\": expected a whole number\n"
                        + "  Maybe 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "12001"})
    void a_horizon_has_at_least_one_month(String months) {
        assertThat(refused("{from: 2012-04, months: 2}", "{from: 2012-04, months: " + months + "}"))
                .isEqualTo("scenario.yaml, line 6, column 34 (horizon.months) \"" + months
                        + "\": expected a whole number from 1 to 12000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2012-13", "2012-00", "2012-3", "03/2012", "2012-03-01", "201203", "March", "+999999999-12"})
    void a_month_is_written_in_one_way(String month) {
        assertThat(refused("from: 2012-03", "from: '" + month + "'"))
                .isEqualTo("scenario.yaml, line 5, column 17 (windows.since.from) \"" + month
                        + "\": expected yyyy-MM, as 2011-04");
        assertThat(refusedPilot("{method: then, first: old, from: '" + month + "', second: old}"))
                .isEqualTo("scenario.yaml, line 9, column 43 (methods.pilot.from) \"" + month
                        + "\": expected yyyy-MM, as 2011-04");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest_one() {
        assertThat(refused("window: since", "window: sinse"))
                .isEqualTo("scenario.yaml, line 9, column 37 (methods.pilot.window) \"sinse\": unknown window, expected"
                        + " one of before, since\n"
                        + "  Maybe since");
        assertThat(refused("pilot: pilot", "pilot: pilots"))
                .isEqualTo(
                        "scenario.yaml, line 10, column 31 (comparison.pilot) \"pilots\": unknown method, expected one"
                                + " of old, pilot\n  Maybe pilot");
        assertThat(refused("method: run_rate, window: before", "method: runrate, window: before"))
                .isEqualTo("scenario.yaml, line 8, column 17 (methods.old.method) \"runrate\": unknown method, expected"
                        + " one of run_rate, relative_change, plus, then, scaled, escalation, one_off,"
                        + " ongoing_support, phase_in, drop_off, time_lag, drivers, without_failure_demand,"
                        + " needs_groups, city\n"
                        + "  Maybe run_rate");
        assertThat(refusedPilot("{method: relative_change, of: odl, changes: {}}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 40 (methods.pilot.of) \"odl\": unknown method, expected one of"
                                + " old, pilot\n  Maybe old");
        assertThat(refusedPilot("{method: plus, of: [old, odl]}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 35 (methods.pilot.of.1) \"odl\": unknown method, expected one of"
                                + " old, pilot\n  Maybe old");
        assertThat(refusedPilot("{method: then, first: old, from: 2012-05, second: nwe}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 60 (methods.pilot.second) \"nwe\": unknown method, expected one"
                                + " of old, pilot");
    }

    @Test
    void a_method_does_not_build_on_itself() {
        assertThat(refusedPilot("{method: relative_change, of: pilot, changes: {nhs: 1%}}"))
                .isEqualTo("scenario.yaml, line 9, column 10 (methods.pilot): builds on itself: pilot → pilot");
        assertThat(refusedPilot("{method: plus, of: [old, third]}\n  third: {method: relative_change, of: pilot,"
                        + " changes: {}}"))
                .isEqualTo("scenario.yaml, line 9, column 10 (methods.pilot): builds on itself: pilot → third → pilot");
    }

    @Test
    void methods_that_are_put_together_are_given_the_same_window() {
        String third = "\n  third: {method: run_rate, window: since}";
        assertThat(refusedPilot("{method: plus, of: [old, third]}" + third))
                .isEqualTo("scenario.yaml, line 9, column 35 (methods.pilot.of.1) \"third\": has the window since,"
                        + " expected before as the method that it is combined with");
        assertThat(refusedPilot("{method: then, first: old, from: 2012-05, second: third}" + third))
                .isEqualTo("scenario.yaml, line 9, column 60 (methods.pilot.second) \"third\": has the window since,"
                        + " expected before as the method that it is combined with");
    }

    @Test
    void a_sum_has_two_methods_or_more() {
        assertThat(refusedPilot("{method: plus, of: [old]}"))
                .isEqualTo("scenario.yaml, line 9, column 29 (methods.pilot.of): expected the names of two methods or"
                        + " more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-03", "2012-04", "2012-06"})
    void the_second_method_takes_over_within_the_horizon(String month) {
        assertThat(refusedPilot("{method: then, first: old, from: " + month + ", second: old}"))
                .isEqualTo("scenario.yaml, line 9, column 43 (methods.pilot.from) \"" + month
                        + "\": expected a month after the first of the horizon, 2012-04 to 2012-05 (2 months)");
    }

    @Test
    void repeated_doubling_of_a_method_is_limited() {
        StringBuilder methods = new StringBuilder("{method: plus, of: [old, old]}");
        String last = "pilot";
        for (int i = 1; i <= 40; i++) {
            methods.append("\n  m" + i + ": {method: plus, of: [" + last + ", " + last + "]}");
            last = "m" + i;
        }
        assertThat(refusedPilot(methods.toString()))
                .isEqualTo("scenario.yaml, line 17, column 7 (methods.m8): uses more than 1000 methods, expected"
                        + " fewer");
    }

    @Test
    void the_depth_of_methods_is_limited() {
        StringBuilder methods = new StringBuilder("{method: relative_change, of: m1, changes: {}}");
        for (int i = 1; i <= 1000; i++) {
            methods.append("\n  m" + i + ": {method: relative_change, of: " + (i == 1000 ? "old" : "m" + (i + 1))
                    + ", changes: {}}");
        }
        assertThat(refusedPilot(methods.toString()))
                .isEqualTo("scenario.yaml, line 110, column 9 (methods.m101): builds on more than 100 others, one on"
                        + " another");
    }

    @Test
    void a_percentage_has_its_sign_of_per_cent() {
        assertThat(refusedPilot("{method: relative_change, of: old, changes: {police: -95}}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 63 (methods.pilot.changes.police) \"-95\": expected a percentage"
                                + " such as -95% or 12.5%\n  Maybe -95%");
        assertThat(refusedPilot("{method: relative_change, of: old, changes: {police: half}}"))
                .isEqualTo("scenario.yaml, line 9, column 63 (methods.pilot.changes.police) \"half\": expected a"
                        + " percentage such as -95% or 12.5%");
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {police: 100}}"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 58 (baseline.shares.police) \"100\": expected a percentage such"
                                + " as -95% or 12.5%\n  Maybe 100%");
    }

    @Test
    void a_change_is_at_least_minus_100_per_cent() {
        assertThat(refusedPilot("{method: relative_change, of: old, changes: {nhs: -100%, police: -100.1%}}"))
                .isEqualTo("scenario.yaml, line 9, column 75 (methods.pilot.changes.police) \"-100.1%\": expected at"
                        + " least -100%");
    }

    @Test
    void an_amount_is_a_plain_number() {
        String expected =
                ": expected a number such as 1000.00, without a currency sign, commas or an exponent\n  Maybe ";
        String place = "scenario.yaml, line 11, column 41 (population.published_total) ";
        assertThat(refused("population: 10", "population: {size: 10, published_total: '£1,000.00'}"))
                .isEqualTo(place + "\"£1,000.00\"" + expected + "1000.00");
        assertThat(refused("population: 10", "population: {size: 10, published_total: 1e5}"))
                .isEqualTo(place + "\"1e5\"" + expected + "100000.00");
        assertThat(refused("population: 10", "population: {size: 10, published_total: 1.005}"))
                .isEqualTo(place + "\"1.005\": expected at most 2 decimals\n  Maybe 1.01");
        assertThat(refused("population: 10", "population: {size: 10, published_total: 99999999999999999999}"))
                .isEqualTo(place + "\"99999999999999999999\": too large, expected at most 15 digits before the point");
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        assertThat(refused("population: 10", "currency: JPY\npopulation: {size: 10, published_total: 1000.50}"))
                .isEqualTo(
                        "scenario.yaml, line 12, column 41 (population.published_total) \"1000.50\": expected at most 0"
                                + " decimals, as JPY has");
        assertThat(refusedBaseline("{window: before, total: 1000.50, shares: {nhs: 100%}}\ncurrency: JPY"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 35 (baseline.total) \"1000.50\": expected at most 0 decimals, as"
                                + " JPY has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPB", "gbp", "pounds"})
    void a_currency_is_an_existing_code(String currency) {
        assertThat(refused("population: 10", "currency: " + currency))
                .isEqualTo("scenario.yaml, line 11, column 11 (currency) \"" + currency
                        + "\": expected an ISO 4217 code, as GBP");
    }

    @Test
    void a_title_is_not_blank() {
        assertThat(refused("title: Three cases", "title: ' '"))
                .isEqualTo("scenario.yaml, line 1, column 8 (title) \" \": is empty, expected what is studied");
    }

    @Test
    void a_number_or_a_name_of_digits_is_accepted_as_text() {
        assertThat(cases.run(ThreeCases.SCENARIO
                                .replace("Three cases", "2012")
                                .replace("before", "2011")
                                .replace("since", "true"))
                        .scenario()
                        .title())
                .isEqualTo("2012");
    }

    @Test
    void an_expectation_is_a_number_or_a_percentage() {
        String expected = ": expected a number such as 104000.00, or a percentage such as -30.9%";
        assertThat(refused("{value: 240.00, within: 0.00}", "about 240"))
                .isEqualTo("scenario.yaml, line 13, column 11 (expect.saving) \"about 240\"" + expected);
        assertThat(refused("value: 240.00", "value: '£1,240.00'"))
                .isEqualTo("scenario.yaml, line 13, column 19 (expect.saving.value) \"£1,240.00\"" + expected
                        + "\n  Maybe 1240.00");
        assertThat(refused("value: 240.00", "value: 2.4e2"))
                .isEqualTo("scenario.yaml, line 13, column 19 (expect.saving.value) \"2.4e2\"" + expected
                        + "\n  Maybe 240.00");
        assertThat(refused("value: 240.00", "value: 0.1234567"))
                .isEqualTo("scenario.yaml, line 13, column 19 (expect.saving.value) \"0.1234567\": expected at most 6"
                        + " decimals\n  Maybe 0.123457");
        assertThat(refused("value: 240.00", "value: minus 5%"))
                .isEqualTo("scenario.yaml, line 13, column 19 (expect.saving.value) \"minus 5%\": expected a percentage"
                        + " such as -95% or 12.5%");
    }

    @Test
    void a_tolerance_is_zero_or_more_and_needs_a_value() {
        assertThat(refused("within: 0.00", "within: -0.01"))
                .isEqualTo("scenario.yaml, line 13, column 35 (expect.saving.within) \"-0.01\": expected a tolerance of"
                        + " zero or more");
        assertThat(refused("value: 240.00, ", ""))
                .isEqualTo("scenario.yaml, line 13, column 11 (expect.saving.value): is missing, expected a value");
        assertThat(refused(", within: 0.00", "")).isEqualTo("not refused");
    }

    @Test
    void a_figure_that_the_study_does_not_have_is_refused_with_the_nearest_one() {
        assertThat(refused("saving: {", "savings: {"))
                .isEqualTo(
                        "scenario.yaml, line 13, column 3 (expect.savings): no such figure in this study, expected one"
                                + " of old, pilot, saving, change, break_even_months, old.housing, pilot.housing,"
                                + " saving.housing, change.housing, share_old.housing, share_pilot.housing, old.nhs,"
                                + " pilot.nhs, saving.nhs, change.nhs, share_old.nhs, share_pilot.nhs, old.police,"
                                + " pilot.police, saving.police, change.police, share_old.police,"
                                + " share_pilot.police, cases, case.A.old, case.A.pilot, case.A.saving, case.B.old,"
                                + " case.B.pilot, case.B.saving … and 39 more\n"
                                + "  Maybe saving");
        assertThat(refused("saving: {", "change.polise: {")).endsWith("\n  Maybe change.police");
    }

    @Test
    void an_unknown_agency_in_a_change_is_refused_with_the_nearest_one() {
        assertThat(refusedPilot("{method: relative_change, of: old, changes: {nhs: -1%, polise: -95%}}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 65 (methods.pilot.changes.polise): unknown agency, expected one"
                                + " of housing, nhs, police\n  Maybe police");
    }

    @Test
    void an_agency_is_given_once_however_it_is_written() {
        assertThat(refusedPilot("{method: relative_change, of: old, changes: {nhs: -1%, NHS: -2%}}"))
                .isEqualTo(
                        "scenario.yaml, line 9, column 65 (methods.pilot.changes.NHS): the agency nhs is given twice");
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {Fire Service: 50%, fire_service: 50%}}"))
                .isEqualTo("scenario.yaml, line 2, column 69 (baseline.shares.fire_service): the agency fire-service"
                        + " is given twice");
        assertThat(refused("population: 10", "agencies: {nhs: NHS, Nhs: Health}"))
                .isEqualTo("scenario.yaml, line 11, column 22 (agencies.Nhs): the agency nhs is given twice");
    }

    @Test
    void an_agency_has_a_name() {
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {' ': 100%}}"))
                .isEqualTo("scenario.yaml, line 2, column 50 (baseline.shares. ): expected an agency's name of 1 to 100"
                        + " characters");
    }

    @Test
    void shares_add_up_to_100_per_cent() {
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {police: 60%, nhs: 39.9%}}"))
                .isEqualTo("scenario.yaml, line 2, column 49 (baseline.shares): the shares add up to 99.9 per cent,"
                        + " expected 100");
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {police: 110%, nhs: -10%}}"))
                .isEqualTo("scenario.yaml, line 2, column 69 (baseline.shares.nhs) \"-10%\": expected zero or more");
        assertThat(refusedBaseline("{window: before, total: 1.00, shares: {}}"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 49 (baseline.shares): the shares add up to 0 per cent, expected"
                                + " 100");
    }

    @Test
    void a_baseline_is_a_cost() {
        assertThat(refusedBaseline("{window: before, total: -1.00, shares: {police: 100%}}"))
                .isEqualTo("scenario.yaml, line 2, column 35 (baseline.total) \"-1.00\": expected zero or more");
    }

    @Test
    void there_is_either_a_ledger_or_a_baseline() {
        assertThat(cases.refusal(
                        ThreeCases.with("ledger: interactions.csv\n", "").replace("population: 10\n", "")))
                .isEqualTo("scenario.yaml, line 1, column 1: a method needs observed costs, expected either a ledger"
                        + " or a baseline");
        assertThat(refused("population: 10", "baseline: {window: before, total: 1.00, shares: {police: 100%}}"))
                .isEqualTo("scenario.yaml, line 1, column 1: expected either a ledger or a baseline, not both");
    }

    @Test
    void a_baseline_is_for_the_window_of_every_method_that_is_compared() {
        assertThat(refusedBaseline("{window: befor, total: 1.00, shares: {police: 100%}}"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 20 (baseline.window) \"befor\": unknown window, expected one of"
                                + " before, since\n  Maybe before");
        assertThat(refusedBaseline("{window: since, total: 1.00, shares: {police: 100%}}"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 20 (baseline.window) \"since\": is for the window since, but a"
                                + " method has before");
    }

    @Test
    void a_baseline_has_no_cases_to_scale_up() {
        assertThat(cases.refusal(ThreeCases.with(
                                "ledger: interactions.csv",
                                "baseline: {window: before, total: 1.00, shares: {police: 100%}}")
                        .replace("window: since", "window: before")))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"10\": there are no cases to scale up,"
                        + " expected a ledger with a population");
    }

    @Test
    void a_population_is_at_least_as_large_as_the_sample() {
        assertThat(refused("population: 10", "population: 2"))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"2\": the ledger has 3 cases, expected a"
                        + " population of 3 or more");
        assertThat(refused("population: 10", "population: {size: 2}"))
                .isEqualTo(
                        "scenario.yaml, line 11, column 20 (population.size) \"2\": the ledger has 3 cases, expected a"
                                + " population of 3 or more");
        assertThat(refused("population: 10", "population: 3")).isEqualTo("not refused");
        assertThat(refused("population: 10", "population: 0"))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"0\": expected a whole number from 1");
        assertThat(refused("population: 10", "population: {size: -5}"))
                .isEqualTo(
                        "scenario.yaml, line 11, column 20 (population.size) \"-5\": expected a whole number from 1");
    }

    @Test
    void a_population_is_not_so_large_that_pence_overflow() {
        assertThat(refused("population: 10", "population: 999999999999999999"))
                .isEqualTo(
                        "scenario.yaml, line 11, column 13 (population) \"999999999999999999\": too many for amounts in"
                                + " whole pence, expected fewer");
    }

    @Test
    void one_case_is_not_scaled_up_but_compared() {
        cases.write("interactions.csv", ThreeCases.LEDGER.replaceAll("(?m)^[BC],.*\n", ""));
        String one = "saving: {value: 200.00}";
        assertThat(refused("saving: {value: 240.00, within: 0.00}", one))
                .isEqualTo("scenario.yaml, line 11, column 13 (population) \"10\": the ledger has one case, expected at"
                        + " least two to scale up from");
        assertThat(cases.run(ThreeCases.with("saving: {value: 240.00, within: 0.00}", one)
                                .replace("population: 10\n", ""))
                        .asExpected())
                .isTrue();
    }

    @Test
    void a_window_has_data() {
        assertThat(refused("from: 2012-03", "from: 2011-12"))
                .isEqualTo("scenario.yaml, line 5, column 10 (windows.since): there is no interaction in 2011-12 (1"
                        + " month); the ledger has 2012-01 to 2012-03 (3 months)");
        cases.write("interactions.csv", ThreeCases.LEDGER.replace("2012-02", "2012-01"));
        assertThat(refused("{from: 2012-03, months: 1}", "{from: 2012-02, months: 1}"))
                .isEqualTo("scenario.yaml, line 5, column 10 (windows.since): there is no interaction in 2012-02 (1"
                        + " month); the ledger has 2012-01 to 2012-03 (3 months)");
    }
}
