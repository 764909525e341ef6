package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.AGENCIES;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
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

/** Laws of plus and then. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class CompositionProperties {
    private static final Method CHANGED = Method.runRate()
            .relativeChange(Map.of(AGENCIES.get(0), new BigDecimal("-0.333"), AGENCIES.get(1), new BigDecimal("1.5")));

    /** A horizon, and a month of it after its first. */
    record Cut(Months horizon, YearMonth from) {}

    @Provide
    Arbitrary<MonthlyCosts> histories() {
        return Histories.months().flatMap(Histories::over);
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Histories.months().filter(months -> months.count() > 1).flatMap(months -> Arbitraries.integers()
                .between(1, months.count() - 1)
                .map(i -> new Cut(months, months.month(i))));
    }

    @Property
    void every_cell_of_a_sum_is_the_sum_of_the_cells(
            @ForAll("histories") MonthlyCosts history, @ForAll("cuts") Cut cut) {
        Months horizon = cut.horizon();
        MonthlyCosts one = Method.runRate().costs(history, horizon);
        MonthlyCosts other = CHANGED.costs(history, horizon);

        MonthlyCosts sum = Method.runRate().plus(CHANGED).costs(history, horizon);

        for (Agency agency : AGENCIES) {
            for (YearMonth month : horizon) {
                assertThat(sum.pence(agency, month)).isEqualTo(one.pence(agency, month) + other.pence(agency, month));
            }
        }
        assertThat(CHANGED.plus(Method.runRate()).costs(history, horizon)).isEqualTo(sum);
    }

    @Property
    void a_sequence_has_the_first_methods_cells_before_the_month_and_the_seconds_from_then_on(
            @ForAll("histories") MonthlyCosts history, @ForAll("cuts") Cut cut) {
        Months horizon = cut.horizon();
        Months early = Months.between(horizon.first(), cut.from().minusMonths(1));
        Months late = Months.between(cut.from(), horizon.last());

        MonthlyCosts costs = Method.runRate().then(cut.from(), CHANGED).costs(history, horizon);

        assertThat(costs.window()).isEqualTo(horizon);
        assertThat(costs.during(early)).isEqualTo(Method.runRate().costs(history, early));
        assertThat(costs.during(late)).isEqualTo(CHANGED.costs(history, late));
    }

    @Property
    void a_method_that_follows_itself_is_itself_within_a_penny_an_agency(
            @ForAll("histories") MonthlyCosts history, @ForAll("cuts") Cut cut) {
        MonthlyCosts whole = Method.runRate().costs(history, cut.horizon());

        MonthlyCosts cutInTwo =
                Method.runRate().then(cut.from(), Method.runRate()).costs(history, cut.horizon());

        for (Agency agency : AGENCIES) {
            assertThat(Math.abs(cutInTwo.pence(agency) - whole.pence(agency))).isLessThanOrEqualTo(1);
        }
    }
}
