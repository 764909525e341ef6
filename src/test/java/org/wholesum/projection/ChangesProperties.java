package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.AGENCIES;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of the methods that change others. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class ChangesProperties {
    private final Method held = Method.runRate();

    @Provide
    Arbitrary<MonthlyCosts> histories() {
        return Histories.months().flatMap(Histories::positiveOver);
    }

    @Provide
    Arbitrary<Months> horizons() {
        return Histories.months();
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Property
    void costs_are_not_negative_when_inputs_are_not(
            @ForAll("histories") MonthlyCosts history,
            @ForAll("shares") BigDecimal share,
            @ForAll @IntRange(min = 1, max = 40) int months) {
        Months horizon = history.window().next(months);
        Method less = held.scaledBy(share);
        for (Method method : new Method[] {
            held.timeLag(months / 2, less),
            Method.escalation(share.subtract(new BigDecimal("0.5"))),
            less.plus(held),
            held.volumeAndPrice(changes(share.negate()), changes(share.subtract(BigDecimal.ONE)))
        }) {
            MonthlyCosts costs = method.project(history, horizon).costs();
            for (Agency agency : AGENCIES) {
                long cumulative = 0;
                for (int i = 0; i < months; i++) {
                    cumulative += costs.pence(agency, horizon.month(i));
                    assertThat(cumulative).as(method.describe()).isNotNegative();
                }
            }
        }
    }

    private static TreeMap<Agency, BigDecimal> changes(BigDecimal change) {
        TreeMap<Agency, BigDecimal> changes = new TreeMap<>();
        AGENCIES.forEach(agency -> changes.put(agency, change));
        return changes;
    }

    @Property
    void what_changes_nothing_changes_nothing(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        MonthlyCosts plain = held.costs(history, horizon);
        assertThat(held.scaledBy(BigDecimal.ONE).costs(history, horizon)).isEqualTo(plain);
        assertThat(held.volumeAndPrice(Map.of(), Map.of()).costs(history, horizon))
                .isEqualTo(plain);
        assertThat(held.phaseIn(held, horizon).costs(history, horizon)).isEqualTo(plain);
        assertThat(Method.support(Map.of()).costs(history, horizon).pence()).isZero();
        assertThat(new WithoutFailureDemand(
                                held, List.of(new FailureDemandRemoval("all", history, BigDecimal.ZERO, horizon)))
                        .costs(history, horizon))
                .isEqualTo(plain);
    }

    @Property
    void removing_all_failure_demand_at_once_removes_all_of_it(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        Months atOnce = Months.of(horizon.first(), 1);
        Method without = new WithoutFailureDemand(
                held, List.of(new FailureDemandRemoval("all", history, BigDecimal.ONE, atOnce)));
        assertThat(without.costs(history, horizon)).isEqualTo(MonthlyCosts.zero(Histories.GBP, horizon));
    }

    @Property
    void base_volume_and_price_effects_add_up(
            @ForAll("histories") MonthlyCosts history,
            @ForAll("horizons") Months horizon,
            @ForAll("shares") BigDecimal volume,
            @ForAll("shares") BigDecimal price) {
        VolumeAndPrice drivers = new VolumeAndPrice(held, changes(volume.negate()), changes(price));
        assertThat(held.costs(history, horizon)
                        .plus(drivers.volumeEffect(history, horizon))
                        .plus(drivers.priceEffect(history, horizon)))
                .isEqualTo(drivers.costs(history, horizon));
    }

    @Property
    void between_two_methods_the_total_lies_between_theirs(
            @ForAll("histories") MonthlyCosts history,
            @ForAll("horizons") Months horizon,
            @ForAll("shares") BigDecimal share,
            @ForAll PhaseShape shape) {
        Method less = held.scaledBy(share);
        Method phased = held.phaseIn(less, horizon, shape);
        for (Agency agency : AGENCIES) {
            assertThat(phased.costs(history, horizon).pence(agency))
                    .isBetween(
                            less.costs(history, horizon).pence(agency),
                            held.costs(history, horizon).pence(agency));
        }
    }

    @Property
    void growth_over_two_years_is_growth_on_growth(
            @ForAll("histories") MonthlyCosts history, @ForAll("shares") BigDecimal growth) {
        Months next = history.window().next(history.window().count());
        double factor = Math.pow(1 + growth.doubleValue(), history.window().count() / 12.0);
        for (Agency agency : AGENCIES) {
            double exact = history.pence(agency) * factor;
            assertThat((double) Method.escalation(growth).costs(history, next).pence(agency))
                    .isBetween(exact * (1 - 1e-12) - 0.5001, exact * (1 + 1e-12) + 0.5001);
        }
    }
}
