package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of cohorts. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class NeedsGroupCohortProperties {
    private static final NeedsGroups NAMES = NeedsGroups.of("a", "b", "c");

    @Provide
    Arbitrary<double[]> rows() {
        return Arbitraries.integers()
                .between(0, 1000)
                .list()
                .ofSize(3)
                .filter(weights -> weights.stream().anyMatch(w -> w > 0))
                .map(weights -> {
                    double sum = weights.stream().mapToInt(Integer::intValue).sum();
                    return weights.stream().mapToDouble(w -> w / sum).toArray();
                });
    }

    @Provide
    Arbitrary<NeedsGroupCohort.Builder> cohorts() {
        Arbitrary<Long> pence = Arbitraries.longs().between(0, 1_000_000_00L);
        Arbitrary<BigDecimal> people = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(2);
        return Combinators.combine(
                        rows(),
                        rows(),
                        rows(),
                        pence.list().ofSize(3),
                        people.list().ofSize(6))
                .as((one, two, three, costs, counts) -> NeedsGroupCohort.builder(NAMES)
                        .startingWith(Map.of("a", counts.get(0), "b", counts.get(1), "c", counts.get(2)))
                        .entering(2, Map.of("a", counts.get(3), "b", counts.get(4), "c", counts.get(5)))
                        .costing("a", Map.of(NHS, Money.ofMinor(GBP, costs.get(0))))
                        .costing("b", Map.of(NHS, Money.ofMinor(GBP, costs.get(1))))
                        .costingFrom("b", 0, 1, Map.of(NHS, Money.ofMinor(GBP, costs.get(2))))
                        .movingBy(TransitionMatrix.of(NAMES, 1, new double[][] {one, two, three})));
    }

    @Property
    void people_are_conserved(
            @ForAll("cohorts") NeedsGroupCohort.Builder cohort, @ForAll @IntRange(min = 3, max = 60) int cycles) {
        Trace trace = cohort.build().trace(cycles);
        double before = sum(trace, 0);
        double after = sum(trace, 2);
        for (int cycle = 0; cycle <= cycles; cycle++) {
            double all = cycle < 2 ? before : after;
            assertThat(sum(trace, cycle)).isCloseTo(all, within(1e-9 * Math.max(1, all)));
        }
    }

    private static double sum(Trace trace, int cycle) {
        return NAMES.names().stream()
                .mapToDouble(group -> trace.people(group, cycle))
                .sum();
    }

    @Property
    void costs_are_not_negative_and_half_cycle_lies_between(
            @ForAll("cohorts") NeedsGroupCohort.Builder cohort, @ForAll @IntRange(min = 1, max = 24) int cycles) {
        Months horizon = Months.of("2014-04", cycles);
        MonthlyCosts nothing = MonthlyCosts.zero(GBP, horizon);
        long start = cohort.build().costs(nothing, horizon).pence();
        long end = cohort.counted(CycleCounting.CYCLE_END)
                .build()
                .costs(nothing, horizon)
                .pence();
        long half = cohort.counted(CycleCounting.HALF_CYCLE)
                .build()
                .costs(nothing, horizon)
                .pence();
        assertThat(start).isNotNegative();
        assertThat(half).isBetween(Math.min(start, end) - 1, Math.max(start, end) + 1);
        horizon.forEach(
                month -> assertThat(cohort.build().costs(nothing, horizon).pence(NHS, month))
                        .isNotNegative());
    }

    @Property
    void people_who_never_move_cost_the_same_every_month(@ForAll @IntRange(min = 0, max = 1_000_000) int pence) {
        NeedsGroupCohort still = NeedsGroupCohort.builder(NeedsGroups.of("a"))
                .startingWith("a", "10")
                .costing("a", Map.of(NHS, Money.ofMinor(GBP, pence)))
                .movingBy(TransitionMatrix.identity(NeedsGroups.of("a"), 3))
                .build();
        Months horizon = Months.of("2014-04", 12);
        assertThat(still.costs(MonthlyCosts.zero(GBP, horizon), horizon).pence())
                .isEqualTo(120L * pence);
    }
}
