package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.internal.text.Percent;

/** Models small enough to be worked by hand: what is expected is worked in the comments. */
class SensitivityTest {
    private static final Assumption PEOPLE = assumption("people", "5", "10", "20");
    private static final Assumption COST = assumption("cost", "100", "300", "900");
    private static final Assumption RENT = assumption("rent", "0", "200", "600");

    /** 4000 − people × cost: with 10 people at 300 each, 1000. The rent changes nothing. */
    private static final Sensitivity SAVING = Sensitivity.of(List.of(RENT, COST, PEOPLE), at -> number("4000")
            .subtract(at.get("people").multiply(at.get("cost"))));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Assumption assumption(String name, String low, String base, String high) {
        return new Assumption(name, number(low), number(base), number(high));
    }

    private static SwitchingValue switching(
            String low, String base, String high, Function<BigDecimal, BigDecimal> figure) {
        return Sensitivity.of(List.of(assumption("x", low, base, high)), at -> figure.apply(at.get("x")))
                .switchingValue("x");
    }

    @Test
    void everything_as_assumed_is_the_base() {
        assertThat(SAVING.base()).isEqualByComparingTo("1000");
        assertThat(SAVING.assumptions()).containsExactly(RENT, COST, PEOPLE);
    }

    /** Cost: 4000 − 10 × 100 = 3000 and 4000 − 10 × 900 = −5000; people: 4000 − 5 × 300 = 2500 and 4000 − 20 × 300 = −2000. */
    @Test
    void a_tornado_varies_one_assumption_at_a_time_and_has_the_largest_spread_first() {
        assertThat(SAVING.tornado()).hasToString("""
                        One at a time, from 1000
                        assumption  low  high  at low  at high  spread
                        ──────────  ───  ────  ──────  ───────  ──────
                        cost        100   900    3000    -5000    8000
                        people        5    20    2500    -2000    4500
                        rent          0   600    1000     1000       0""");
    }

    @Test
    void bars_of_equal_spread_are_in_the_order_of_their_names() {
        Sensitivity sum = Sensitivity.of(
                List.of(assumption("b", "0", "1", "4"), assumption("a", "-2", "0", "2")),
                at -> at.get("a").subtract(at.get("b")));

        assertThat(sum.tornado().bars())
                .extracting(bar -> bar.assumption().name())
                .containsExactly("a", "b");
        assertThat(sum.tornado().bars())
                .allSatisfy(bar -> assertThat(bar.spread()).isEqualByComparingTo("4"));
    }

    /** People 5, 12.5 and 20 by cost 100, 500 and 900; the rent stays. */
    @Test
    void a_grid_goes_evenly_from_low_to_high_both_ways() {
        TwoWay grid = SAVING.twoWay("people", "cost", 3);

        assertThat(grid.rows())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("5"), number("12.5"), number("20"));
        assertThat(grid).hasToString("""
                        Two at a time
                        people \\ cost     100      500      900
                        ─────────────  ──────  ───────  ───────
                        5                3500     1500     -500
                        12.5           2750.0  -2250.0  -7250.0
                        20               2000    -6000   -14000""");
    }

    /** 4000 − 5 × 100 = 3500; 4000 − 10 × 1000 = −6000, above the highest plausible cost. */
    @Test
    void named_cases_may_be_outside_the_range() {
        Map<String, Map<String, BigDecimal>> cases = new LinkedHashMap<>();
        cases.put("hopeful", Map.of("people", number("5"), "cost", number("100")));
        cases.put("dear", Map.of("cost", number("1000")));
        cases.put("nothing else", Map.of());

        assertThat(SAVING.namedCases(cases)).hasToString("""
                        Named cases
                        case          figure  difference
                        ────────────  ──────  ──────────
                        as assumed      1000           0
                        hopeful         3500        2500
                        dear           -6000       -7000
                        nothing else    1000           0""");
    }

    /** 4000 − 10 × 400 = 0, one third more than 300; 4000 − 13.333333 × 300 = 0.0001. */
    @Test
    void a_switching_value_makes_the_figure_zero() {
        SwitchingValue cost = SAVING.switchingValue("cost");

        assertThat(cost.value()).hasValueSatisfying(at -> assertThat(at).isEqualByComparingTo("400"));
        assertThat(cost.relativeChange()).hasValueSatisfying(change -> assertThat(change)
                .isCloseTo(number("0.3333333"), within(number("1e-7"))));
        assertThat(SAVING.switchingValue("people").value())
                .hasValueSatisfying(at -> assertThat(at).isCloseTo(number("13.3333333"), within(number("1e-6"))));
    }

    @Test
    void without_a_switching_value_in_the_range_the_result_is_empty() {
        assertThat(SAVING.switchingValue("rent").value()).isEmpty();
        assertThat(SAVING.switchingValue("rent").relativeChange()).isEmpty();
        assertThat(SAVING.switchingValue("rent")).hasToString("rent: none within 0 to 600");
        assertThat(switching("-1", "0.5", "1", x -> x.multiply(x).add(BigDecimal.ONE))
                        .value())
                .isEmpty();
    }

    @Test
    void switching_values_are_in_the_order_of_the_assumptions() {
        assertThat(SAVING.switchingValues())
                .containsExactly(
                        SAVING.switchingValue("rent"), SAVING.switchingValue("cost"), SAVING.switchingValue("people"));
    }

    /** 620 + 1000 × support is 0 at −0.62; of the −0.95 that was assumed, 33/95 = 0.347368 is lost. */
    @Test
    void a_switching_value_has_a_sentence() {
        SwitchingValue support =
                switching("-0.99", "-0.95", "-0.5", x -> number("620").add(x.multiply(number("1000"))));

        assertThat(support.sentence(Percent::of)).isEqualTo("x: the figure is zero at -62.0%, and -95.0% is assumed");
        assertThat(support.relativeChange())
                .hasValueSatisfying(change -> assertThat(change).isCloseTo(number("0.347368"), within(number("1e-6"))));
        assertThat(switching("-0.99", "-0.95", "-0.8", x -> BigDecimal.ONE).sentence(Percent::of))
                .isEqualTo("x: none within -99.0% to -80.0%");
    }

    /** (x − 1)(x − 4) is 0 at 1 and at 4: from 2 the first is nearer, from 3 the second, from 2.5 both; the lower is taken. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 4", "2.5, 1", "0.5, 1", "5, 4"})
    void of_two_switching_values_the_nearer_to_the_base_is_taken(String base, String nearest) {
        SwitchingValue found =
                switching("0", base, "6", x -> x.subtract(number("1")).multiply(x.subtract(number("4"))));

        assertThat(found.value())
                .hasValueSatisfying(at -> assertThat(at).isCloseTo(number(nearest), within(number("1e-6"))));
    }

    @Test
    void if_the_figure_is_zero_as_assumed_the_switching_value_is_the_base() {
        SwitchingValue found = switching("-1", "0", "1", x -> x);

        assertThat(found.value()).contains(number("0"));
        assertThat(found.relativeChange()).isEmpty();
        assertThat(switching("2", "2", "2", x -> BigDecimal.ZERO).value()).contains(number("2"));
        assertThat(switching("2", "2", "2", x -> BigDecimal.ONE).value()).isEmpty();
    }

    /** Whole pounds: 3.5 − x rounded half up falls from 1 to 0 just above 3 and from 0 to −1 just above 4. */
    @Test
    void the_switching_value_of_a_step_function_is_the_edge_of_the_step() {
        SwitchingValue found =
                switching("0", "1", "6", x -> number("3.5").subtract(x).setScale(0, RoundingMode.HALF_UP));

        assertThat(found.value())
                .hasValueSatisfying(at -> assertThat(at).isCloseTo(number("3"), within(number("1e-6"))));
    }

    /** 5 people or fewer save 100, more cost 50: no number of people makes it zero, but above 5 the sign changes. */
    @Test
    void a_figure_that_jumps_over_zero_switches_at_the_jump() {
        SwitchingValue found =
                switching("1", "3", "9", x -> x.compareTo(number("5")) <= 0 ? number("100") : number("-50"));

        assertThat(found.value())
                .hasValueSatisfying(at -> assertThat(at).isCloseTo(number("5"), within(number("1e-6"))));
    }

    @Test
    void a_figure_that_is_zero_only_at_an_end_switches_there() {
        assertThat(switching("0", "3", "9", x -> number("9").subtract(x)).value())
                .hasValueSatisfying(at -> assertThat(at).isEqualByComparingTo("9"));
        assertThat(switching("0", "3", "9", x -> x).value())
                .hasValueSatisfying(at -> assertThat(at).isEqualByComparingTo("0"));
    }

    @Test
    void the_model_receives_every_assumption_each_time() {
        List<Map<String, BigDecimal>> asked = new ArrayList<>();
        Sensitivity.of(List.of(PEOPLE, COST), at -> {
                    asked.add(Map.copyOf(at));
                    return BigDecimal.ONE;
                })
                .twoWay("people", "cost", 2);

        assertThat(asked).hasSize(4).allSatisfy(at -> assertThat(at).containsOnlyKeys("people", "cost"));
    }

    @Test
    void the_model_is_called_once_for_each_point() {
        List<Map<String, BigDecimal>> asked = new ArrayList<>();
        Sensitivity sensitivity = Sensitivity.of(List.of(PEOPLE, COST), at -> {
            asked.add(Map.copyOf(at));
            return number("4000").subtract(at.get("people").multiply(at.get("cost")));
        });
        sensitivity.tornado();
        assertThat(asked).hasSize(5); // both ends of both, and everything as assumed

        sensitivity.base();
        sensitivity.twoWay("people", "cost", 2);
        assertThat(asked).hasSize(9);

        sensitivity.switchingValues();
        sensitivity.switchingValues();
        sensitivity.tornado();
        assertThat(asked).doesNotHaveDuplicates();
    }

    /** 4000 − people × 300: 100 with 13 people, −200 with 14. */
    @ParameterizedTest
    @CsvSource({"5, 10, 20, 14", "5, 20, 20, 13", "13, 13, 14, 14", "13, 14, 14, 13"})
    void the_switching_value_of_a_whole_number_is_the_first_with_the_other_sign(
            String low, String base, String high, BigDecimal value) {
        SwitchingValue found =
                whole(assumption("people", low, base, high), COST).switchingValue("people");

        assertThat(found.value()).hasValueSatisfying(at -> assertThat(at).isEqualByComparingTo(value));
    }

    /** Where 5, 8.75, 12.5, … are asked for, 5, 9, 13, … are taken; 5.4 people are 5, as a lowest and as a case. */
    @Test
    void an_analysis_of_whole_numbers_shows_the_values_that_the_model_received() {
        Sensitivity whole = whole(assumption("people", "5.4", "10", "20.3"), COST);
        Tornado tornado = whole.tornado();
        TwoWay grid = whole.twoWay("people", "cost", 5);
        NamedCases cases = whole.namedCases(Map.of("few", Map.of("people", number("5.4"))));

        assertThat(tornado.bars().get(1).assumption()).isEqualTo(PEOPLE);
        assertThat(tornado.bars().get(1).atLow()).isEqualByComparingTo("2500");
        assertThat(grid.rows())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("5"), number("9"), number("13"), number("16"), number("20"));
        for (int i = 0; i < 5; i++) {
            assertThat(grid.figures().get(i).get(0))
                    .isEqualByComparingTo(number("4000")
                            .subtract(number("100").multiply(grid.rows().get(i))));
        }
        assertThat(cases.cases().get("few")).isEqualTo(Map.of("people", number("5")));
        assertThat(cases.figures().get("few")).isEqualByComparingTo("2500");
    }

    private static Sensitivity whole(Assumption people, Assumption cost) {
        return Sensitivity.of(
                List.of(people, cost), (name, value) -> value.setScale(0, RoundingMode.HALF_UP), at -> number("4000")
                        .subtract(at.get("people").multiply(at.get("cost"))));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1", "0, 5, 1", "0, -1, 1", "2, 2, 1"})
    void an_assumption_outside_its_range_is_refused(String low, String base, String high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assumption("support", low, base, high))
                .withMessage("assumption support: low is " + low + ", base " + base + " and high " + high
                        + ", expected them in this order");
    }

    @Test
    void an_assumption_without_a_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assumption(" ", "0", "1", "2"))
                .withMessage("an assumption has no name, expected one");
    }

    @Test
    void an_empty_list_and_two_assumptions_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(List.of(), at -> BigDecimal.ONE))
                .withMessage("assumptions []: expected one or more, each name once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(List.of(COST, PEOPLE, COST), at -> BigDecimal.ONE))
                .withMessage("assumptions [cost, people, cost]: expected one or more, each name once");
    }

    @Test
    void an_unknown_name_is_refused_with_the_most_similar_name() {
        String message = "assumption \"peple\" is unknown, expected one of rent, cost, people\n  Maybe people";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.switchingValue("peple"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.twoWay("peple", "cost", 3))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.twoWay("cost", "peple", 3))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.namedCases(Map.of("case", Map.of("peple", BigDecimal.ONE))))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.switchingValue("something else"))
                .withMessage("assumption \"something else\" is unknown, expected one of rent, cost, people");
    }

    @ParameterizedTest
    @CsvSource({"cost, people, 1", "cost, people, 0", "cost, people, 22", "cost, cost, 5"})
    void a_grid_of_one_assumption_or_an_invalid_number_of_steps_is_refused(String rows, String columns, int steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVING.twoWay(rows, columns, steps))
                .withMessage("grid of " + rows + " and " + columns + " in " + steps
                        + " steps: expected two assumptions, and 2 to 21 steps");
    }
}
