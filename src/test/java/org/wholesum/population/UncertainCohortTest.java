package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.appraisal.Discounting;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.Work;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Timing;
import org.wholesum.uncertainty.Dirichlet;
import org.wholesum.uncertainty.Distribution;
import org.wholesum.uncertainty.ManyDraws;

class UncertainCohortTest {
    private static final List<String> GROUPS = List.of("specialist", "multiple", "well", "dead");
    private static final double[][][] COUNTS = {
        {{850, 120, 20, 10}, {100, 750, 130, 20}, {20, 80, 890, 10}, {0, 0, 0, 1}},
        {{700, 220, 70, 10}, {60, 700, 225, 15}, {10, 50, 932, 8}, {0, 0, 0, 1}}
    };
    private static final double[] START = {.3, .5, .2, 0};
    private static final double[][] COST = {{182, 77, 170, 28, 118, 47}, {38, 17, 64, 7, 20, 9}, {3, 3, 21, 1, 2, 2}, {}
    };

    private static UncertainCohort fourGroups() {
        UncertainCohort.Builder cohort = UncertainCohort.builder(Months.of("2014-04", 24), CurrencyUnit.GBP);
        Map<String, Double> people = new HashMap<>();
        Map<String, Dirichlet> old = new HashMap<>();
        Map<String, Dirichlet> pilot = new HashMap<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            Map<Agency, Distribution> costs = new HashMap<>();
            for (int agency = 0; agency < COST[group].length; agency++) {
                costs.put(
                        Agency.of("agency-" + agency),
                        Distribution.gamma(COST[group][agency], COST[group][agency] / 5));
            }
            cohort.costing(GROUPS.get(group), costs);
            people.put(GROUPS.get(group), START[group]);
            old.put(GROUPS.get(group), Dirichlet.ofCounts(COUNTS[0][group]));
            pilot.put(GROUPS.get(group), Dirichlet.ofCounts(COUNTS[1][group]));
        }
        Discounting discounting =
                new Discounting(DiscountSchedule.flat(new BigDecimal("0.035")), Timing.BY_MONTH, YearMonth.of(2014, 4));
        return cohort.people(people)
                .old(old)
                .pilot(pilot)
                .discounted(discounting)
                .build();
    }

    /** numpy, 10,000 draws of the same model: mean 2,306.05 to 2,308, 95% of draws from about 1,640 to 3,070. */
    @Test
    void a_model_of_four_groups_saves_what_another_program_found() {
        ManyDraws draws = fourGroups().draw(10_000, 7, Work.onEveryProcessor());
        assertThat(draws.mean().getAmount().doubleValue()).isCloseTo(2307, within(12.0));
        assertThat(draws.interval(0.95).lower() / 100).isCloseTo(1650, within(25.0));
        assertThat(draws.interval(0.95).upper() / 100).isCloseTo(3060, within(40.0));
        assertThat(draws.shape().inputs()).hasSize(18 + 32).startsWith("cost of specialist to agency-0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void threads_make_no_difference(int threads) {
        assertThat(fourGroups()
                        .draw(300, 7, Work.onOneThread().threads(threads))
                        .savings())
                .containsExactly(fourGroups().draw(300, 7, Work.onOneThread()).savings());
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
        assertThat(certain.draw(100, 1, Work.onOneThread()).savings()).containsOnly(200_000.0);
        assertThat(certain.draw(100, 1, Work.onOneThread()).fan(0.5).get(0).quantiles())
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
                        .draw(100, 1, Work.onOneThread())
                        .probabilityOfSaving())
                .isZero();
    }
}
