package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.gbp;

import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Costs by the time in a group, £20.00 a month in the first cycle of six months in it and £5.00 from the second on. */
class CohortTimesTest {
    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");
    private static final Months YEAR = Months.of("2014-04", 12);

    private static NeedsGroupCohort.Builder tenIll() {
        return NeedsGroupCohort.builder(TWO)
                .startingWith("ill", "10")
                .costing("well", Map.of(NHS, gbp("20.00")))
                .costingFrom("well", 0, 1, Map.of(NHS, gbp("5.00")))
                .movingBy(TransitionMatrix.of(TWO, 6, new double[][] {{0.5, 0.5}, {0, 1}}));
    }

    private static Money total(NeedsGroupCohort.Builder cohort) {
        return cohort.build().costs(MonthlyCosts.zero(GBP, YEAR), YEAR).total();
    }

    /** 6 × 5 × £20.00, and of 7.5 well at the end of the second cycle 5 have been well for one: 6 × (2.5 × £20.00 + 5 × £5.00). */
    @Test
    void at_a_cycles_end_people_have_the_time_that_they_have_then_spent_in_their_group() {
        assertThat(total(tenIll().counted(CycleCounting.CYCLE_END))).isEqualTo(gbp("1050.00"));
    }

    /** At the starts no one is well, and then 5 are for the first cycle: 6 × 5 × £20.00; the mean with £1,050.00. */
    @Test
    void half_cycle_counting_is_the_mean_of_both_times() {
        assertThat(total(tenIll())).isEqualTo(gbp("600.00"));
        assertThat(total(tenIll().counted(CycleCounting.HALF_CYCLE))).isEqualTo(gbp("825.00"));
    }

    /** Those who enter in the first cycle are added to those who start. */
    @Test
    void people_may_enter_in_the_first_cycle_too() {
        Trace trace = tenIll().entering(0, "ill", "2.5")
                .entering(0, "well", "4")
                .entering(1, "well", "1")
                .build()
                .trace(1);
        assertThat(trace.people("ill", 0)).isEqualTo(12.5);
        assertThat(trace.people("well", 0)).isEqualTo(4);
        assertThat(trace.people("well", 1)).isEqualTo(4 + 6.25);
        assertThat(trace.cycleMonths()).isEqualTo(6);
    }

    @Test
    void a_cohort_that_is_not_yet_complete_is_refused_by_what_is_missing() {
        NeedsGroupCohort.Builder unmoved = NeedsGroupCohort.builder(TWO);
        assertThatThrownBy(() -> unmoved.withRelativeRisk("ill", "well", 0.5, 0, 1))
                .hasMessage("no movement between [ill, well], expected movingBy(matrix)");
        assertThatThrownBy(() -> unmoved.charging("ill", "well", Map.of(NHS, gbp("-1.00"))))
                .hasMessage("nhs: cost of moving from ill to well is -£1.00, expected zero or more");
        assertThat(unmoved).hasToString("Cohort to be built: [ill, well]");
    }
}
