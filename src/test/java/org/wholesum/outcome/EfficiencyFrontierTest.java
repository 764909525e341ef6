package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.outcome.OptionStatus.DOMINATED;
import static org.wholesum.outcome.OptionStatus.EXTENDEDLY_DOMINATED;
import static org.wholesum.outcome.OptionStatus.ON_FRONTIER;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which options cost least for what they achieve. */
class EfficiencyFrontierTest {
    /** A textbook's six programmes. */
    private static final EfficiencyFrontier SIX = EfficiencyFrontier.of(List.of(
            Option.of("UC", 5000, 1),
            Option.of("A", 12000, 1.5),
            Option.of("B", 10000, 2),
            Option.of("C", 25000, 3),
            Option.of("D", 35000, 4),
            Option.of("E", 55000, 5)));

    @ParameterizedTest
    @CsvSource({"B, 5000, UC", "D, 12500, B", "E, 20000, D"})
    void the_frontier_of_a_textbook_has_its_ratios(String name, BigDecimal icer, String before) {
        assertThat(SIX.position(name).status()).isEqualTo(ON_FRONTIER);
        assertThat(SIX.position(name).icer().orElseThrow()).isEqualByComparingTo(icer);
        assertThat(SIX.position(name).others()).containsExactly(before);
    }

    @Test
    void the_others_of_the_textbook_are_dominated() {
        assertThat(SIX.position("A").status()).isEqualTo(DOMINATED);
        assertThat(SIX.position("A").others()).containsExactly("B");
        assertThat(SIX.position("C").status()).isEqualTo(EXTENDEDLY_DOMINATED);
        assertThat(SIX.position("C").others()).containsExactly("B", "D");
        assertThat(SIX.position("UC").icer()).isEmpty();
        assertThat(SIX.onFrontier())
                .extracting(position -> position.option().name())
                .containsExactly("UC", "B", "D", "E");
        assertThat(SIX.toString()).contains("dominated by B").contains("extendedly dominated by B and D");
    }

    @Test
    void options_of_the_same_cost_and_effect_have_the_same_status() {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(List.of(
                Option.of("b", 10.0, 2),
                Option.of("a", 0, 1),
                new Option("c", new BigDecimal("10.00"), new BigDecimal("2"))));
        assertThat(frontier.position("b").icer())
                .isEqualTo(frontier.position("c").icer())
                .contains(BigDecimal.TEN);
    }

    @Test
    void of_equal_effects_the_cheapest_remains_and_of_equal_costs_the_most_effective() {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(
                List.of(Option.of("cheap", 1, 1), Option.of("dear", 2, 1), Option.of("weak", 1, 0.5)));
        assertThat(frontier.position("dear").status()).isEqualTo(DOMINATED);
        assertThat(frontier.position("weak").status()).isEqualTo(DOMINATED);
        assertThat(frontier.position("weak").others()).containsExactly("cheap");
    }

    @Test
    void effects_and_costs_can_be_zero_or_negative() {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(
                List.of(Option.of("harm", -5, -2), Option.of("none", 0, 0), Option.of("more", 30, 3)));
        assertThat(frontier.position("none").icer()).contains(new BigDecimal("2.5"));
        assertThat(frontier.position("more").icer()).contains(BigDecimal.TEN);
    }

    @Test
    void an_option_on_the_line_between_two_others_is_on_the_frontier_whatever_the_binary_fractions() {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(
                List.of(Option.of("a", 0.1, 0.1), Option.of("b", 0.2, 0.2), Option.of("c", 0.3, 0.3)));
        assertThat(frontier.onFrontier()).hasSize(3);
    }

    @Test
    void where_fewer_is_better_a_reduction_is_the_effect() {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(
                List.of(Option.of("old", 0, 31), Option.of("pilot", 800, 15), Option.of("worse", 900, 20)),
                Direction.FEWER_IS_BETTER);
        assertThat(frontier.position("pilot").icer()).contains(new BigDecimal("50"));
        assertThat(frontier.position("worse").status()).isEqualTo(DOMINATED);
    }

    @Test
    void one_option_a_name_twice_and_an_unknown_name_are_refused() {
        assertThatThrownBy(() -> EfficiencyFrontier.of(List.of(Option.of("old", 0, 1))))
                .hasMessageContaining("expected two options or more, as one is no choice");
        assertThatThrownBy(() -> EfficiencyFrontier.of(List.of(Option.of("old", 0, 1), Option.of("old", 0, 2))))
                .hasMessageContaining("the option old is given twice");
        assertThatThrownBy(() -> SIX.position("b"))
                .hasMessageContaining("\"b\" is unknown")
                .hasMessageContaining("B");
        assertThatThrownBy(() -> Option.of("old", Double.NaN, 1)).hasMessageContaining("finite");
    }
}
