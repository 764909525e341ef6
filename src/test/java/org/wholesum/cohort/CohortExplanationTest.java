package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

class CohortExplanationTest {
    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");
    private static final TransitionMatrix HALF = TransitionMatrix.of(TWO, 1, new double[][] {{0.5, 0.5}, {0, 1}});

    private static NeedsGroupCohort.Builder tenIll() {
        return NeedsGroupCohort.builder(TWO).startingWith("ill", "10").movingBy(HALF);
    }

    private static List<String> lines(NeedsGroupCohort.Builder cohort, Agency agency, int months) {
        Months horizon = Months.of("2014-04", months);
        return cohort.build().explain(agency, MonthlyCosts.zero(GBP, horizon), horizon);
    }

    /**
     * April 2014 has the last two of its 30 days in the third cycle of two weeks, May the other twelve of its 31: 2.5 people ×
     * £140.00 a month × (2 ÷ 30 + 12 ÷ 31) = £158.8172; a cost a cycle is 2.5 × £140.00. Of the fifth, 5 of 14 days are in
     * May: 0.625 × £140.00 × 5 ÷ 14.
     */
    @Test
    void a_cycle_of_weeks_costs_its_days_in_each_month() {
        NeedsGroupCohort.Builder weekly = NeedsGroupCohort.builder(TWO)
                .startingWith("ill", "10")
                .movingBy(TransitionMatrix.of(TWO, CycleLength.weeks(2), new double[][] {{0.5, 0.5}, {0, 1}}))
                .costing("ill", Map.of(NHS, gbp("140.00")));
        assertThat(lines(weekly, NHS, 2))
                .contains("nhs: cycle 2, at its start 2.5 ill, 7.5 well, at its end 1.25 ill, 8.75 well: 158.8172")
                .last()
                .asString()
                .contains("a month's cost paid by the days of the cycle in each month");
        assertThat(lines(weekly.costing("ill", PersonCost.aCycle(Map.of(NHS, gbp("140.00")))), NHS, 2))
                .contains(
                        "nhs: cycle 2, at its start 2.5 ill, 7.5 well, at its end 1.25 ill, 8.75 well: 350.0000",
                        "nhs: cycle 4, at its start 0.625 ill, 9.375 well, at its end 0.3125 ill, 9.6875 well: 31.2500");
    }

    @Test
    void twenty_four_cycles_are_shown_and_the_number_of_more() {
        assertThat(lines(tenIll(), NHS, 24))
                .anyMatch(line -> line.startsWith("nhs: cycle 23,"))
                .noneMatch(line -> line.contains("and so on"));
        assertThat(lines(tenIll(), NHS, 25))
                .contains("nhs: and so on, for 25 cycles")
                .noneMatch(line -> line.startsWith("nhs: cycle 24,"));
    }

    @Test
    void a_cost_that_changes_with_time_is_explained_from_when_it_applies() {
        NeedsGroupCohort.Builder cohort = tenIll().costing("ill", Map.of(NHS, gbp("100.00")))
                .costingFrom("ill", 1, 0, Map.of(NHS, gbp("200.00")))
                .costingFrom("ill", 0, 1, Map.of(NHS, gbp("5.00")))
                .costingFrom("ill", 3, 2, Map.of(NHS, gbp("4.00")));
        assertThat(lines(cohort, NHS, 2).subList(1, 6))
                .containsExactly(
                        "nhs: a person in group ill costs £100.00 a month",
                        "nhs: a person in group ill costs £200.00 a month, from cycle 1 since entering",
                        "nhs: a person in group ill costs £5.00 a month, after 1 cycle in the group",
                        "nhs: a person in group ill costs £4.00 a month, from cycle 3 since entering, after 2 cycles in"
                                + " the group",
                        "nhs: from cycle 0 since entering, of those in ill 0.5 are in ill, 0.5 are in well a cycle later");
        assertThat(lines(cohort, POLICE, 2))
                .contains("police: a person in group ill costs nothing, from cycle 1 since entering");
    }

    @Test
    void what_another_agency_pays_is_not_explained() {
        NeedsGroupCohort.Builder cohort = tenIll().costing("ill", Map.of(NHS, gbp("100.00")))
                .charging("ill", "well", Map.of(NHS, gbp("40.00")))
                .chargingOnEntry("ill", Map.of(NHS, gbp("12.00")));
        assertThat(lines(cohort, POLICE, 2)).noneMatch(line -> line.contains("costs £"));
        assertThat(lines(cohort, NHS, 2)).contains("nhs: moving from ill to well costs £40.00 once");
    }

    @Test
    void movements_are_explained_from_the_cycle_in_which_they_change() {
        NeedsGroupCohort.Builder cohort = tenIll().movingBy(1, HALF).movingBy(2, TransitionMatrix.identity(TWO, 1));
        assertThat(lines(cohort, NHS, 4))
                .filteredOn(line -> line.contains("of those in ill"))
                .containsExactly(
                        "nhs: from cycle 0 since entering, of those in ill 0.5 are in ill, 0.5 are in well a cycle later",
                        "nhs: from cycle 2 since entering, of those in ill 1 are in ill a cycle later");
    }
}
