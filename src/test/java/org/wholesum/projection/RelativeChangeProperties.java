package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.AGENCIES;
import static org.wholesum.projection.Histories.halfUp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of the relative change. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class RelativeChangeProperties {
    @Provide
    Arbitrary<MonthlyCosts> histories() {
        return Histories.months().flatMap(Histories::over);
    }

    @Provide
    Arbitrary<Months> horizons() {
        return Histories.months();
    }

    /** From 100% less to 300% more, in tenths of a per cent. */
    @Provide
    Arbitrary<Map<Agency, Integer>> changes() {
        return Arbitraries.maps(Arbitraries.of(AGENCIES), Arbitraries.integers().between(-1000, 3000));
    }

    private static Method changed(Map<Agency, Integer> thousandths) {
        Map<Agency, BigDecimal> changes = new TreeMap<>();
        thousandths.forEach((agency, change) -> changes.put(agency, BigDecimal.valueOf(change, 3)));
        return Method.runRate().relativeChange(changes);
    }

    @Property
    void a_change_of_zero_has_no_effect(@ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        MonthlyCosts held = Method.runRate().costs(history, horizon);

        assertThat(Method.runRate().relativeChange(Map.of()).costs(history, horizon))
                .isEqualTo(held);
        assertThat(changed(Map.of(AGENCIES.get(0), 0, AGENCIES.get(1), 0, AGENCIES.get(2), 0))
                        .costs(history, horizon))
                .isEqualTo(held);
    }

    @Property
    void after_each_month_an_agency_has_cost_its_base_times_one_plus_the_change_to_the_penny(
            @ForAll("histories") MonthlyCosts history,
            @ForAll("horizons") Months horizon,
            @ForAll("changes") Map<Agency, Integer> thousandths) {
        MonthlyCosts base = Method.runRate().costs(history, horizon);

        MonthlyCosts costs = changed(thousandths).costs(history, horizon);

        for (Agency agency : AGENCIES) {
            long factor = 1000 + thousandths.getOrDefault(agency, 0);
            BigInteger held = BigInteger.ZERO;
            long cumulative = 0;
            for (int i = 0; i < horizon.count(); i++) {
                held = held.add(BigInteger.valueOf(base.pence(agency, horizon.month(i))));
                cumulative += costs.pence(agency, horizon.month(i));
                assertThat(cumulative).isEqualTo(halfUp(held.multiply(BigInteger.valueOf(factor)), 1000));
            }
        }
    }

    @Property
    void one_hundred_per_cent_less_is_nothing(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        Map<Agency, Integer> all = new TreeMap<>();
        AGENCIES.forEach(agency -> all.put(agency, -1000));

        assertThat(changed(all).costs(history, horizon)).isEqualTo(MonthlyCosts.zero(history.currency(), horizon));
    }
}
