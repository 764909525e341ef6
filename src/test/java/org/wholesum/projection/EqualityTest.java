package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** What is equal in all but one respect differs. */
class EqualityTest {
    private static final Months YEAR = Months.of("2013-10", 12);
    private static final MonthlyCosts HISTORY = Histories.of(POLICE, "2013-04", 100_00, 200_00);
    private static final ControlTrend TREND = ControlTrend.of("wards", new BigDecimal("-0.1"), -0.2, 0.05);

    private static Projection projection(Method method) {
        return method.project(HISTORY, YEAR);
    }

    @Test
    void trends_differ_by_each_of_their_parts() {
        BigDecimal change = new BigDecimal("-0.1");
        assertThat(TREND)
                .isEqualTo(ControlTrend.of("wards", change, -0.2, 0.05))
                .hasSameHashCodeAs(ControlTrend.of(" wards ", change, -0.2, 0.05))
                .isNotEqualTo(ControlTrend.of("streets", change, -0.2, 0.05))
                .isNotEqualTo(ControlTrend.of("wards", new BigDecimal("-0.15"), -0.2, 0.05))
                .isNotEqualTo(ControlTrend.of("wards", change, -0.3, 0.05))
                .isNotEqualTo(ControlTrend.of("wards", change, -0.2, 0.06))
                .isNotEqualTo(TREND.withAgencies(Map.of(NHS, change)))
                .isNotEqualTo(TREND.allocatedAtRandom())
                .isNotEqualTo("wards");
        assertThat(TREND).hasToString("wards: -10.0% (95%: -20.0% to +5.0%)");
        assertThat(TREND.lower()).isEqualTo(-0.2);
        assertThat(TREND.upper()).isEqualTo(0.05);
    }

    /** An interval may begin or end at the change itself, and a change may be a fall by all. */
    @Test
    void a_trend_may_be_at_the_ends_of_its_range() {
        BigDecimal all = new BigDecimal("-1");
        assertThat(ControlTrend.of("wards", all, -1, -1).change()).isEqualTo(all);
        assertThat(TREND.withAgencies(Map.of(NHS, all)).change(NHS)).isEqualTo(all);
        assertThat(TREND.withAgencies(Map.of(NHS, all)).change(POLICE)).isEqualTo(new BigDecimal("-0.1"));
    }

    @Test
    void projections_differ_by_method_by_costs_and_by_history() {
        Projection held = projection(Method.runRate());
        MonthlyCosts other = Histories.of(POLICE, "2013-03", 0, 100_00, 200_00).during(Months.of("2013-03", 2));
        assertThat(held)
                .isEqualTo(projection(Method.runRate()))
                .hasSameHashCodeAs(projection(Method.runRate()))
                .isNotEqualTo(projection(Method.named("as it was", Method.runRate())))
                .isNotEqualTo(projection(Method.runRate()).withHistory(other))
                .isNotEqualTo(held.costs());
        Method twice =
                (history, horizon) -> Method.runRate().costs(history, horizon).times(2);
        Method once = (history, horizon) -> Method.runRate().costs(history, horizon);
        assertThat(projection(once)).isNotEqualTo(projection(twice));
    }

    @Test
    void comparisons_differ_by_each_side_and_by_their_names() {
        Projection held = projection(Method.runRate());
        Projection half = projection(Method.runRate().scaledBy("0.5"));
        Comparison comparison = Comparison.of(held, half);
        assertThat(comparison)
                .isEqualTo(Comparison.of(held, half))
                .hasSameHashCodeAs(Comparison.of(held, half))
                .isNotEqualTo(Comparison.of(half, half))
                .isNotEqualTo(Comparison.of(held, held))
                .isNotEqualTo(comparison.named(new MethodNames("before", "after")))
                .isNotEqualTo(held);
        assertThat(comparison.byYear())
                .isEqualTo(Comparison.of(held, half).byYear())
                .hasSameHashCodeAs(Comparison.of(held, half).byYear())
                .isNotEqualTo(Comparison.of(held, held).byYear())
                .isNotEqualTo(comparison.byCalendarYear())
                .isNotEqualTo(comparison);
    }

    @Test
    void fits_differ_by_their_kind_and_by_the_years() {
        MonthlyCosts three = Histories.of(NHS, "2010-01", new long[36]).plus(yearly(100, 200, 400));
        Growth growth = Growth.fit(three, Growth.Fit.LOG_LINEAR);
        assertThat(growth)
                .isEqualTo(Growth.fit(three, Growth.Fit.LOG_LINEAR))
                .hasSameHashCodeAs(Growth.fit(three, Growth.Fit.LOG_LINEAR))
                .isNotEqualTo(Growth.fit(three, Growth.Fit.POISSON))
                .isNotEqualTo(Growth.fit(yearly(100, 200, 500), Growth.Fit.LOG_LINEAR))
                .isNotEqualTo(growth.rate());
        assertThat(growth.fit()).isEqualTo(Growth.Fit.LOG_LINEAR);
        assertThat(growth.years()).isEqualTo(3);
    }

    private static MonthlyCosts yearly(long... pence) {
        long[] months = new long[12 * pence.length];
        for (int year = 0; year < pence.length; year++) {
            months[12 * year + 5] = pence[year];
        }
        return Histories.of(POLICE, "2010-01", months);
    }

    /** £100.00 less £40.00 in one month. */
    @Test
    void one_month_is_singular_and_a_level_below_the_scale_is_said_so() {
        Comparison month = Comparison.of(
                projected(Histories.of(POLICE, "2013-10", 100_00)), projected(Histories.of(POLICE, "2013-10", 60_00)));
        assertThat(month.sentence())
                .startsWith("From October 2013 (1 month), the old method costs £100 and the pilot £60");
        assertThat(Method.runRate().timeLag(1, Method.runRate()).describe())
                .isEqualTo("run rate, and after 1 month run rate");
        assertThat(EvidenceLevel.ASSUMED.inWords()).isEqualTo("below level 1 of 5");
        assertThat(EvidenceLevel.RANDOMISED.inWords()).isEqualTo("level 5 of 5");
    }
}
