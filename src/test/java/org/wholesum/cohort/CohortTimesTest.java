package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
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
}
