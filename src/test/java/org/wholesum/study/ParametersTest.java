package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.inference.Interval;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import org.wholesum.scenario.Parameter;
import org.wholesum.scenario.Scenario;

/** Numbers with names, from which others are calculated. */
class ParametersTest {
    /** The old method costs 12 visits, the pilot 8 and a fee; £40.00 a visit. */
    private static final String SCENARIO = """
            title: Visits
            parameters:
              visit: {value: 40.00, unit: GBP a visit, source: PSSRU}
              visits: 12
              fewer: {value: = visits - 4}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: one_off, amounts: {nhs: = visits * visit}, from: 2012-04, per: programme}
              now: {method: one_off, amounts: {nhs: = fewer × visit}, from: 2012-04, per: programme}
              fee: {method: one_off, amounts: {nhs: 30.00}, from: 2012-04, per: programme}
              pilot: {method: plus, of: [now, fee]}
            comparison: {old: old, pilot: pilot}
            """;

    @TempDir
    private Path folder;

    private StudyResult run(String scenario) {
        return ThreeCases.in(folder).run(scenario);
    }

    private String refusal(String text, String instead) {
        assertThat(SCENARIO).contains(text);
        return ThreeCases.in(folder).refusal(SCENARIO.replace(text, instead));
    }

    /** The saving if the old method's amount is an expression and the pilot is free. */
    private Money value(String expression, String parameters) {
        return run("""
                title: One number
                parameters: {%s}
                horizon: {from: 2012-04, months: 2}
                methods:
                  old: {method: one_off, amounts: {nhs: "= %s"}, from: 2012-04}
                  pilot: {method: scaled, of: old, factor: 0}
                comparison: {old: old, pilot: pilot}
                """.formatted(parameters, expression)).comparison().saving();
    }

    @Test
    void an_amount_can_be_calculated_from_parameters() {
        StudyResult result = run(SCENARIO);

        assertThat(result.comparison().oldCost()).isEqualTo(Money.parse("GBP 480.00"));
        assertThat(result.comparison().pilotCost()).isEqualTo(Money.parse("GBP 350.00"));
        assertThat(result.cautions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 + 3 × 4            | 14.00
            (2 + 3) × 4          | 20.00
            20 − 5 - 4           | 11.00
            100 / 5 ÷ 2          | 10.00
            -3 × -(4 + 1)        | 15.00
            1 / 3 * 3            | 1.00
            10 × 12%             | 1.20
            a × b                | 5.00
            a ÷ 3 × 3            | 2.50
            2 ÷ 3                | 0.67
            0.005                | 0.01
            0.00499999999999999999999999999999999999 | 0.00
            1.005 + 0            | 1.01
            """)
    void arithmetic_is_exact_and_rounded_half_up_to_the_penny_once(String expression, String value) {
        assertThat(value(expression, "a: 2.5, b: 2").getAmount()).isEqualTo(new BigDecimal(value));
    }

    @Test
    void a_percentage_enters_as_its_fraction_and_can_be_used_where_one_is_expected() {
        StudyResult result = run("""
                title: Shares
                parameters: {share: 12%, part: 3, whole: 8}
                baseline: {window: w, total: 1000.00, shares: {nhs: = 100% - 2 × share, police: = share × 2}}
                windows: {w: {from: 2012-02, months: 2}}
                horizon: {from: 2012-04, months: = whole - part × 2}
                methods:
                  old: {method: run_rate, window: w}
                  pilot: {method: relative_change, of: old, changes: {nhs: = -part ÷ whole, police: = -share}}
                comparison: {old: old, pilot: pilot}
                """);

        assertThat(result.comparison().oldCost()).isEqualTo(Money.parse("GBP 1000.00"));
        // 37.5% of 760.00, and 12% of 240.00
        assertThat(result.comparison().saving()).isEqualTo(Money.parse("GBP 313.80"));
    }

    @Test
    void thirds_add_up_to_a_whole() {
        assertThat(run("""
                title: Thirds
                parameters: {one: 1, three: 3}
                baseline: {window: w, total: 100.00, shares: {a: = one ÷ three, b: = one ÷ three, c: = one ÷ three}}
                windows: {w: {from: 2012-02, months: 2}}
                horizon: {from: 2012-04, months: 2}
                methods:
                  old: {method: run_rate, window: w}
                comparison: {old: old, pilot: old}
                """).comparison().oldCost()).isEqualTo(Money.parse("GBP 100.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visits * visit | visits * vist | unknown parameter "vist", expected one of visit, visits, fewer#  Maybe visit
            visits * visit | visit / (visits - 12) | divides by zero
            visits * visit | visits visit | has "visit" as term 2, expected an operation such as × before it
            visits * visit | visits * | ends too early, expected a number or the name of a parameter
            visits * visit | (visits * visit | ends too early, expected a closing parenthesis
            visits * visit | visits ^ 2 | has "^", expected numbers, names of parameters, + - × ÷ and parentheses
            visits * visit | -visit | expected zero or more
            visits * visit | 12% | has only percentages in it, expected an amount such as 1000.00
            """)
    void an_expression_that_has_no_value_is_refused_in_its_place(String text, String instead, String expected) {
        assertThat(refusal("= " + text, "= " + instead))
                .isEqualTo("scenario.yaml, line 8, column 41 (methods.old.amounts.nhs) \"= " + instead + "\": "
                        + expected.replace("#", "\n"));
    }

    @Test
    void a_percentage_is_not_a_plain_number() {
        assertThat(refusal(
                        "  pilot: {method: plus, of: [now, fee]}",
                        "  pilot: {method: relative_change, of: now, changes: {nhs: = visits}}"))
                .contains("(methods.pilot.changes.nhs) \"= visits\": has neither a percentage nor a quotient in it");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5000})
    void length_is_bounded(int length) {
        assertThat(refusal("= visits * visit", "= 1" + "0".repeat(length - 3)))
                .endsWith("is longer than 200 characters, expected a shorter one");
    }

    @Test
    void depth_is_bounded() {
        assertThat(value("(".repeat(19) + "7" + ")".repeat(19), "").toString()).isEqualTo("GBP 7.00");
        assertThat(refusal("= visits * visit", "= " + "(".repeat(20) + "7" + ")".repeat(20)))
                .endsWith("is nested more than 20 deep, expected less");
        assertThat(refusal("= visits * visit", "= " + "-".repeat(50) + "7"))
                .endsWith("is nested more than 20 deep, expected less");
    }

    @Test
    void parameters_that_build_on_each_other_without_end_are_refused_once() {
        assertThat(refusal("visits: 12", "visits: = fewer + 1"))
                .isEqualTo(
                        "scenario.yaml, line 5, column 18 (parameters.fewer.value) \"= visits - 4\": is calculated from"
                                + " itself: fewer → visits → fewer");
        assertThat(refusal("visits: 12", "visits: = visits")).endsWith("is calculated from itself: visits → visits");
    }

    @Test
    void long_chains_and_large_values_are_refused() {
        StringBuilder chain = new StringBuilder();
        StringBuilder squares = new StringBuilder();
        for (int i = 300; i > 0; i--) {
            chain.append("  p").append(i).append(": = p").append(i - 1).append("\n");
        }
        for (int i = 1; i < 40; i++) {
            squares.append("  p%d: = p%d × p%d\n".formatted(i, i - 1, i - 1));
        }
        assertThat(refusal("  visits: 12\n", "  visits: 12\n" + chain + "  p0: 7\n"))
                .contains("builds on more than 100 others, one on another");
        assertThat(refusal("  visits: 12\n", "  visits: 12\n  p0: 1234567.1\n" + squares))
                .contains("has a value of more than 1,000 digits, expected fewer");
    }

    @Test
    void an_amount_that_is_calculated_has_the_limit_of_one_that_is_written() {
        for (String amount : List.of("= 9999999999 * 9999999999", "= 1000000 * 1000000000", "1000000000000000.00")) {
            assertThat(refusal("nhs: 30.00", "nhs: " + amount))
                    .contains("(methods.fee.amounts.nhs)")
                    .endsWith(": too large, expected at most 15 digits before the point");
        }
        assertThatThrownBy(
                        () -> Scenario.parse(SCENARIO, folder).with("methods.fee.amounts.nhs", new BigDecimal("1e15")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(methods.fee.amounts.nhs)")
                .hasMessageEndingWith(": too large, expected at most 15 digits before the point");
    }

    @Test
    void a_wrong_parameter_is_one_problem_however_often_it_is_used() {
        assertThat(refusal("visits: 12", "visits: twelve"))
                .startsWith("scenario.yaml, line 4, column 11 (parameters.visits) \"twelve\": expected a number")
                .doesNotContain("\n  ", "methods");
    }

    @Test
    void every_wrong_expression_is_reported_at_once() {
        InvalidInputException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidInputException.class,
                () -> Scenario.parse(
                        SCENARIO.replace("= visits * visit", "= vist").replace("= fewer × visit", "= 1 ÷ 0"), folder));

        assertThat(refused.problems()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-cost", "2nd", "a b", "a.b"})
    void a_name_that_can_not_be_in_an_expression_is_refused(String name) {
        assertThat(refusal("  visits: 12\n", "  visits: 12\n  " + name + ": 1\n"))
                .contains("expected a name of letters, digits and underscores that starts with a letter");
    }

    @Test
    void a_parameter_without_a_use_is_named_in_a_caution() {
        StudyResult result = run(SCENARIO.replace("  visits: 12\n", "  visits: 12\n  beds: 3\n  rooms: = beds × 2\n"));

        assertThat(result.cautions())
                .containsExactly(
                        "The parameter beds is an input that has no effect: no number of the scenario is calculated from"
                                + " it.",
                        "The parameter rooms is an input that has no effect: no number of the scenario is calculated"
                                + " from it.");
    }

    @Test
    void text_that_begins_with_an_equals_sign_stays_text() {
        StudyResult result = run(SCENARIO.replace("title: Visits", "title: = visits"));
        assertThat(result.scenario().title()).isEqualTo("= visits");
    }

    @Test
    void each_calculation_is_explained() {
        assertThat(run(SCENARIO.replace("nhs: 30.00", "nhs: = visit ÷ 3 - 0.5"))
                        .explain()
                        .steps())
                .contains(
                        "Numbers calculated from parameters:",
                        "parameters.fewer.value: = visits − 4 = 12 − 4 = 8",
                        "methods.old.amounts.nhs: = visits × visit = 12 × £40.00 = £480.00",
                        "methods.now.amounts.nhs: = fewer × visit = 8 × £40.00 = £320.00",
                        "methods.fee.amounts.nhs: = visit ÷ 3 − 0.5 = £40.00 ÷ 3 − 0.5 = £12.83, rounded half up from"
                                + " 12.833333…");
    }

    @Test
    void parameters_are_listed_with_unit_source_and_uses() {
        assertThat(Scenario.parse(SCENARIO, folder).parameters())
                .extracting(Parameter::name, Parameter::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("visit", "£40.00"),
                        org.assertj.core.groups.Tuple.tuple("visits", "12"),
                        org.assertj.core.groups.Tuple.tuple("fewer", "8"));
        StudyResult result = run(SCENARIO);
        Report report = Report.of(result);
        for (String text : List.of(TextFormat.of(report), MarkdownFormat.of(report), HtmlFormat.of(report))) {
            assertThat(text).contains("Parameters", "GBP a visit", "PSSRU", "£40.00", "methods.old.amounts.nhs");
        }
        assertThat(JsonFormat.of(result))
                .contains(
                        "\"parameters\"", "\"unit\" : \"GBP a visit\"", "\"used_in\" : [ \"methods.old.amounts.nhs\"");
    }

    @Test
    void a_parameter_that_both_methods_share_moves_both() {
        Scenario plain = Scenario.parse(SCENARIO, folder);
        StudyResult dearer =
                Study.of(plain.with("parameters.visit", new BigDecimal("50"))).run();

        assertThat(dearer.comparison().oldCost()).isEqualTo(Money.parse("GBP 600.00"));
        assertThat(dearer.comparison().pilotCost()).isEqualTo(Money.parse("GBP 430.00"));
        assertThat(Study.of(plain.with(Map.of("parameters.visits", new BigDecimal(24))))
                        .run()
                        .comparison()
                        .pilotCost())
                .isEqualTo(Money.parse("GBP 830.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter: visit", "key: parameters.visit", "key: parameters.visit.value"})
    void sensitivity_varies_a_parameter(String key) {
        StudyResult result =
                run(SCENARIO + "sensitivity: {vary: {visit: {%s, low: 30.00, high: 50.00}}}\n".formatted(key));

        assertThat(result.sensitivity().orElseThrow().tornado().bars())
                .singleElement()
                .satisfies(bar -> {
                    assertThat(bar.assumption().base()).isEqualByComparingTo("40");
                    assertThat(bar.atLow()).isEqualByComparingTo("90");
                    assertThat(bar.atHigh()).isEqualByComparingTo("170");
                });
    }

    @Test
    void a_calculated_number_can_be_varied_itself() {
        StudyResult result = run(
                SCENARIO + "sensitivity: {vary: {old: {key: methods.old.amounts.nhs, low: 400.00, high: 500.00}}}\n");

        assertThat(result.sensitivity().orElseThrow().tornado().bars())
                .singleElement()
                .satisfies(bar -> {
                    assertThat(bar.assumption().base()).isEqualByComparingTo("480");
                    assertThat(bar.atLow()).isEqualByComparingTo("50");
                });
    }

    @Test
    void varying_both_a_key_and_a_parameter_or_one_number_twice_is_refused() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(cases.refusal(SCENARIO + "sensitivity: {vary: {a: {parameter: visit, key: x, low: 1, high: 2}}}\n"))
                .endsWith("expected either a key or a parameter, not both");
        assertThat(cases.refusal(SCENARIO + "sensitivity: {vary: {a: {low: 1, high: 2}}}\n"))
                .endsWith("is missing, expected a value, or a parameter instead");
        assertThat(cases.refusal(SCENARIO + "sensitivity: {vary: {a: {parameter: vist, low: 1, high: 2}}}\n"))
                .endsWith("unknown parameter, expected one of visit, visits, fewer\n  Maybe visit");
        assertThat(cases.refusal(SCENARIO + "sensitivity: {vary: {a: {parameter: visit, low: 1, high: 50},"
                        + " b: {key: parameters.visit, low: 1, high: 50}}}\n"))
                .endsWith("is \"a\" already, expected each number once");
    }

    private static final String DRAWN =
            SCENARIO.replace("source: PSSRU}", "source: PSSRU, distribution: normal, mean: 40.00, deviation: 5.00}")
                    + "uncertainty: {draws: 1000}\n";

    private double width(String scenario) {
        Interval interval = run(scenario).uncertainty().orElseThrow().draws().interval(0.95);
        return interval.upperMoney().minus(interval.lowerMoney()).getAmount().doubleValue();
    }

    /** Four visits' cost is uncertain, not that of twelve and that of eight: 4 × 5.00 against 5.00 × √(12² + 8²). */
    @Test
    void a_cost_that_both_methods_share_is_drawn_once_so_the_saving_is_less_uncertain() {
        String apart = SCENARIO.replace(
                                "source: PSSRU}",
                                "source: PSSRU, distribution: normal, mean: 40.00, deviation: 5.00}\n"
                                        + "  other: {value: 40.00, distribution: normal, mean: 40.00, deviation: 5.00}")
                        .replace("fewer × visit", "fewer × other")
                + "uncertainty: {draws: 1000}\n";

        double shared = width(DRAWN);
        double separate = width(apart);

        assertThat(shared).isBetween(3.5 * 4 * 5, 4.3 * 4 * 5);
        assertThat(separate / shared).isBetween(3.0, 4.2);
    }

    @Test
    void a_drawn_parameter_can_be_correlated_and_uncertainty_needs_something_uncertain() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(run(DRAWN.replace(
                                "draws: 1000",
                                "draws: 100, inputs: {n: {parameter: visits, distribution: uniform,"
                                        + " low: 8, high: 16}}, correlated: [{inputs: [n, visit], correlation: 0.5}]"))
                        .uncertainty()
                        .orElseThrow()
                        .draws()
                        .inputs())
                .hasSize(2);
        assertThat(cases.refusal(SCENARIO + "uncertainty: {draws: 100}\n"))
                .endsWith("expected at least one number of this scenario");
        assertThat(cases.refusal(DRAWN.replace(
                        "draws: 1000",
                        "inputs: {v: {parameter: visit, distribution: uniform," + " low: 30, high: 50}}")))
                .endsWith("is \"v\" already, expected each number once");
        assertThat(cases.refusal(SCENARIO.replace("source: PSSRU}", "source: PSSRU, mean: 4}")))
                .endsWith("is not used, expected a distribution with it");
    }

    @Test
    void expressions_can_be_built_in_code() {
        Map<String, Object> tree = Map.of(
                "title", "In code",
                "parameters", Map.of("visit", new BigDecimal("40.00")),
                "horizon", Map.of("from", "2012-04", "months", 2),
                "methods",
                        Map.of(
                                "old",
                                Map.of(
                                        "method",
                                        "one_off",
                                        "amounts",
                                        Map.of("nhs", "= 3 × visit"),
                                        "from",
                                        "2012-04")),
                "comparison", Map.of("old", "old", "pilot", "old"));

        assertThat(Study.of(Scenario.of(tree, folder)).run().comparison().oldCost())
                .isEqualTo(Money.parse("GBP 120.00"));
        assertThatThrownBy(() -> Scenario.of(tree, folder).with("parameters.vist", BigDecimal.ONE))
                .isInstanceOf(InvalidInputException.class);
    }
}
