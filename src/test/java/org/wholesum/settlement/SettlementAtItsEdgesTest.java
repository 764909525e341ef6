package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.settlement.Games.A;
import static org.wholesum.settlement.Games.ABC;
import static org.wholesum.settlement.Games.B;
import static org.wholesum.settlement.Games.C;
import static org.wholesum.settlement.Games.GBP;
import static org.wholesum.settlement.Games.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/**
 * Settlements by a penny, and what they print. Bounds on the number of agencies are tested where a study is refused; texts of
 * single amounts within an explanation have no test of their own.
 */
class SettlementAtItsEdgesTest {
    private static final Months MONTH = Months.of(YearMonth.of(2012, 4), 1);

    @Test
    void a_coalition_objects_from_a_penny_on_and_within_rounding_from_a_penny_a_member_on() {
        CoalitionGame pair = coalition -> coalition.equals(Set.of(A, B)) ? 100 : coalition.size() == 3 ? 100 : 0;
        Core core = Core.of(GBP, ABC, pair);
        Map<Agency, Money> exact = Map.of(A, gbp("0.50"), B, gbp("0.50"), C, gbp("0"));
        Map<Agency, Money> off = Map.of(A, gbp("0.50"), B, gbp("0.49"), C, gbp("0.01"));
        Map<Agency, Money> two = Map.of(A, gbp("0.49"), B, gbp("0.49"), C, gbp("0.02"));
        assertThat(core.objections(exact).count()).isZero();
        assertThat(core.objections(off).count()).isEqualTo(1);
        assertThat(core.objections(off, 1).count()).isZero();
        assertThat(core.objections(two, 1).count()).isEqualTo(1);
        assertThat(core.objections(two).largest().get(0).coalition()).containsExactlyInAnyOrder(A, B);
        assertThat(core).asString().isNotBlank();
    }

    @Test
    void stakes_are_equal_if_their_shares_and_their_origin_are() {
        Map<Agency, BigDecimal> half = Map.of(A, new BigDecimal("0.5"), B, new BigDecimal("0.5"));
        MonthlyCosts equal =
                MonthlyCosts.builder(GBP, MONTH).add(A, 0, 500).add(B, 0, 500).build();
        Stakes stated = Stakes.of(half);
        Stakes derived = Stakes.inProportionTo(equal);
        assertThat(stated.isStated()).isTrue();
        assertThat(derived.isStated()).isFalse();
        assertThat(stated)
                .isEqualTo(Stakes.of(half))
                .hasSameHashCodeAs(Stakes.of(half))
                .isNotEqualTo(derived)
                .isNotEqualTo(Stakes.of(Map.of(A, new BigDecimal("0.4"), B, new BigDecimal("0.6"))))
                .isNotEqualTo("stakes");
        assertThat(stated.toString()).contains("a 50", "b 50");
    }

    @Test
    void an_agency_without_contributions_has_no_stake() {
        MonthlyCosts one =
                MonthlyCosts.builder(GBP, MONTH).add(A, 0, 500).add(B, 0, 0).build();
        assertThat(Stakes.inProportionTo(one).share(A)).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(Stakes.inProportionTo(one).share(B)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void transfers_of_a_month_are_of_those_who_have_any_and_print() {
        MonthlyCosts savings = MonthlyCosts.builder(GBP, Months.of(YearMonth.of(2012, 4), 2))
                .add(A, 0, 500)
                .add(B, 0, -300)
                .build();
        LeastTransfers transfers = LeastTransfers.of(Set.of(A, B), savings);
        assertThat(transfers.byMonth().get(0).payments()).hasSize(1);
        assertThat(transfers.toString()).contains("3.00");
    }
}
