package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** What methods cost for one effect. */
class CostEffectivenessTest {
    private static final EffectMeasure WELL =
            EffectMeasure.of("people living well", "people", Direction.MORE_IS_BETTER);

    private static final CostEffectiveness RESULT = CostEffectiveness.of(
            WELL,
            CurrencyUnit.GBP,
            "old",
            List.of(
                    Option.of("old", 640_000, 64),
                    Option.of("pilot", 656_000, 80),
                    Option.of("cheap", 600_000, 60),
                    Option.of("good", 630_000, 70),
                    Option.of("bad", 700_000, 50),
                    Option.of("same", 640_000, 64)));

    @Test
    void the_cost_of_an_effect_is_a_sentence_for_each_method() {
        UnaryOperator<String> called = name -> name.equals("old") ? "the old method" : name;
        assertThat(Stream.concat(RESULT.costSentences(called).stream(), RESULT.baseSentences(called).stream()))
                .contains(
                        "With the old method, the cost is £10,000 per person living well.",
                        "With pilot, the cost is £8,200 per person living well.",
                        "Against the old method, pilot costs £16,000 more and achieves 16 more people living well: £1,000 per"
                                + " additional person living well.",
                        "Against the old method, cheap saves £40,000 and has 4 fewer people living well: £10,000 saved per"
                                + " person living well forgone.",
                        "Against the old method, good saves £10,000 and achieves 6 more people living well: it is better whatever"
                                + " one person living well is worth.",
                        "Against the old method, bad costs £60,000 more and has 14 fewer people living well: it is worse"
                                + " whatever one person living well is worth.",
                        "Against the old method, same costs the same and achieves the same number of people living well.");
    }

    @Test
    void draws_give_the_cost_of_an_effect_an_interval() {
        double[][] costs = {{100, 100, 100}, {100, 200, 300}};
        double[][] effects = {{1, 1, 1}, {1, 1, 1}};
        CostEffectiveness drawn = CostEffectiveness.of(
                        WELL, CurrencyUnit.GBP, "old", List.of(Option.of("old", 100, 1), Option.of("pilot", 200, 1)))
                .withDraws(Acceptability.of(List.of("old", "pilot"), costs, effects, Direction.MORE_IS_BETTER));
        // 2.5% of the way from the first to the last of three: 100 + 0.05 × 100
        assertThat(drawn.costSentences(UnaryOperator.identity()))
                .contains("With pilot, the cost is £200 per person living well (95% of draws: £105 to £295).")
                .contains("With old, the cost is £100 per person living well (none of its inputs is varied).");
    }

    @Test
    void an_effect_of_which_fewer_is_better_has_a_cost_of_each_one_fewer_and_no_average() {
        CostEffectiveness crises = CostEffectiveness.of(
                EffectMeasure.of("crises", "crises", Direction.FEWER_IS_BETTER),
                CurrencyUnit.GBP,
                "old",
                List.of(Option.of("old", 0, 31), Option.of("pilot", 800, 15)));
        assertThat(crises.baseSentences(UnaryOperator.identity()))
                .containsExactly(
                        "Against old, pilot costs £800 more and has 16 fewer crises: £50.00 per crisis avoided.");
        assertThat(crises.costPerEffect("pilot")).isEmpty();
        assertThat(crises.netBenefit("pilot", BigDecimal.TEN)).isEqualByComparingTo("-950");
    }

    @Test
    void an_effect_of_zero_has_no_cost_for_each() {
        CostEffectiveness none = CostEffectiveness.of(
                WELL, CurrencyUnit.GBP, "old", List.of(Option.of("old", 10, 0), Option.of("pilot", 20, -1)));
        assertThat(none.costPerEffect("old")).isEmpty();
        assertThat(none.costPerEffect("pilot")).isEmpty();
        assertThat(none.costSentences(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void the_explanation_can_be_followed_with_a_calculator() {
        assertThat(RESULT.explain().steps())
                .contains("pilot: cost per person living well = 656000 ÷ 80 = 8200")
                .contains(
                        "pilot: cost 656000, people living well 80, on the frontier; ICER against cheap = (656000 − 600000) ÷"
                                + " (80 − 60) = 2800")
                .contains("bad: cost 700000, people living well 50, dominated by cheap");
    }

    @Test
    void values_that_do_not_rise_and_an_unknown_base_are_refused() {
        assertThatThrownBy(() -> RESULT.withValues(List.of(BigDecimal.TEN, BigDecimal.ONE)))
                .hasMessageContaining("each above the last");
        assertThatThrownBy(() -> CostEffectiveness.of(
                        WELL, CurrencyUnit.GBP, "ol", List.of(Option.of("old", 1, 1), Option.of("pilot", 1, 1))))
                .hasMessageContaining("the base \"ol\" is not among the methods")
                .hasMessageContaining("old");
    }

    @Test
    void savings_are_against_the_base_by_agency() {
        OptionAppraisal options = new OptionAppraisal(
                "old", List.of(cost("old", 500), cost("pilot", 300), cost("other", 700)), Optional.empty(), List.of());
        assertThat(options.saving("pilot").total(Agency.of("nhs"))).hasToString("GBP 2.00");
        assertThat(options.saving("other").total()).hasToString("GBP -2.00");
        assertThat(options.explain().toString())
                .contains("Costs are not discounted")
                .contains("old: £5.00, the base");
        assertThatThrownBy(() -> new OptionAppraisal("old", List.of(cost("old", 1)), Optional.empty(), List.of()))
                .hasMessageContaining("one is no choice");
    }

    private static MethodCost cost(String name, long pence) {
        return new MethodCost(
                name,
                MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2014-04", 1))
                        .add(Agency.of("nhs"), 0, pence)
                        .build(),
                Optional.empty());
    }
}
