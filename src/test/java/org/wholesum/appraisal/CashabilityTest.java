package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.projection.Histories;

class CashabilityTest {
    private static Cashability half(Months over) {
        return Cashability.over(over).with(POLICE, new BigDecimal("0.5"));
    }

    @Test
    void it_rises_evenly_and_then_stays() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00, 100_00);

        // half of 1/2, of 2/2 and of the whole
        assertThat(half(Months.of("2013-10", 2)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 25_00, 50_00, 50_00));
    }

    @Test
    void nothing_can_be_released_before_it_starts() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00, 100_00, 100_00);

        assertThat(half(Months.of("2013-11", 2)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 0, 25_00, 50_00, 50_00));
    }

    @Test
    void over_one_month_it_is_there_at_once() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00);

        assertThat(half(Months.of("2013-10", 1)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 50_00, 50_00));
    }

    @Test
    void thirds_are_rounded_on_the_cumulative_series() {
        Cashability all = Cashability.over(Months.of("2013-10", 3)).with(POLICE, BigDecimal.ONE);

        // 10/3 = 3.33, + 20/3 = 10, + 10 = 20: cumulative 3, 10, 20
        assertThat(all.cashable(Histories.of(POLICE, "2013-10", 10, 10, 10)))
                .isEqualTo(Histories.of(POLICE, "2013-10", 3, 7, 10));
    }

    @Test
    void an_agency_that_is_not_named_has_capacity_only() {
        MonthlyCosts benefits = Histories.of(NHS, "2013-10", 100_00);
        Cashability shares = half(Months.of("2013-10", 1));

        assertThat(shares.cashable(benefits)).isEqualTo(MonthlyCosts.zero(Histories.GBP, benefits.window()));
        assertThat(shares.capacity(benefits)).isEqualTo(benefits);
    }

    @Test
    void both_parts_add_up_to_the_benefits() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 1, 3, -7).plus(Histories.of(NHS, "2013-10", 5, 0, 1));
        Cashability shares = half(Months.of("2013-10", 3));

        // 1/6; 1/6 + 3/3 = 7/6; 7/6 − 7/2 = −14/6: cumulative 0, 1, −2
        assertThat(shares.cashable(benefits)).isEqualTo(Histories.of(POLICE, "2013-10", 0, 1, -3));
        assertThat(shares.capacity(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 1, 2, -4).plus(Histories.of(NHS, "2013-10", 5, 0, 1)));
    }

    @Test
    void a_share_must_be_from_zero_to_one() {
        for (String share : new String[] {"-0.01", "1.01"}) {
            assertThatThrownBy(() -> Cashability.over(Months.of("2013-10", 1)).with(POLICE, share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "cashable share of police is " + share + ", expected a share from 0 to 1, as 0.2 for 20%");
        }
    }

    @Test
    void a_share_can_be_written_as_text() {
        assertThat(Cashability.over(Months.of("2013-10", 2)).with(POLICE, "0.5"))
                .isEqualTo(half(Months.of("2013-10", 2)));
    }

    @Test
    void it_is_spelt_out() {
        assertThat(half(Months.of("2013-10", 2)).explain())
                .containsExactly("cashable: 50.0% of the benefits of police, rising evenly over 2013-10 to 2013-11"
                        + " (2 months); the rest is capacity only");
    }

    @Test
    void none_and_all_are_shares_too() {
        Cashability none = Cashability.over(Months.of("2013-10", 1)).with(POLICE, "0");
        Cashability all = Cashability.over(Months.of("2013-10", 1)).with(POLICE, "1");
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00);

        assertThat(none.cashable(benefits).pence()).isZero();
        assertThat(all.cashable(benefits)).isEqualTo(benefits);
    }

    @Test
    void equal_shares_over_equal_months_are_equal() {
        Cashability two = half(Months.of("2013-10", 2));

        assertThat(two)
                .isEqualTo(half(Months.of("2013-10", 2)))
                .hasSameHashCodeAs(half(Months.of("2013-10", 2)))
                .isNotEqualTo(half(Months.of("2013-10", 3)))
                .isNotEqualTo(two.with(POLICE, "0.6"))
                .isNotEqualTo("cashable")
                .hasToString("cashable: {police=0.5}, rising over 2013-10 to 2013-11 (2 months)");
        assertThat(two.shares()).isEqualTo(Map.of(POLICE, new BigDecimal("0.5")));
    }
}
