package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.settlement.Games.A;
import static org.wholesum.settlement.Games.B;
import static org.wholesum.settlement.Games.C;
import static org.wholesum.settlement.Games.GBP;
import static org.wholesum.settlement.Games.amounts;
import static org.wholesum.settlement.Games.gbp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

class SettlementProperties {
    @Provide
    Arbitrary<List<Long>> manySavings() {
        return Games.manySavings();
    }

    @Property(tries = 300)
    void payments_add_up_to_zero_and_are_the_least_and_few(@ForAll("manySavings") List<Long> savings) {
        Set<Agency> agencies = Games.letters(savings.size());
        MonthlyCosts table = Games.savings(savings);
        Stakes stakes = Stakes.of(Map.of(A, new BigDecimal("0.4"), B, new BigDecimal("0.6")));
        Map<Agency, Money> own = new TreeMap<>();
        agencies.forEach(agency -> own.put(agency, table.total(agency)));
        Settlement settlement = Settlement.of(own, stakes.divide(table.total()));
        long net = agencies.stream()
                .mapToLong(agency -> settlement.net(agency).getAmountMinorLong())
                .sum();
        long received = agencies.stream()
                .mapToLong(agency -> Math.max(0, settlement.net(agency).getAmountMinorLong()))
                .sum();
        assertThat(net).isZero();
        assertThat(settlement.paid().getAmountMinorLong()).isEqualTo(received);
        assertThat(settlement.payments()).hasSizeLessThan(agencies.size());
        Set<Agency> payers = settlement.payments().stream().map(Payment::from).collect(Collectors.toSet());
        assertThat(settlement.payments()).extracting(Payment::to).noneMatch(payers::contains);
    }

    @Property(tries = 300)
    void least_transfers_leave_no_agency_worse_off_and_pay_only_the_extra_costs(
            @ForAll("manySavings") List<Long> savings) {
        Set<Agency> agencies = Games.letters(savings.size());
        MonthlyCosts table = Games.savings(savings);
        if (table.pence() < 0) {
            assertThatThrownBy(() -> LeastTransfers.of(agencies, table)).hasMessageContaining("more in all");
            return;
        }
        Settlement settlement = LeastTransfers.of(agencies, table).inTotal();
        assertThat(settlement.after().values()).allMatch(Money::isPositiveOrZero);
        assertThat(settlement.paid().getAmountMinorLong())
                .isEqualTo(savings.stream().mapToLong(own -> Math.max(0, -own)).sum());
        agencies.forEach(agency -> assertThat(settlement.net(agency).getAmountMinorLong())
                .isGreaterThanOrEqualTo(-Math.max(0, table.pence(agency))));
    }

    @Example
    void the_largest_payer_pays_the_one_that_is_owed_most_first() {
        Settlement settlement = Settlement.of(amounts("90.00", "-30.00", "10.00"), amounts("30.00", "30.00", "10.00"));
        assertThat(settlement).hasToString("a pays b £60.00");
        assertThat(settlement.net(B)).isEqualTo(gbp("60.00"));
        assertThat(settlement.paid()).isEqualTo(gbp("60.00"));
        assertThat(settlement.explain().toString())
                .contains("b: -£30.00 of its own, £30.00 after the settlement: is paid £60.00");
        assertThatThrownBy(() -> Settlement.of(amounts("1.00"), amounts("2.00")))
                .hasMessage("the shares add up to £2.00, expected the savings of all agencies together, £1.00");
        assertThatThrownBy(() -> Settlement.of(amounts("1.00"), amounts("1.00", "0.00")))
                .hasMessageContaining("\"b\" has a share, but is not in the settlement");
    }

    /** The council pays first and saves later; the police save from the second month on. */
    @Example
    void by_month_nobody_is_worse_off_as_soon_as_all_together_are_not() {
        MonthlyCosts savings = MonthlyCosts.builder(GBP, Months.of("2024-04", 4))
                .add(A, new long[] {-100, -20, 0, 150})
                .add(B, new long[] {0, 70, 80, 0})
                .add(C, new long[] {5, 0, 0, 0})
                .build();
        LeastTransfers transfers = LeastTransfers.of(Set.of(A, B, C), savings);
        assertThat(transfers.inTotal().payments()).isEmpty();
        assertThat(transfers.byMonth())
                .extracting(LeastTransfers.Month::payments)
                .containsExactly(
                        List.of(new Payment(C, A, gbp("0.05"))),
                        List.of(new Payment(B, A, gbp("0.70"))),
                        List.of(new Payment(B, A, gbp("0.45"))),
                        List.of());
        assertThat(transfers.carried())
                .extracting(LeastTransfers.Month::carried)
                .containsExactly(gbp("0.95"), gbp("0.45"));
    }

    @Example
    void stakes_have_to_add_up_to_all_of_the_pool() {
        assertThatThrownBy(() -> Stakes.of(Map.of(A, new BigDecimal("0.4"), B, new BigDecimal("0.55"))))
                .hasMessage("the stakes add up to 95%, expected 100%");
        assertThatThrownBy(() -> Stakes.of(Map.of(A, new BigDecimal("-0.4"), B, new BigDecimal("1.4"))))
                .hasMessage("the stake of a is -40%, expected from 0% to 100%\n"
                        + "the stake of b is 140%, expected from 0% to 100%");
        assertThat(Stakes.of(Map.of(A, new BigDecimal("0.125"), B, new BigDecimal("0.875")))
                        .divide(gbp("0.04")))
                .isEqualTo(amounts("0.01", "0.03"));
        assertThat(Stakes.inProportionTo(Games.savings(List.of(1L, 2L))).divide(gbp("-0.01")))
                .isEqualTo(amounts("0.00", "-0.01"));
        assertThatThrownBy(() -> Stakes.inProportionTo(Games.savings(List.of(-1L, 2L))))
                .hasMessageContaining("the contribution of a is -£0.01");
    }
}
