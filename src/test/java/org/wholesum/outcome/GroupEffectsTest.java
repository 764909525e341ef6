package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;

/** People and years in needs groups. */
class GroupEffectsTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("well", "disabled", "dead");
    private static final Months YEAR = Months.of("2014-04", 12);

    /** Of 10,000 well, 60% stay, 20% are disabled and 20% die in a cycle; 60% of the disabled live. */
    private static NeedsGroupCohort valve(int months, CycleCounting counting) {
        return NeedsGroupCohort.builder(GROUPS)
                .startingWith("well", "10000")
                .movingBy(
                        TransitionMatrix.of(GROUPS, months, new double[][] {{0.6, 0.2, 0.2}, {0, 0.6, 0.4}, {0, 0, 1}}))
                .counted(counting)
                .build();
    }

    @Test
    void weighted_years_are_those_of_a_published_cohort() {
        Map<String, Double> utilities = Map.of("well", 1.0, "disabled", 0.7);
        NeedsGroupCohort cohort = valve(12, CycleCounting.CYCLE_END);
        assertThat(GroupEffects.of(cohort, utilities).years(YEAR)).isCloseTo(7400, within(1e-6));
        Months two = Months.of("2014-04", 24);
        assertThat(GroupEffects.of(cohort, utilities).years(two)).isCloseTo(12_680, within(1e-6));
        assertThat(GroupEffects.of(cohort, utilities).atEnd(two)).isCloseTo(3600 + 0.7 * 2400, within(1e-6));
    }

    @Test
    void years_are_counted_as_the_cohort_counts_and_a_cycle_has_its_part_of_a_year() {
        Map<String, Double> well = Map.of("well", 1.0);
        assertThat(GroupEffects.of(valve(6, CycleCounting.CYCLE_START), well).years(YEAR))
                .isCloseTo((10_000 + 6_000) / 2.0, within(1e-6));
        assertThat(GroupEffects.of(valve(6, CycleCounting.HALF_CYCLE), well).years(YEAR))
                .isCloseTo((8_000 + 4_800) / 2.0, within(1e-6));
    }

    @Test
    void discounted_years_are_those_of_each_cycle_times_its_factor() {
        Discounting by = new Discounting(DiscountSchedule.flat("0.25"), Timing.END_OF_YEAR, YearMonth.of(2014, 4));
        assertThat(GroupEffects.of(valve(12, CycleCounting.CYCLE_END), Map.of("well", 1.0))
                        .years(Months.of("2014-04", 24), by))
                .isCloseTo(6000 / 1.25 + 3600 / 1.5625, within(1e-6));
    }

    @Test
    void a_group_that_there_is_not_and_a_broken_horizon_are_refused() {
        NeedsGroupCohort cohort = valve(12, CycleCounting.CYCLE_START);
        assertThatThrownBy(() -> GroupEffects.of(cohort, Map.of("wel", 1.0)))
                .hasMessageContaining("needs group \"wel\" is unknown")
                .hasMessageContaining("well");
        assertThatThrownBy(() -> GroupEffects.of(cohort, Map.of())).hasMessageContaining("no needs group has a weight");
        assertThatThrownBy(() -> GroupEffects.of(cohort, Map.of("well", 1.0)).years(Months.of("2014-04", 18)))
                .hasMessageContaining("not a whole number of cycles");
    }
}
