package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;

class SimpsonCountingTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("in", "out");

    /** People in the group are a + bt + ct² + dt³, whose integral is known. */
    @Property
    void a_cubic_path_is_added_up_exactly(
            @ForAll @IntRange(min = 2, max = 25) int cycles,
            @ForAll @DoubleRange(min = -5, max = 5) double b,
            @ForAll @DoubleRange(min = -1, max = 1) double c,
            @ForAll @DoubleRange(min = -0.1, max = 0.1) double d) {
        List<List<Double>> rows = new ArrayList<>();
        for (int t = 0; t <= cycles; t++) {
            double in = 1000 + b * t + c * t * t + d * t * t * t;
            rows.add(List.of(in, 5000 - in));
        }
        double n = cycles;
        double exact = 1000 * n + b * n * n / 2 + c * n * n * n / 3 + d * n * n * n * n / 4;
        assertThat(GroupValues.aCycle(GROUPS, Map.of("in", 1.0))
                        .counted(CycleCounting.SIMPSON)
                        .total(new Trace(GROUPS, 1, rows)))
                .isCloseTo(exact, within(1e-9 * Math.max(1, Math.abs(exact))));
    }

    /** People leave at a constant rate, so that their time in the group is an integral of an exponential function. */
    @Property
    void on_a_smooth_path_simpson_is_at_least_as_near_as_half_cycle(
            @ForAll @IntRange(min = 2, max = 40) int cycles, @ForAll @DoubleRange(min = 0.01, max = 0.5) double rate) {
        double stay = StrictMath.exp(-rate);
        Trace trace = NeedsGroupCohort.builder(GROUPS)
                .startingWith("in", "1000")
                .movingBy(TransitionMatrix.of(GROUPS, 1, new double[][] {{stay, 1 - stay}, {0, 1}}))
                .build()
                .trace(cycles);
        double exact = 1000 * (1 - StrictMath.exp(-rate * cycles)) / rate;
        GroupValues time = GroupValues.aCycle(GROUPS, Map.of("in", 1.0));
        double simpson = Math.abs(time.counted(CycleCounting.SIMPSON).total(trace) - exact);
        double half = Math.abs(time.counted(CycleCounting.HALF_CYCLE).total(trace) - exact);
        assertThat(simpson).isLessThanOrEqualTo(half + 1e-9);
    }

    @Property
    void weights_of_each_number_of_cycles_are_those_of_the_rules(@ForAll @IntRange(min = 2, max = 9) int cycles) {
        double[] weights = new double[cycles + 1];
        for (int cycle = 0; cycle < cycles; cycle++) {
            double start = CycleCounting.SIMPSON.startShare(cycle, cycles);
            weights[cycle] += start;
            weights[cycle + 1] += 1 - start;
        }
        double[] expected = new double[cycles + 1];
        int pairs = cycles % 2 == 0 ? cycles : cycles - 3;
        for (int pair = 0; pair < pairs; pair += 2) {
            add(expected, pair, 1 / 3.0, 4 / 3.0, 1 / 3.0);
        }
        if (cycles % 2 == 1) {
            add(expected, pairs, 3 / 8.0, 9 / 8.0, 9 / 8.0, 3 / 8.0);
        }
        assertThat(weights).containsExactly(expected, within(1e-12));
    }

    private static void add(double[] weights, int from, double... more) {
        for (int i = 0; i < more.length; i++) {
            weights[from + i] += more[i];
        }
    }

    /** 100, 50, 25 people at £12.00 a month: £12 × (100 + 4 × 50 + 25) ÷ 3. */
    @Example
    void costs_are_counted_by_simpsons_rule() {
        Months horizon = Months.of("2014-04", 2);
        NeedsGroupCohort cohort = halving(CycleCounting.SIMPSON);
        assertThat(cohort.costs(MonthlyCosts.zero(GBP, horizon), horizon).pence())
                .isEqualTo(1300_00);
        assertThat(cohort.explain(NHS, MonthlyCosts.zero(GBP, horizon), horizon))
                .anyMatch(line -> line.contains("1/3, 4/3 and 1/3"));
        assertThat(cohort.describe()).endsWith("counted by Simpson's rule");
    }

    @Example
    void a_single_cycle_is_refused() {
        Months month = Months.of("2014-04", 1);
        assertThatThrownBy(() -> halving(CycleCounting.SIMPSON).costs(MonthlyCosts.zero(GBP, month), month))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has one cycle of 1 month, expected two or more for Simpson's rule");
    }

    private static NeedsGroupCohort halving(CycleCounting counting) {
        return NeedsGroupCohort.builder(GROUPS)
                .startingWith("in", "100")
                .costing("in", Map.of(NHS, Money.parse("GBP 12.00")))
                .movingBy(TransitionMatrix.of(GROUPS, 1, new double[][] {{0.5, 0.5}, {0, 1}}))
                .counted(counting)
                .build();
    }
}
