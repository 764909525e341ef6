package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.scenario.Scenario;

/** Studies that ask for more: other methods, prices, appraisal, sensitivity, waiting. Worked by hand. */
class FurtherStudyTest {
    private static final String PILOT = "  pilot: {method: run_rate, window: since}";
    private static final String POPULATION = "population: 10";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private Map<String, BigDecimal> figures(String scenario) {
        return FigureNumbers.of(cases.run(scenario));
    }

    private BigDecimal pilot(String methods) {
        return figures(ThreeCases.with(PILOT, methods)
                        .replace("expect:\n  saving: {value: 240.00, within: 0.00}\n", ""))
                .get("pilot");
    }

    private String refused(String text, String instead) {
        return cases.refusal(ThreeCases.with(text, instead));
    }

    /** Old: £580.00 in two months for the three cases, £290.00 a month, over April and May 2012. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {method: scaled, of: old, factor: 90%}                                              | 522.00
        {method: scaled, of: old, factor: 0.5}                                              | 290.00
        {method: escalation, window: before, growth: 0%}                                    | 580.00
        {method: drivers, of: old, volume: {police: -50%}, price: {police: -50%}}           | 310.00
        {method: one_off, amounts: {nhs: 10.00}, from: 2012-04}                             | 30.00
        {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, months: 2}                  | 30.00
        {method: ongoing_support, a_year: {nhs: 120.00}}                                    | 60.00
        {method: ongoing_support, a_year: {nhs: 120.00}, from: 2012-05}                     | 30.00
        {method: ongoing_support, a_year: {nhs: 120.00}, months: 1}                         | 30.00
        {method: without_failure_demand, of: old, services: {arrest: 50%}, from: 2012-04, months: 1} | 430.00
        {method: without_failure_demand, of: old, services: {arrest: 50%}, from: 2012-04, months: 2} | 467.50
        {method: without_failure_demand, of: old, services: {repair: 0%}, from: 2012-04, months: 2} | 580.00
        """)
    void every_kind_of_method_can_be_written_down(String method, BigDecimal expected) {
        assertThat(pilot("  pilot: " + method)).isEqualByComparingTo(expected);
    }

    /** Half of £580.00 from the second month on: 290 + 145; and the other kinds of change to the same two methods. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {method: time_lag, until: old, effect: half, months: 1}                             | 435.00
        {method: time_lag, until: old, effect: half, months: 0}                             | 290.00
        {method: phase_in, before: old, after: half, from: 2012-04, months: 2}              | 362.50
        {method: phase_in, before: old, after: half, from: 2012-04, months: 2, shape: s_shaped} | 362.50
        {method: drop_off, base: old, changed: half, yearly_loss: 100%, from: 2012-04}      | 435.00
        {method: drop_off, base: old, changed: half, yearly_loss: 0%, from: 2012-04}        | 290.00
        """)
    void methods_change_others(String method, BigDecimal expected) {
        assertThat(pilot("  half: {method: scaled, of: old, factor: 50%}\n  pilot: " + method))
                .isEqualByComparingTo(expected);
    }

    /** Old 6 × 10 × 100 twice; pilot 10 at first, then 10 × 0.5 (root of 25%) ill and 5 well. */
    @Test
    void a_cohort_needs_no_records() {
        String scenario = ThreeCases.OTHERWISE
                .replace(
                        "movement: {counts: {ill: {ill: 1, well: 1}}, absorbing: [well]}",
                        "movement: {matrix: {ill: {ill: 25%, well: 75%}, well: {well: 100%}}, cycle_months: 12}")
                .replaceAll("(?s)    later:.*?(?=  half)", "")
                .replaceAll("(?s)uncertainty:.*", "");
        Map<String, BigDecimal> figures = figures(scenario);
        assertThat(figures.get("old")).isEqualByComparingTo("9600.00"); // 6 × 1,000 + 6 × (500 + 100)
        assertThat(figures.get("moved.old.ill.well")).isEqualByComparingTo("0.5");
        assertThat(figures.get("people.old.well.2")).isEqualByComparingTo("7.5");
    }

    @Test
    void nominal_records_are_converted_to_the_scenarios_prices() {
        String scenario = ThreeCases.with(POPULATION, "prices: {base: 2013, records: nominal, deflator: ours.csv}")
                .replace("saving: {value: 240.00, within: 0.00}", "saving: {value: 264.00, within: 0.00}");
        cases.write("ours.csv", "year,index\n2012,100\n2013,110\n");
        StudyResult result = cases.run(scenario);
        assertThat(result.comparison().old().costs().prices()).isEqualTo(PriceBase.parse("2013"));
        assertThat(FigureNumbers.of(result).get("old")).isEqualByComparingTo("638.00");
        assertThat(result.asExpected()).isTrue();
        assertThat(refused(POPULATION, "prices: {base: 2013, records: nominal, deflator: none.csv}"))
                .contains("(prices.deflator) \"none.csv\": there is no such file");
        assertThat(refused(POPULATION, "prices: {base: 1980, records: nominal}"))
                .contains("(prices)")
                .contains("has no year 1980, only 1990");
        assertThat(refused(POPULATION, "prices: nominal"))
                .isEqualTo(
                        "scenario.yaml, line 11, column 9 (prices) \"nominal\": expected a year, as 2012 or 2013/14");
        assertThat(refused(POPULATION, "prices: {base: 2013-14}"))
                .contains("(prices.base) \"2013-14\": expected a year, as 2012 or 2013/14");
    }

    /** Two visits of £83.00 at 2013/14 prices in two months: no price base is given, and none are mixed. */
    @Test
    void amounts_are_in_the_prices_of_the_records_whatever_those_are() {
        cases.write(
                "interactions.csv", "case_id,date,agency,service\nA,2012-01-10,police,asb\nB,2012-02-10,police,asb\n");
        cases.write(
                "prices.csv", "service,agency,unit,cost,price_year,source\nasb,police,call,83.00,2013/14,made up\n");
        StudyResult result =
                cases.run(ThreeCases.with(PILOT, "  pilot: {method: ongoing_support, a_year: {nhs: 12.00}}")
                        .replace("ledger: interactions.csv", "ledger: {file: interactions.csv, prices: prices.csv}")
                        .replace(
                                POPULATION,
                                "appraisal: {discount: green-book, timing: mid_year, values: {joy: {kind: social,"
                                        + " a_year: 12.00, source: made up}}}")
                        .replace("saving: {value: 240.00, within: 0.00}", "saving: {value: 162.00, within: 0.00}"));
        assertThat(result.asExpected()).isTrue(); // 2 × 83.00 − 2 cases × 2 × 1.00
        assertThat(result.comparison().pilot().costs().prices()).isEqualTo(PriceBase.parse("2013/14"));
    }

    /** Saved £120.00 a month in April and May 2012; at 10% from April 2011, mid-year: ÷ 1.1^1.5. */
    @Test
    void an_appraisal_discounts_the_saving() {
        String appraisal = "prices: 2012\nappraisal: {discount: 10%, timing: mid_year, base: 2011-04}";
        Map<String, BigDecimal> figures = figures(ThreeCases.with(POPULATION, appraisal));
        assertThat(figures.get("net_present_saving")).isEqualByComparingTo("208.03"); // 240 ÷ 1.1537
        assertThat(figures).doesNotContainKeys("benefit_cost_ratio", "internal_rate");
        assertThat(figures.get("payback_months")).isEqualByComparingTo("1");
    }

    /** Half of the police's 2 × £80.00, and nothing of the NHS's 2 × £40.00: ÷ 1.1^1.5, and the rest of £138.69 and £69.34. */
    @Test
    void what_can_be_released_as_cash_is_reported_by_agency() {
        Map<String, BigDecimal> figures = figures(ThreeCases.with(POPULATION, """
            prices: 2012
            appraisal:
              discount: 10%
              timing: mid_year
              base: 2011-04
              cashable: {shares: {police: 50%}, from: 2012-04, months: 1}\
            """));
        assertThat(figures)
                .containsEntry("cashable", new BigDecimal("69.34"))
                .containsEntry("cashable.police", new BigDecimal("69.34"))
                .containsEntry("cashable.nhs", new BigDecimal("0.00"))
                .containsEntry("capacity_only", new BigDecimal("138.69"))
                .containsEntry("capacity_only.police", new BigDecimal("69.35"))
                .containsEntry("capacity_only.nhs", new BigDecimal("69.34"));
    }

    @Test
    void the_rates_are_for_prices_as_the_scenario_has_them() {
        assertThat(refused(POPULATION, "appraisal: {discount: green-book, timing: mid_year}"))
                .startsWith(
                        "scenario.yaml, line 11, column 12 (appraisal): costs nominal can't be discounted by the real"
                                + " rates of green-book");
        assertThat(refused(POPULATION, "appraisal: {discount: {schedule: 3.5%, nominal: true}, timing: mid_year}"))
                .isEqualTo("not refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        discount: green-bok, timing: mid_year           | (appraisal.discount) "green-bok": expected green-book, green-book-health, or a rate such as 3.5%
        discount: green-book                            | (appraisal.timing): is missing, expected a value
        discount: green-book, timing: midyear           | (appraisal.timing) "midyear": expected one of year_zero_undiscounted, end_of_year, mid_year, by_month, by_day
        discount: -100%, timing: mid_year               | (appraisal.discount) "-100%": expected a rate above -100%
        discount: {schedule: ours, file: none.csv}, timing: mid_year | (appraisal.discount.file) "none.csv": there is no such file
        discount: {schedule: theirs, file: rates.csv}, timing: mid_year | there is no schedule "theirs", expected one of ours
        discount: 1%, timing: mid_year, base: 2013-01   | (appraisal.base) "2013-01": is after the first month of the horizon, 2012-04
        discount: 1%, timing: mid_year, base: May       | (appraisal.base) "May": expected yyyy-MM
        discount: 1%, timing: mid_year, investment: non | (appraisal.investment) "non": unknown method, expected one of old, pilot
        discount: 1%, timing: mid_year, investment: old | the investment of nhs is £180.00, expected at most its pilot cost, £100.00
        discount: 1%, timing: mid_year, additionality: {deadweight: 120%} | (appraisal.additionality.deadweight) "120%": expected a share from 0% to 100%
        discount: 1%, timing: mid_year, optimism: {benefits: -1%} | (appraisal.optimism.benefits) "-1%": expected a share from 0% to 100%
        discount: 1%, timing: mid_year, optimism: {costs: 1%, costs_grade: one} | (appraisal.optimism.costs_grade) "one": expected either a share or a grade, not both
        discount: 1%, timing: mid_year, optimism: {costs_grade: seven} | expected one of one, two, three, four, five, six
        discount: 1%, timing: mid_year, cashable: {shares: {nhs: 200%}, from: 2012-04, months: 1} | (appraisal.cashable.shares.nhs) "200%": expected a share from 0% to 100%
        discount: 1%, timing: mid_year, values: {joy: {kind: moral, a_year: 1.00, source: x}} | expected one of fiscal, economic, social
        discount: 1%, timing: mid_year, values: {joy: {kind: social, a_year: -1.00, source: x}} | (appraisal.values.joy.a_year) "-1.00": expected zero or more
        discount: 1%, timing: mid_year, values: {joy: {kind: social, a_year: 1.00, from: 2019-01, source: x}} | (appraisal.values.joy.from) "2019-01": expected a month of the horizon
        """)
    void what_an_appraisal_cant_use_is_refused(String keys, String refusal) {
        assertThat(refused(POPULATION, "prices: 2012\nappraisal: {" + keys + "}"))
                .contains(refusal);
    }

    @Test
    void problems_of_an_appraisal_are_reported_together() {
        assertThat(refused(
                                POPULATION,
                                "appraisal: {discount: green-bok, timing: noon, additionality: {deadweight: 120%,"
                                        + " leakage: -1%}, optimism: {by_agency: {nhs: 101%}}}")
                        .lines())
                .hasSize(5)
                .satisfiesExactly(
                        one -> assertThat(one).contains("(appraisal.discount) \"green-bok\""),
                        one -> assertThat(one).contains("(appraisal.timing) \"noon\""),
                        one -> assertThat(one).contains("(appraisal.additionality.deadweight) \"120%\""),
                        one -> assertThat(one).contains("(appraisal.additionality.leakage) \"-1%\""),
                        one -> assertThat(one).contains("(appraisal.optimism.by_agency.nhs) \"101%\""));
    }

    /** The pilot's police cost is £200.00: a tenth more of it is £20.00 less saved; the saving is zero at +120%. */
    @Test
    void sensitivity_moves_numbers_of_the_file() {
        String less = "  less: {method: run_rate, window: since}\n"
                + "  pilot: {method: relative_change, of: less, changes: {police: 0%}}";
        String scenario = ThreeCases.with(PILOT, less).replace(POPULATION, """
            sensitivity:
              vary:
                police: {key: methods.pilot.changes.police, low: -10%, high: 200%}
                months: {key: windows.since.months, low: 1, high: 1}
              grid: {rows: police, columns: months, steps: 2}
              cases:
                worse: {police: 10%}\
            """);
        StudyResult result = cases.run(scenario);
        Map<String, BigDecimal> figures = FigureNumbers.of(result);
        assertThat(figures.get("low.police")).isEqualByComparingTo("260.00");
        assertThat(figures.get("high.police")).isEqualByComparingTo("-160.00");
        assertThat(figures.get("switching.police")).isBetween(new BigDecimal("1.1999"), new BigDecimal("1.2"));
        assertThat(figures.get("in_case.worse")).isEqualByComparingTo("220.00");
        assertThat(figures).doesNotContainKey("switching.months");
        SensitivityResult varied = result.sensitivity().orElseThrow();
        assertThat(varied.figure()).isEqualTo("saving");
        assertThat(varied.switching().stream().map(varied::switchingText))
                .containsExactly(Optional.of("120%"), Optional.empty());
        assertThat(varied.grid().orElseThrow().figures().get(1).get(0)).isEqualByComparingTo("-160.00");
    }

    @Test
    void it_reports_progress_with_the_assumptions_and_stops_when_interrupted() {
        Study study = study(ThreeCases.with(POPULATION, """
            sensitivity:
              vary:
                months: {key: horizon.months, low: 1, high: 3}
                before: {key: windows.before.months, low: 2, high: 2}\
            """));
        List<String> reported = new ArrayList<>();
        study.run(Execution.onOneThread()
                .withProgress((work, done, of) -> reported.add(work + " " + done + " of " + of)));
        assertThat(reported).contains("varying assumptions 1 of 2", "varying assumptions 2 of 2");
        Execution interrupted = Execution.onOneThread().withProgress((work, done, of) -> {
            if (work.equals("varying assumptions")) {
                Thread.currentThread().interrupt();
            }
        });
        assertStops(study, interrupted, "varying assumptions: interrupted after 1 of 2");
    }

    @Test
    void it_stops_before_the_first_projection() {
        Study study = study(ThreeCases.COHORT
                + "sensitivity: {vary: {nhs: {key: methods.old.groups.ill.nhs, low: 90.00, high: 200.00}}}\n");
        Thread.currentThread().interrupt();
        assertStops(study, Execution.onOneThread(), "projecting costs: interrupted");
    }

    private Study study(String scenario) {
        return Study.of(Scenario.read(cases.write("scenario.yaml", scenario)));
    }

    private static void assertStops(Study study, Execution work, String said) {
        try {
            assertThatThrownBy(() -> study.run(work))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage(said);
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        vary: {a: {key: methods.pilot.change, low: 0, high: 1}}    | (sensitivity.vary.a.key) "methods.pilot.change": there is no such value in this scenario
        vary: {a: {key: title, low: 0, high: 1}}                   | (sensitivity.vary.a.key) "title": is not a number or percentage, expected the keys of one
        vary: {a: {key: horizon.months, low: 3, high: 4}}          | (sensitivity.vary.a): assumption a: low is 3, base 2 and high 4, expected them in this order
        vary: {a: {key: windows.before.months, low: 2, high: 2}, b: {key: windows.before.months, low: 2, high: 3}} | (sensitivity.vary.b.key) "windows.before.months": is "a" already, expected each number once
        vary: {}                                                   | (sensitivity.vary): expected at least one number of this scenario
        figure: savng, vary: {a: {key: windows.before.months, low: 2, high: 2}} | (sensitivity.figure) "savng": unknown figure
        vary: {a: {key: windows.before.months, low: 2, high: 2}}, grid: {rows: a, columns: b} | (sensitivity.grid.columns) "b": unknown assumption, expected one of a
        vary: {a: {key: windows.before.months, low: 2, high: 2}}, grid: {rows: a, columns: a, steps: 1} | (sensitivity.grid.steps) "1": expected a whole number from 2 to 21
        vary: {a: {key: windows.before.months, low: 2, high: 2}}, cases: {x: {b: 1}} | (sensitivity.cases.x.b): unknown assumption, expected one of a
        """)
    void what_cant_be_varied_is_refused(String keys, String refusal) {
        assertThat(refused(POPULATION, "sensitivity: {" + keys + "}")).contains(refusal);
    }

    /** Case B: £80.00 in January, £40.00 in February, £50.00 in March. */
    @Test
    void the_cost_of_waiting_is_of_one_case() {
        String waiting =
                "waiting: {case_id: B, unchanged: old, help: {nhs: 5.00}, support: {nhs: 12.00}, until: 2012-12}";
        Map<String, BigDecimal> figures = figures(ThreeCases.with(POPULATION, waiting));
        assertThat(figures.get("waiting_recorded")).isEqualByComparingTo("170.00");
        assertThat(figures.get("waiting_unchanged")).isEqualByComparingTo("680.00"); // 170 + 170 ÷ 3 × 9
        assertThat(figures.get("waiting_first")).isEqualByComparingTo("17.00"); // 5 + 12 × 1
        assertThat(figures.get("waiting_now")).isEqualByComparingTo("184.00"); // 170 + 5 + 9 × 1
        assertThat(refused(POPULATION, waiting.replace("case_id: B", "case_id: b")))
                .isEqualTo(
                        "scenario.yaml, line 11, column 20 (waiting.case_id) \"b\": is not in the ledger, expected one"
                                + " of its cases\n"
                                + "  Maybe B");
        assertThat(refused(POPULATION, waiting.replace("2012-12", "2012-03")))
                .contains("(waiting): case B: the last month is 2012-03, expected one after its records");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {method: escalation, window: before}                       | (methods.pilot): expected either a growth or a fit, not neither
        {method: escalation, window: before, growth: -100%}        | (methods.pilot): growth is -1.00 a year, expected more than -1
        {method: escalation, window: before, fit: poisson}         | (comparison.pilot) "pilot": growth can't be fitted to 2012-01 to 2012-02 (2 months): expected 3 whole years or more
        {method: escalation, window: before, fit: loglinear}       | (methods.pilot.fit) "loglinear": expected one of log_linear, poisson
        {method: scaled, of: old, factor: -1}                      | (methods.pilot): factor is -1, expected zero or more
        {method: one_off, amounts: {nhs: -1.00}, from: 2012-04}    | (methods.pilot.amounts.nhs) "-1.00": expected zero or more
        {method: one_off, amounts: {nhs: 1.00}, from: 2013-04}     | (methods.pilot.from) "2013-04": is 2013-04 (1 month), expected months of the horizon
        {method: one_off, amounts: {nhs: 1.00}, from: 2012-04, months: 0} | (methods.pilot.months) "0": expected a whole number from 1 to 12000
        {method: ongoing_support, a_year: {nhs: 1.00}, from: 2011-04} | expected months of the horizon
        {method: time_lag, until: old, effect: old, months: -1}    | time lag of -1 months: expected 0 or more
        {method: drop_off, base: old, changed: old, yearly_loss: 101%, from: 2012-04} | loss a year is 1.01, expected a share
        {method: drivers, of: old}                                 | (methods.pilot): expected a volume, a price, or both
        {method: drivers, of: old, volume: {polise: -10%}}         | (methods.pilot.volume.polise): unknown agency, expected one of housing, nhs, police
        {method: drivers, of: old, price: {police: -110%}}         | (methods.pilot.price.police) "-110%": expected at least -100%
        {method: without_failure_demand, of: old, services: {arrest: 150%}, from: 2012-04, months: 1} | service arrest: share of failure demand removed is 1.5
        {method: without_failure_demand, of: old, services: {arest: 50%}, from: 2012-04, months: 1} | (methods.pilot.services.arest): unknown service, expected one of arrest, repair, visit
        {method: phase_in, before: old, after: odl, from: 2012-04, months: 1} | (methods.pilot.after) "odl": unknown method
        """)
    void what_a_method_cant_use_is_refused(String method, String refusal) {
        assertThat(refused(PILOT, "  pilot: " + method)).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cycle_months: 6                   | cycle_months: 5                 | is not a whole number of cycles of 5 months
        people: {ill: 10, well: 0}        | people: {il: 10}                | (methods.pilot.people.il): unknown needs group, expected one of ill, well
        {ill: 25%, well: 75%}             | {ill: 25%, well: 70%}           | (methods.pilot): from "ill": the probabilities add up to 0.95, expected 1
        {ill: 25%, well: 75%}             | {ill: 25%, wel: 75%}            | (methods.pilot.movement.matrix.ill.wel): unknown needs group
        {ill: 25%, well: 75%}             | {ill: 125%, well: -25%}         | probability is 1.25, expected one from 0 to 1
        absorbing: [well]                 | absorbing: [ill]                | (methods.pilot): from "ill": 1 people left, expected none of an absorbing group
        risk: 0.5                         | risk: -0.5                      | relative risk of -0.5 from "ill" to "well"
        risk: 0.5                         | risk: 5                         | the probabilities of leaving add up to 2.5
        {from: ill, to: well, cost        | {from: ill, to: ill, cost       | (methods.pilot): moving from ill to ill: expected two groups
        group: well, cycle: 1             | group: wel, cycle: 1            | (methods.pilot.costs.0.group) "wel": unknown needs group, expected one of ill, well
        people: {well: 1}                 | people: {well: -1}              | well: -1 people, expected 0 or more
        counting: cycle_start             | counting: middle                | expected one of cycle_start, cycle_end, half_cycle
        """)
    void what_a_cohort_cant_use_is_refused(String text, String instead, String refusal) {
        assertThat(ThreeCases.COHORT).contains(text);
        assertThat(cases.refusal(ThreeCases.COHORT.replace(text, instead))).contains(refusal);
    }

    @Test
    void a_matrix_without_a_proper_root_has_a_caution() {
        String scenario = ThreeCases.COHORT.replace(
                "{ill: 25%, well: 75%}, well: {well: 100%}", "{ill: 10%, well: 90%}, well: {ill: 90%, well: 10%}");
        assertThat(cases.run(scenario).cautions())
                .anyMatch(caution -> caution.startsWith("Needs groups pilot: ") && caution.contains("differs"));
    }
}
