package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.projection.Histories;

class OptimismBiasTest {
    private static final OptimismBias BIAS = OptimismBias.of(new BigDecimal("0.10"), new BigDecimal("0.25"));

    @Test
    void costs_are_raised_and_benefits_lowered() {
        // £100.00 of each: 110.00 and 75.00
        assertThat(BIAS.raised(Histories.of(NHS, "2013-10", 100_00))).isEqualTo(Histories.of(NHS, "2013-10", 110_00));
        assertThat(BIAS.left(NHS)).isEqualByComparingTo("0.75");
    }

    @Test
    void an_agency_may_have_its_own() {
        OptimismBias bias = BIAS.withCosts(POLICE, new BigDecimal("1.5")).withBenefits(COUNCIL, BigDecimal.ONE);
        MonthlyCosts costs = Histories.of(POLICE, "2013-10", 100_00).plus(Histories.of(COUNCIL, "2013-10", 100_00));

        assertThat(bias.raised(costs))
                .isEqualTo(Histories.of(POLICE, "2013-10", 250_00).plus(Histories.of(COUNCIL, "2013-10", 110_00)));
        assertThat(bias.left(COUNCIL)).isEqualByComparingTo("0");
        assertThat(bias.left(POLICE)).isEqualByComparingTo("0.75");
        assertThat(BIAS.left(COUNCIL)).isEqualByComparingTo("0.75");
    }

    @Test
    void raised_costs_are_rounded_on_the_cumulative_series() {
        // 5 pence a month by 1.1: 5.5, 11, 16.5, 22 rounded half up are 6, 11, 17, 22
        assertThat(BIAS.raised(Histories.of(NHS, "2013-10", 5, 5, 5, 5)))
                .isEqualTo(Histories.of(NHS, "2013-10", 6, 5, 6, 5));
    }

    @Test
    void none_changes_nothing() {
        assertThat(OptimismBias.none().raised(Histories.of(NHS, "2013-10", 7)))
                .isEqualTo(Histories.of(NHS, "2013-10", 7));
        assertThat(OptimismBias.none().left(NHS)).isEqualByComparingTo("1");
        assertThat(OptimismBias.none().explain()).isEmpty();
    }

    @Test
    void grades_of_confidence_have_their_bias() {
        OptimismBias bias = OptimismBias.of(ConfidenceGrade.TWO, ConfidenceGrade.SIX);

        assertThat(bias.costs()).isEqualByComparingTo(ConfidenceGrade.TWO.bias());
        assertThat(bias.benefits()).isEqualByComparingTo(ConfidenceGrade.SIX.bias());
    }

    @Test
    void the_weaker_the_data_the_higher_the_bias() {
        ConfidenceGrade[] grades = ConfidenceGrade.values();

        assertThat(grades).hasSize(6);
        assertThat(grades[0].bias()).isZero();
        for (int i = 1; i < grades.length; i++) {
            assertThat(grades[i].bias()).isGreaterThan(grades[i - 1].bias()).isLessThan(BigDecimal.ONE);
        }
    }

    @Test
    void it_is_spelt_out() {
        assertThat(BIAS.withCosts(POLICE, new BigDecimal("0.5"))
                        .withBenefits(NHS, new BigDecimal("0.05"))
                        .explain())
                .containsExactly(
                        "optimism bias: costs × (1 + 0.10)",
                        "optimism bias: benefits × (1 − 0.25)",
                        "optimism bias: costs of police raised by 50.0% instead",
                        "optimism bias: benefits of nhs lowered by 5.0% instead");
    }

    @Test
    void costs_cannot_be_lowered_by_it() {
        BigDecimal less = new BigDecimal("-0.1");

        assertThatThrownBy(() -> OptimismBias.of(less, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "optimism bias of costs is -0.1, expected 0 to 2, the highest of the Green Book, as 0.1 for 10% more");
        assertThatThrownBy(() -> BIAS.withCosts(POLICE, less))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "optimism bias of the costs of police is -0.1, expected 0 to 2, the highest of the Green Book, as 0.1 for 10% more");
    }

    @Test
    void benefits_cannot_be_raised_by_it_nor_fall_below_zero() {
        for (String share : new String[] {"-0.01", "1.01"}) {
            assertThatThrownBy(() -> OptimismBias.of(BigDecimal.ZERO, new BigDecimal(share)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "optimism bias of benefits is " + share + ", expected a share from 0 to 1, as 0.2 for 20%");
            assertThatThrownBy(() -> BIAS.withBenefits(POLICE, new BigDecimal(share)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("optimism bias of the benefits of police is " + share
                            + ", expected a share from 0 to 1, as 0.2 for 20%");
        }
    }

    @Test
    void shares_can_be_written_as_text() {
        assertThat(OptimismBias.of("0.1", "0.25").withCosts(POLICE, "0.5"))
                .isEqualTo(OptimismBias.of(new BigDecimal("0.1"), new BigDecimal("0.25"))
                        .withCosts(POLICE, new BigDecimal("0.5")));
    }

    @Test
    void costs_are_raised_by_200_percent_at_most() {
        assertThat(OptimismBias.of("2", "1").raised(Histories.of(NHS, "2013-10", 100_00)))
                .isEqualTo(Histories.of(NHS, "2013-10", 300_00));
        assertThatThrownBy(() -> OptimismBias.of("2.01", "0"))
                .hasMessageStartingWith("optimism bias of costs is 2.01, expected 0 to 2");
    }

    @Test
    void equal_biases_have_the_same_shares_of_every_agency() {
        OptimismBias bias = BIAS.withCosts(POLICE, "0.5").withBenefits(NHS, "0.05");

        assertThat(bias)
                .isEqualTo(BIAS.withBenefits(NHS, new BigDecimal("0.05")).withCosts(POLICE, new BigDecimal("0.5")))
                .hasSameHashCodeAs(BIAS.withCosts(POLICE, "0.5").withBenefits(NHS, "0.05"))
                .isNotEqualTo(BIAS.withCosts(POLICE, "0.5"))
                .isNotEqualTo(BIAS.withBenefits(NHS, "0.05"))
                .isNotEqualTo(
                        OptimismBias.of("0.10", "0.2").withCosts(POLICE, "0.5").withBenefits(NHS, "0.05"))
                .isNotEqualTo(
                        OptimismBias.of("0.1", "0.25").withCosts(POLICE, "0.4").withBenefits(NHS, "0.05"))
                .isNotEqualTo("bias");
        assertThat(BIAS).hasToString("optimism bias: costs × (1 + 0.10)\noptimism bias: benefits × (1 − 0.25)");
        assertThat(OptimismBias.none()).hasToString("optimism bias: none");
    }

    /** HM Treasury, Supporting Public Service Transformation, 2014: 0, 5, 10, 15, 25 and 40%. */
    @Test
    void grades_have_the_published_percentages() {
        assertThat(ConfidenceGrade.values())
                .extracting(grade -> grade.bias().movePointRight(2).intValueExact())
                .containsExactly(0, 5, 10, 15, 25, 40);
    }
}
