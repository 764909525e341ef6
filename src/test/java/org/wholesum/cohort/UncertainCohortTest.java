package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.benchmarks.Models;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

class UncertainCohortTest {
    /** numpy, 10,000 draws of the same model: mean 2,306.05 to 2,308, 95% of draws from about 1,640 to 3,070. */
    @Test
    void a_model_of_four_groups_saves_what_another_program_found() {
        ProbabilisticSensitivity draws = Models.cohort().draw(10_000, 7, Execution.onAllProcessors());
        assertThat(draws.mean().getAmount().doubleValue()).isCloseTo(2307, within(12.0));
        assertThat(draws.interval(0.95).lower() / 100).isCloseTo(1650, within(25.0));
        assertThat(draws.interval(0.95).upper() / 100).isCloseTo(3060, within(40.0));
        assertThat(draws.shape().inputs()).hasSize(18 + 32).startsWith("cost of specialist to agency-0");
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

    /** Ten people at £100 a month; under the pilot they are all well after the first month: 10 × £100 is saved twice. */
    @Test
    void what_is_known_for_certain_is_computed_exactly() {
        UncertainCohort certain = UncertainCohort.builder(Months.of("2014-04", 3), CurrencyUnit.GBP)
                .people(Map.of("ill", 10.0))
                .costing("ill", Map.of(Agency.of("nhs"), Distribution.fixed(100)))
                .costing("well", Map.of())
                .old(Map.of("ill", Dirichlet.ofCounts(1, 0), "well", Dirichlet.ofCounts(0, 1)))
                .pilot(Map.of("ill", Dirichlet.ofCounts(0, 1), "well", Dirichlet.ofCounts(0, 1)))
                .build();
        assertThat(certain.draw(100, 1, Execution.onOneThread()).savings()).containsOnly(200_000.0);
        assertThat(certain.draw(100, 1, Execution.onOneThread()).fan(0.5).get(0).quantiles())
                .containsExactly(0.0);
    }

    @Test
    void what_makes_no_cohort_is_refused_in_words() {
        Map<String, Dirichlet> rows = Map.of("ill", Dirichlet.ofCounts(1, 1), "well", Dirichlet.ofCounts(0, 1));
        UncertainCohort.Builder cohort = UncertainCohort.builder(Months.of("2014-04", 3), CurrencyUnit.GBP)
                .costing("ill", Map.of())
                .costing("well", Map.of());
        assertThatThrownBy(cohort::build).hasMessage("nobody in the cohort, expected people");
        assertThatThrownBy(() -> cohort.people(Map.of("il", 1.0)).build()).hasMessageContaining("\n  Maybe ill");
        cohort.people(Map.of("ill", 1.0));
        assertThatThrownBy(cohort::build).hasMessageContaining("movement from \"ill\" is missing");
        assertThatThrownBy(() ->
                        cohort.old(Map.of("ill", Dirichlet.ofCounts(1, 1, 1))).build())
                .hasMessageContaining("goes to 3 groups, expected 2");
        assertThat(cohort.old(rows)
                        .pilot(rows)
                        .build()
                        .draw(100, 1, Execution.onOneThread())
                        .probabilityOfSaving())
                .isZero();
    }
}
