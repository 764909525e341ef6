package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Histories;

class WiderBenefitsTest {
    private static final YearMonth BASE = YearMonth.of(2013, 10);
    private static final Discounting AT_10 = new Discounting(
            DiscountSchedule.flat(new BigDecimal("0.10")).nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, BASE);

    /** £1,100.00 a year later, and £10.00 and £0.50 at once. */
    private static final WiderBenefits VALUES = WiderBenefits.none()
            .with("wellbeing", ValueKind.SOCIAL, aYearLater(1_100_00), "a survey")
            .with("earnings", ValueKind.ECONOMIC, atOnce(10_00), "payslips")
            .with("safety", ValueKind.SOCIAL, atOnce(50), "a study");

    private static MonthlyCosts atOnce(long pence) {
        return Histories.of(Agency.of("people"), "2013-10", pence);
    }

    private static MonthlyCosts aYearLater(long pence) {
        return MonthlyCosts.builder(GBP, Months.of(BASE, 13))
                .add(Agency.of("people"), 12, pence)
                .build();
    }

    @Test
    void each_kind_has_a_present_value_of_its_own() {
        // 1,100 ÷ 1.1 + 0.50 = 1,000.50
        assertThat(VALUES.presentValue(ValueKind.SOCIAL, AT_10, GBP)).isEqualTo(gbp("1000.50"));
        assertThat(VALUES.presentValue(ValueKind.ECONOMIC, AT_10, GBP)).isEqualTo(gbp("10.00"));
        assertThat(VALUES.presentValue(ValueKind.FISCAL, AT_10, GBP)).isEqualTo(Money.zero(GBP));
    }

    @Test
    void those_of_a_kind_are_listed_in_the_order_given() {
        assertThat(VALUES.ofKind(ValueKind.SOCIAL))
                .extracting(WiderBenefits.Benefit::name)
                .containsExactly("wellbeing", "safety");
        assertThat(VALUES.ofKind(ValueKind.FISCAL)).isEmpty();
        assertThat(WiderBenefits.none().all()).isEmpty();
    }

    @Test
    void another_value_makes_a_copy() {
        WiderBenefits more = VALUES.with("tax", ValueKind.FISCAL, atOnce(1), "accounts");

        assertThat(VALUES.all()).hasSize(3);
        assertThat(more.all()).hasSize(4);
    }

    @Test
    void its_values_cannot_be_changed() {
        assertThatThrownBy(() -> VALUES.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_value_before_the_base_has_no_present_value() {
        WiderBenefits early = WiderBenefits.none()
                .with("tax", ValueKind.FISCAL, Histories.of(Agency.of("people"), "2013-09", 1), "accounts");

        assertThatThrownBy(() -> early.presentValue(ValueKind.FISCAL, AT_10, GBP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs of 2013-09 (1 month) start before 2013-10, the base month of the present values");
    }

    @Test
    void outcomes_are_those_of_a_chain() {
        OutcomeChain chain = OutcomeChain.of("in work", BigDecimal.ONE, ValueKind.ECONOMIC, gbp("12.00"), "a survey");
        WiderBenefits more = VALUES.with(chain, Months.of(BASE, 12), PriceBase.nominal());

        assertThat(more.outcomes()).extracting(WiderBenefits.Benefit::name).containsExactly("in work");
        assertThat(VALUES.outcomes()).isEmpty();
        // 10 at once, and 12 in the first year, which is undiscounted
        assertThat(more.presentValue(ValueKind.ECONOMIC, AT_10, GBP)).isEqualTo(gbp("22.00"));
    }

    @Test
    void equal_benefits_in_the_same_order_are_equal() {
        WiderBenefits one = WiderBenefits.none().with("tax", ValueKind.FISCAL, atOnce(1), "accounts");

        assertThat(one)
                .isEqualTo(WiderBenefits.none().with("tax", ValueKind.FISCAL, atOnce(1), "accounts"))
                .hasSameHashCodeAs(WiderBenefits.none().with("tax", ValueKind.FISCAL, atOnce(1), "accounts"))
                .isNotEqualTo(WiderBenefits.none().with("tax", ValueKind.FISCAL, atOnce(2), "accounts"))
                .isNotEqualTo("tax")
                .hasToString("wider benefits: [tax]");
    }
}
