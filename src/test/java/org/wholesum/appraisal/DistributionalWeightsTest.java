package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.problem.InvalidInputException;

/** Weights of benefits by the income of those who have them. */
class DistributionalWeightsTest {
    private static final DistributionalWeights MEDIAN = DistributionalWeights.of(gbp("35000.00"));

    /**
     * The exact weights. The published table of this example has 3.01, 1.65, 0.62, 0.36 and 0.24, of which only the first is
     * (35,000 ÷ income) to the power of 1.3: the other four rows of it are wrong.
     */
    @ParameterizedTest
    @CsvSource({"15000, 3.0086", "25000, 1.5487", "35000, 1", "50000, 0.6290", "75000, 0.3713", "100000, 0.2554"})
    void a_weight_is_the_median_divided_by_the_income_to_the_power_of_the_elasticity(String income, String weight) {
        assertThat(MEDIAN.weight(gbp(income + ".00")))
                .isCloseTo(new BigDecimal(weight), Offset.offset(new BigDecimal("5e-5")));
    }

    @ParameterizedTest
    @CsvSource({"25000, 1.65", "50000, 0.62", "75000, 0.36", "100000, 0.24"})
    void four_rows_of_the_published_table_are_wrong(String income, String published) {
        BigDecimal difference = MEDIAN.weight(gbp(income + ".00")).subtract(new BigDecimal(published));
        assertThat(difference.abs()).isGreaterThan(new BigDecimal("0.005"));
    }

    @Test
    void the_mean_is_by_shares_of_the_benefits() {
        DistributionalWeights two = MEDIAN.with("poor", gbp("15000.00"), new BigDecimal("0.6"))
                .with("middle", gbp("35000.00"), new BigDecimal("0.4"));

        // 0.6 × 3.008604 + 0.4 × 1
        assertThat(two.mean())
                .isEqualByComparingTo(MEDIAN.weight(gbp("15000.00"))
                        .multiply(new BigDecimal("0.6"))
                        .add(new BigDecimal("0.4")));
        assertThat(two.explain())
                .contains("distributional weight of middle: (£35,000.00 ÷ £35,000.00) to the power of 1.3 = 1.000000");
    }

    @Test
    void an_elasticity_of_zero_weights_everybody_alike() {
        assertThat(MEDIAN.withElasticity(BigDecimal.ZERO).weight(gbp("1.00"))).isEqualByComparingTo("1");
    }

    @Test
    void weights_without_incomes_are_refused() {
        assertThatThrownBy(MEDIAN::mean)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("distributional weights without incomes");
    }

    @Test
    void incomes_shares_and_elasticities_out_of_range_are_refused() {
        assertThatThrownBy(() -> DistributionalWeights.of(gbp("0.00")))
                .hasMessage("the median income is £0.00, expected more than zero");
        assertThatThrownBy(() -> MEDIAN.with("x", gbp("-1.00"), BigDecimal.ONE))
                .hasMessage("the income of \"x\" is -£1.00, expected more than zero");
        assertThatThrownBy(() -> MEDIAN.with("x", Money.parse("EUR 1.00"), BigDecimal.ONE))
                .hasMessage("the income of \"x\" is in EUR, expected GBP, as the median");
        assertThatThrownBy(() -> MEDIAN.with("x", gbp("1.00"), BigDecimal.TEN))
                .hasMessageContaining("share of \"x\" is 10");
        assertThatThrownBy(() -> MEDIAN.withElasticity(new BigDecimal("130")))
                .hasMessage("the elasticity is 130, expected 0 to 10, as 1.3");
        assertThatThrownBy(() ->
                        MEDIAN.with("x", gbp("1.00"), new BigDecimal("0.7")).mean())
                .hasMessage("the shares of the groups of distributional weights add up to 70.0%, expected 100%");
    }

    @Test
    void the_mean_weight_is_explained_with_each_share() {
        // weights 20,000 ÷ 10,000 = 2 and 1: 0.6 × 2 + 0.4 × 1
        DistributionalWeights two = DistributionalWeights.of(gbp("20000.00"))
                .withElasticity(BigDecimal.ONE)
                .with("poor", gbp("10000.00"), new BigDecimal("0.6"))
                .with("middle", gbp("20000.00"), new BigDecimal("0.4"));

        assertThat(two.mean()).isEqualByComparingTo("1.6");
        assertThat(two.explain())
                .element(2)
                .asString()
                .startsWith("mean weight: 60.0% × 2.000000 + 40.0% × 1.000000 = 1.6");
        assertThat(two.groups()).extracting(DistributionalWeights.Group::name).containsExactly("poor", "middle");
        assertThat(two.median()).isEqualTo(gbp("20000.00"));
        assertThat(two).hasToString("distributional weights: median £20,000.00, elasticity 1, groups [poor, middle]");
    }

    @Test
    void an_elasticity_is_from_0_to_10() {
        // 2 to the power of 10
        assertThat(MEDIAN.withElasticity(BigDecimal.TEN).weight(gbp("17500.00")))
                .isEqualByComparingTo("1024");
        for (String power : new String[] {"10.01", "-0.01"}) {
            assertThatThrownBy(() -> MEDIAN.withElasticity(new BigDecimal(power)))
                    .hasMessage("the elasticity is " + power + ", expected 0 to 10, as 1.3");
        }
        assertThat(MEDIAN.elasticity()).isEqualByComparingTo("1.3");
    }

    @Test
    void an_income_of_zero_has_no_weight() {
        assertThatThrownBy(() -> MEDIAN.weight(gbp("0.00"))).hasMessage("the income is £0.00, expected more than zero");
    }

    @Test
    void equal_weights_have_the_same_median_elasticity_and_groups() {
        DistributionalWeights one = MEDIAN.with("all", gbp("1.00"), BigDecimal.ONE);

        assertThat(one)
                .isEqualTo(MEDIAN.with("all", gbp("1.00"), BigDecimal.ONE).withElasticity(new BigDecimal("1.30")))
                .hasSameHashCodeAs(MEDIAN.with("all", gbp("1.00"), BigDecimal.ONE))
                .isNotEqualTo(MEDIAN)
                .isNotEqualTo(one.withElasticity(BigDecimal.ONE))
                .isNotEqualTo(DistributionalWeights.of(gbp("35000.01")).with("all", gbp("1.00"), BigDecimal.ONE))
                .isNotEqualTo("weights");
    }
}
