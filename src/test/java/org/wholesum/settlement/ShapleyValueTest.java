package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.settlement.Games.A;
import static org.wholesum.settlement.Games.ABC;
import static org.wholesum.settlement.Games.B;
import static org.wholesum.settlement.Games.C;
import static org.wholesum.settlement.Games.GBP;
import static org.wholesum.settlement.Games.amounts;
import static org.wholesum.settlement.Games.gbp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.problem.InvalidInputException;

class ShapleyValueTest {
    /** P. D. Straffin and J. P. Heaney, 1981: joint costs of a river scheme for navigation, flood control and power. */
    @Test
    void joint_costs_of_three_purposes_are_divided_as_published() {
        CoalitionValues costs = CoalitionValues.of(
                ABC,
                Games.values(
                        "a",
                        "163520.00",
                        "b",
                        "140826.00",
                        "c",
                        "250096.00",
                        "ab",
                        "301607.00",
                        "ac",
                        "378821.00",
                        "bc",
                        "367370.00",
                        "abc",
                        "412584.00"));
        ShapleyValue value = ShapleyValue.of(GBP, ABC, costs);
        assertThat(value.amounts()).isEqualTo(amounts("117829.00", "100756.50", "193998.50"));
        assertThat(value.isExact()).isTrue();
        assertThat(value.standardError(A)).isEmpty();
    }

    @Test
    void thirds_of_a_penny_are_rounded_to_the_largest_remainders() {
        CoalitionValues costs = CoalitionValues.of(
                ABC,
                Games.values(
                        "a", "6.00", "b", "7.00", "c", "10.00", "ab", "11.00", "ac", "11.00", "bc", "11.00", "abc",
                        "12.00"));
        ShapleyValue value = ShapleyValue.of(GBP, ABC, costs);
        assertThat(value.amounts()).isEqualTo(amounts("3.17", "3.67", "5.16"));
        assertThat(value.unroundedPence(C)).isEqualByComparingTo("516.666666666666666666666666666667");
        assertThat(value.explain().toString()).contains("over all orders").contains("c: £5.16");
    }

    /** One agency has the left glove and two a right one: a pair is worth £6.00. */
    @Test
    void the_glove_game_gives_the_scarce_side_two_thirds() {
        CoalitionGame gloves = coalition -> coalition.contains(A) && coalition.size() > 1 ? 600 : 0;
        assertThat(ShapleyValue.of(GBP, ABC, gloves).amounts()).isEqualTo(amounts("4.00", "1.00", "1.00"));
    }

    @Test
    void twenty_agencies_with_amounts_near_the_limit_are_exact() {
        Set<Agency> agencies = Games.agencies(20);
        Agency last = Agency.of("a19");
        ShapleyValue value = ShapleyValue.of(GBP, agencies, coalition -> coalition.contains(last) ? Long.MAX_VALUE : 0);
        assertThat(value.amount(last).getAmountMinorLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(value.amount(Agency.of("a00"))).isEqualTo(gbp("0.00"));
    }

    @Test
    void more_than_twenty_agencies_are_refused_with_the_way_to_estimate() {
        assertThatThrownBy(() -> ShapleyValue.of(GBP, Games.agencies(21), Set::size))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("21 agencies")
                .hasMessageContaining("at most 20")
                .hasMessageContaining("ShapleyValue.sampled");
        assertThatThrownBy(() -> ShapleyValue.sampled(GBP, Games.agencies(101), Set::size, 10, 1))
                .hasMessageContaining("expected at most 100");
        assertThatThrownBy(() -> ShapleyValue.sampled(GBP, ABC, Set::size, 1, 1))
                .hasMessage("1 draws, expected from 2 to 1,000,000");
        assertThatThrownBy(() -> ShapleyValue.of(GBP, Set.of(), Set::size)).hasMessageContaining("no agencies");
    }

    @Test
    void a_game_that_gives_nobody_a_value_is_refused() {
        assertThatThrownBy(() -> ShapleyValue.of(GBP, ABC, coalition -> 5))
                .hasMessage("the empty coalition has a value of 5 pence, expected zero");
    }

    @Test
    void random_orders_estimate_the_value_within_their_standard_error_and_divide_the_whole() {
        CoalitionGame game =
                coalition -> (long) coalition.size() * coalition.size() * 100 + (coalition.contains(A) ? 50_00 : 0);
        ShapleyValue exact = ShapleyValue.of(GBP, ABC, game);
        ShapleyValue sampled = ShapleyValue.sampled(GBP, ABC, game, 2_000, 7);
        assertThat(sampled.isExact()).isFalse();
        long sum = 0;
        for (Agency agency : sampled.agencies()) {
            long error = sampled.standardError(agency).orElseThrow().getAmountMinorLong();
            assertThat(error).isBetween(1L, 20L);
            assertThat(sampled.amount(agency).minus(exact.amount(agency)).abs().getAmountMinorLong())
                    .isLessThanOrEqualTo(4 * error);
            sum += sampled.amount(agency).getAmountMinorLong();
        }
        assertThat(sum).isEqualTo(game.pence(ABC));
        assertThat(sampled.explain().toString()).contains("2,000 random orders").contains("seed 7");
    }

    @Test
    void an_estimate_depends_on_the_seed_and_not_on_the_order_of_agencies() {
        Set<Agency> forwards = Games.agencies(25);
        List<Agency> reversed = new TreeSet<>(forwards).descendingSet().stream().toList();
        CoalitionGame game = Games.any(3, 1_000_000);
        ShapleyValue first = ShapleyValue.sampled(GBP, forwards, game, 50, 1);
        assertThat(ShapleyValue.sampled(GBP, new LinkedHashSet<>(reversed), game, 50, 1)
                        .amounts())
                .isEqualTo(first.amounts());
        assertThat(ShapleyValue.sampled(GBP, forwards, game, 50, 2).amounts()).isNotEqualTo(first.amounts());
    }

    @Test
    void an_agency_outside_the_game_is_named() {
        ShapleyValue value = ShapleyValue.of(GBP, Set.of(A, B), coalition -> coalition.size() * 100L);
        assertThatThrownBy(() -> value.amount(C)).hasMessageContaining("\"c\"").hasMessageContaining("a, b");
    }
}
