package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.benchmarks.Models;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

class UncertainCohortTest {
    /** numpy, 10,000 draws of the same model: mean 2,306.05 to 2,308, 95% of draws from about 1,640 to 3,070. */
    @Test
    void a_model_of_four_groups_agrees_with_numpy() {
        ProbabilisticSensitivity draws = Models.cohort().draw(10_000, 7, Execution.onAllProcessors());
        assertThat(draws.mean().getAmount().doubleValue()).isCloseTo(2307, within(12.0));
        assertThat(draws.interval(0.95).lower() / 100).isCloseTo(1650, within(25.0));
        assertThat(draws.interval(0.95).upper() / 100).isCloseTo(3060, within(40.0));
        assertThat(draws.inputs()).hasSize(18 + 32).startsWith("cost of specialist to agency-0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void threads_make_no_difference(int threads) {
        assertThat(Models.cohort()
                        .draw(300, 7, Execution.onOneThread().threads(threads))
                        .savings())
                .containsExactly(
                        Models.cohort().draw(300, 7, Execution.onOneThread()).savings());
    }

    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");
    private static final Months QUARTER = Months.of("2014-04", 3);
    private static final Map<String, Dirichlet> STAYING =
            Map.of("ill", Dirichlet.ofCounts(1, 0), "well", Dirichlet.ofCounts(0, 1));
    private static final Map<String, Dirichlet> RECOVERING =
            Map.of("ill", Dirichlet.ofCounts(0, 1), "well", Dirichlet.ofCounts(0, 1));

    private static UncertainCohort.Builder tenIll() {
        return UncertainCohort.builder(TWO, QUARTER, CurrencyUnit.GBP)
                .startingWith("ill", "10")
                .costing("ill", Map.of(Agency.of("nhs"), Distribution.constant(100)))
                .comparing(STAYING, RECOVERING);
    }

    /** Ten people at £100 a month; under the pilot they are all well after the first month: 10 × £100 is saved twice. */
    @Test
    void a_cohort_without_uncertainty_is_computed_exactly() {
        ProbabilisticSensitivity draws = tenIll().build().draw(100, 1, Execution.onOneThread());
        assertThat(draws.savings()).containsOnly(200_000.0);
        assertThat(draws.fan(0.5).get(0).quantiles()).containsExactly(0.0);
    }

    /** £2,000 is saved in May and June 2014, in the first year after the base month, at 10%: 2,000 ÷ 1.1. */
    @Test
    void real_costs_are_discounted_at_real_rates_only_and_nominal_costs_at_nominal_rates_only() {
        DiscountSchedule tenPerCent = DiscountSchedule.flat(new BigDecimal("0.10"));
        Discounting real = new Discounting(tenPerCent, Timing.YEAR_ZERO_UNDISCOUNTED, YearMonth.of(2013, 5));
        Discounting nominal =
                new Discounting(tenPerCent.nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, YearMonth.of(2013, 5));
        PriceBase prices = PriceBase.parse("2013/14");
        double expected = 200_000 / 1.1;

        assertThat(tenIll().discounted(nominal)
                        .build()
                        .draw(100, 1, Execution.onOneThread())
                        .savings()[0])
                .isCloseTo(expected, within(1e-6));
        assertThat(tenIll().pricedIn(prices)
                        .discounted(real)
                        .build()
                        .draw(100, 1, Execution.onOneThread())
                        .savings()[0])
                .isCloseTo(expected, within(1e-6));
        assertThatThrownBy(() -> tenIll().discounted(real).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nominal can't be discounted by the real rates")
                .hasMessageContaining("expected both real or both nominal");
        assertThatThrownBy(() -> tenIll().pricedIn(prices).discounted(nominal).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in prices of 2013/14 can't be discounted by the nominal rates");
        Discounting later = new Discounting(tenPerCent.nominal(), Timing.BY_MONTH, YearMonth.of(2014, 5));
        assertThatThrownBy(() -> tenIll().discounted(later).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2014-05");
    }

    @Test
    void an_invalid_cohort_is_refused() {
        UncertainCohort.Builder cohort = UncertainCohort.builder(TWO, QUARTER, CurrencyUnit.GBP);
        assertThatThrownBy(cohort::build).hasMessage("no people, expected startingWith(group, people)");
        assertThatThrownBy(() -> cohort.startingWith("il", "1"))
                .hasMessage("needs group \"il\" is unknown, expected one of ill, well\n  Maybe ill");
        assertThatThrownBy(() -> cohort.startingWith("ill", "-1")).hasMessage("ill: -1 people, expected 0 or more");
        cohort.startingWith("ill", "1");
        assertThatThrownBy(cohort::build).hasMessage("no movements, expected comparing(old, pilot)");
        assertThatThrownBy(() -> cohort.comparing(STAYING, Map.of("well", Dirichlet.ofCounts(0, 1))))
                .hasMessage("movement from \"ill\" is missing, expected a row for each group");
        assertThatThrownBy(() -> cohort.comparing(Map.of("ill", Dirichlet.ofCounts(1, 1, 1)), STAYING))
                .hasMessageContaining("goes to 3 groups, expected 2");
        assertThat(cohort.comparing(STAYING, STAYING)
                        .build()
                        .draw(100, 1, Execution.onOneThread())
                        .probabilityOfSaving())
                .isZero();
    }
}
