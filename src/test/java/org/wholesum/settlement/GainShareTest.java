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
import static org.wholesum.settlement.Games.savings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class GainShareTest {
    /** The police save £90.00, the council does the work for £30.00 more. */
    private static final Comparison COMPARISON = comparison(List.of(10_00L, 120_00L), List.of(40_00L, 30_00L));

    private static Comparison comparison(List<Long> old, List<Long> pilot) {
        return Comparison.of(Histories.projected(savings(old)), Histories.projected(savings(pilot)));
    }

    @Test
    void an_agency_that_does_the_work_has_its_extra_cost_back_and_half_of_what_remains() {
        GainShare share = GainShare.of(COMPARISON);
        assertThat(share.settlement().after()).isEqualTo(amounts("30.00", "30.00"));
        assertThat(share.settlement().payments()).containsExactly(new Payment(B, A, gbp("60.00")));
        assertThat(share.objections().orElseThrow().isInCore()).isTrue();
        assertThat(share.game().toString())
                .isEqualTo(
                        "a coalition can realise its members' savings less their extra costs if a is in it, as the pilot"
                                + " needs it");
    }

    @Test
    void stakes_share_what_the_pool_has_left_in_proportion_to_the_old_cost_unless_stated() {
        GainShare share = GainShare.of(COMPARISON).by(SettlementRule.STAKES);
        assertThat(share.settlement().after()).isEqualTo(amounts("4.62", "55.38"));
        Stakes stated = Stakes.of(Map.of(A, new BigDecimal("0.5"), B, new BigDecimal("0.5")));
        assertThat(share.with(stated).settlement().after()).isEqualTo(amounts("30.00", "30.00"));
        assertThatThrownBy(() -> share.with(Stakes.of(Map.of(C, BigDecimal.ONE))))
                .hasMessageContaining("\"c\" has a stake and no cost here");
    }

    @Test
    void least_transfers_pay_the_extra_cost_alone() {
        Settlement settlement = GainShare.of(COMPARISON).settlement(SettlementRule.LEAST_TRANSFERS);
        assertThat(settlement.after()).isEqualTo(amounts("0.00", "60.00"));
        assertThat(settlement.paid()).isEqualTo(gbp("30.00"));
    }

    @Test
    void where_the_pilot_costs_more_only_stakes_divide_what_is_missing() {
        GainShare share = GainShare.of(comparison(List.of(10_00L, 10_00L), List.of(40_00L, 0L)));
        assertThat(share.shapley()).isEmpty();
        assertThat(share.leastTransfers()).isEmpty();
        assertThat(share.objections()).isEmpty();
        assertThat(share.refusal(SettlementRule.SHAPLEY).orElseThrow())
                .isEqualTo(
                        "The pilot costs £20.00 more in all, so that no agency can be paid without another being worse"
                                + " off.");
        assertThatThrownBy(share::settlement)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("£20.00 more in all")
                .hasMessageContaining("Maybe the rule stakes");
        assertThat(share.settlement(SettlementRule.STAKES).after()).isEqualTo(amounts("-10.00", "-10.00"));
    }

    @Test
    void cash_in_blocks_can_be_shared_instead_of_the_saving() {
        CashRelease release = CashRelease.of(COMPARISON, List.of(new CashBlock(B, "post", gbp("600.00"), 0)));
        GainShare cash = GainShare.of(COMPARISON).ofCash(release);
        assertThat(cash.total()).isEqualTo(gbp("20.00"));
        assertThat(cash.settlement().after()).isEqualTo(amounts("10.00", "10.00"));
        assertThat(cash.explain().toString())
                .contains("cash position of all agencies: £20.00")
                .contains("post");
        CashRelease none = CashRelease.of(COMPARISON, List.of());
        assertThat(GainShare.of(COMPARISON)
                        .ofCash(none)
                        .refusal(SettlementRule.SHAPLEY)
                        .orElseThrow())
                .startsWith("The pilot releases £30.00 less cash than it costs");
    }

    @Test
    void a_stated_game_has_to_have_the_saving_of_all() {
        CoalitionValues values =
                CoalitionValues.of(Set.of(A, B), Games.values("a", "0.00", "b", "20.00", "ab", "60.00"));
        GainShare share = GainShare.of(COMPARISON).with(values);
        assertThat(share.settlement().after()).isEqualTo(amounts("20.00", "40.00"));
        assertThat(share.by(SettlementRule.LEAST_TRANSFERS)
                        .objections()
                        .orElseThrow()
                        .isInCore())
                .isTrue();
        CoalitionValues other =
                CoalitionValues.of(Set.of(A, B), Games.values("a", "0.00", "b", "20.00", "ab", "61.00"));
        assertThatThrownBy(() -> GainShare.of(COMPARISON).with(other))
                .hasMessage("the value of all agencies together is £61.00, expected what is shared, £60.00");
    }

    @Test
    void one_agency_has_nobody_to_settle_with() {
        assertThatThrownBy(() -> GainShare.of(comparison(List.of(10_00L), List.of(5_00L))))
                .hasMessageContaining("one agency, a, has costs")
                .hasMessageContaining("expected two or more");
    }

    @Test
    void an_agency_that_bears_costs_of_the_pilot_itself_is_needed_even_if_it_saves() {
        MonthlyCosts own = savings(List.of(10_00L, 50_00L, 0L));
        SavingGame game = SavingGame.of(ABC, own, Set.of(A));
        assertThat(game.needed()).containsExactly(A);
        assertThat(game.pence(Set.of(B, C))).isZero();
        assertThat(game.pence(Set.of(A, B))).isEqualTo(60_00);
        assertThat(ShapleyValue.of(GBP, ABC, game).amounts()).isEqualTo(amounts("35.00", "25.00", "0.00"));
    }
}
