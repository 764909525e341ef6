package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;

class WeekCyclesTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("in", "out");
    private static final Map<Agency, Money> COST = Map.of(NHS, Money.parse("GBP 140.00"));

    private static NeedsGroupCohort.Builder cohort(int weeks, double stay) {
        return NeedsGroupCohort.builder(GROUPS)
                .startingWith("in", "10")
                .movingBy(TransitionMatrix.of(
                        GROUPS, CycleLength.weeks(weeks), new double[][] {{stay, 1 - stay}, {0, 1}}));
    }

    private static MonthlyCosts project(NeedsGroupCohort cohort, Months horizon) {
        return cohort.costs(MonthlyCosts.zero(GBP, horizon), horizon);
    }

    /**
     * April 2014 has 30 days: 14 with 10 people, 14 with 5, and 2 of the third cycle, of 2.5; May has its other 12 days and
     * 19 days with 1.25 and, of the fifth cycle, 0.625.
     */
    @Example
    void a_cycle_in_two_months_is_counted_by_its_days() {
        MonthlyCosts costs =
                project(cohort(2, 0.5).costing("in", PersonCost.aCycle(COST)).build(), Months.of("2014-04", 2));
        // £140 × (10 + 5 + 2.5 × 2/14), and £140 × (10 + 5 + 2.5 + 1.25 + 0.625 × 5/14)
        assertThat(costs.cumulativePence()).containsExactly(2150_00L, 2656_25L);
    }

    /** A month's cost is paid by days of the month: 28 of 28 days of February 2015, with 10 and 5 people. */
    @Example
    void a_month_of_four_weeks_has_two_cycles_of_two() {
        MonthlyCosts costs = project(cohort(2, 0.5).costing("in", COST).build(), Months.of("2015-02", 1));
        assertThat(costs.total()).isEqualTo(Money.parse("GBP 1050.00"));
    }

    @Property
    void people_are_conserved(
            @ForAll @IntRange(min = 1, max = 9) int weeks,
            @ForAll @DoubleRange(min = 0, max = 1) double stay,
            @ForAll @IntRange(min = 1, max = 40) int months) {
        NeedsGroupCohort cohort = cohort(weeks, stay).entering(1, "out", "7").build();
        Trace trace = cohort.trace(cohort.cycles(Months.of("2014-04", months)));
        for (int cycle = 0; cycle <= trace.cycles(); cycle++) {
            assertThat(trace.people("in", cycle) + trace.people("out", cycle))
                    .isCloseTo(cycle == 0 || trace.cycles() == 1 ? 10 : 17, within(1e-9));
        }
    }

    @Property
    void without_movement_every_month_costs_what_it_does_with_monthly_cycles(
            @ForAll @IntRange(min = 1, max = 9) int weeks,
            @ForAll @IntRange(min = 1, max = 40) int months,
            @ForAll CycleCounting counting) {
        Months horizon = Months.of("2015-11", months);
        CycleCounting when =
                new WeekCalendar(CycleLength.weeks(weeks), horizon).cycles() == 1 ? CycleCounting.HALF_CYCLE : counting;
        MonthlyCosts costs =
                project(cohort(weeks, 1).costing("in", COST).counted(when).build(), horizon);
        horizon.forEach(month -> assertThat(costs.pence(NHS, month)).isEqualTo(1400_00));
    }

    /** Whole cycles cost what they do alone: days move money between months only. */
    @Property
    void months_add_up_to_the_cycles(
            @ForAll @IntRange(min = 1, max = 9) int weeks, @ForAll @DoubleRange(min = 0, max = 1) double stay) {
        Months horizon = Months.of("2014-04", 24);
        NeedsGroupCohort cohort =
                cohort(weeks, stay).costing("in", PersonCost.aCycle(COST)).build();
        int days = 365 + 366;
        Trace trace = cohort.trace(cohort.cycles(horizon));
        double sum = 0;
        for (int cycle = 0; cycle < trace.cycles(); cycle++) {
            double share = Math.min(1, (double) (days - cycle * 7 * weeks) / (7 * weeks));
            sum += 140 * share * trace.people("in", cycle);
        }
        assertThat(project(cohort, horizon).pence() / 100.0).isCloseTo(sum, within(0.0051));
        assertThat(Arrays.stream(project(cohort, horizon).penceByMonth(NHS)).sum())
                .isEqualTo(project(cohort, horizon).pence());
    }

    @Example
    void who_enters_is_charged_in_the_month_of_the_cycles_first_day() {
        MonthlyCosts costs = project(
                cohort(2, 1)
                        .chargingOnEntry("in", COST)
                        .entering(2, "in", "1")
                        .entering(3, "in", "2")
                        .build(),
                Months.of("2014-04", 2));
        // cycle 2 starts on 29 April, cycle 3 on 13 May
        assertThat(costs.cumulativePence()).containsExactly(1540_00L, 1820_00L);
    }

    @Example
    void weeks_convert_to_weeks_and_not_to_months() {
        TransitionMatrix matrix = cohort(2, 0.5).build().matrix(0);
        assertThat(matrix.inCycles(CycleLength.weeks(4)).matrix().probability("in", "in"))
                .isEqualTo(0.25);
        assertThatThrownBy(() -> matrix.inCycles(1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a cycle of 2 weeks can't be converted to one of 1 month");
    }

    @Example
    void a_length_is_read_as_it_is_written() {
        assertThat(CycleLength.parse("2 weeks")).isEqualTo(CycleLength.weeks(2)).hasToString("2 weeks");
        assertThat(CycleLength.parse("1 month"))
                .isEqualTo(CycleLength.months(1))
                .hasToString("1 month");
        assertThatThrownBy(() -> CycleLength.parse("2 weks")).hasMessageContaining("2 weeks");
        assertThatThrownBy(() -> CycleLength.parse("0 weeks")).hasMessageContaining("expected 1 or more");
    }
}
