package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Methods put together by plus and then. */
class CompositionTest {
    private static final Months HORIZON = Months.of("2013-10", 6);
    private static final MonthlyCosts HISTORY = Histories.of(POLICE, "2013-04", 100, 200);
    private static final Method NOTHING = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon);
    private static final Method FIVE_POUNDS_OF_SUPPORT_A_MONTH = (history, horizon) -> MonthlyCosts.ofCumulative(
            history.currency(), horizon, java.util.Set.of(NHS), (agency, months) -> 500L * months);

    @Test
    void what_comes_on_top_is_added() {
        MonthlyCosts costs =
                Method.runRate().plus(FIVE_POUNDS_OF_SUPPORT_A_MONTH).costs(HISTORY, HORIZON);

        assertThat(costs.pence(POLICE)).isEqualTo(900);
        assertThat(costs.pence(NHS)).isEqualTo(3000);
    }

    @Test
    void a_sum_is_explained_part_by_part_and_then_added_up() {
        Projection projection = Method.runRate()
                .plus(Method.runRate().relativeChange(Map.of(POLICE, new BigDecimal("-0.5"))))
                .project(HISTORY, HORIZON);

        assertThat(projection.explain(POLICE)).hasToString("""
                        police: £3.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 6 months = £9.00,\
                         cumulative cost rounded half up to the penny
                        plus police: £3.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 6 months = £9.00,\
                         cumulative cost rounded half up to the penny
                        plus police: £9.00 × (1 − 0.5) = £4.50, cumulative cost rounded half up to the penny
                        police: both together = £13.50""");
        assertThat(projection.description()).isEqualTo("run rate, plus run rate with a relative change by agency");
    }

    @Test
    void one_method_follows_another() {
        MonthlyCosts costs =
                Method.runRate().then(YearMonth.of(2013, 12), NOTHING).costs(HISTORY, HORIZON);

        assertThat(costs).isEqualTo(Histories.of(POLICE, "2013-10", 150, 150, 0, 0, 0, 0));
    }

    @Test
    void each_method_rounds_its_own_part() {
        MonthlyCosts halfAPennyAMonth = Histories.of(POLICE, "2013-04", 1, 0);
        Method twice = Method.runRate().then(YearMonth.of(2013, 11), Method.runRate());

        assertThat(Method.runRate()
                        .costs(halfAPennyAMonth, Months.of("2013-10", 2))
                        .pence())
                .isEqualTo(1);
        assertThat(twice.costs(halfAPennyAMonth, Months.of("2013-10", 2)).pence())
                .isEqualTo(2);
    }

    @Test
    void a_sequence_is_explained_part_by_part_and_then_added_up() {
        Projection projection =
                Method.runRate().then(YearMonth.of(2014, 3), Method.runRate()).project(HISTORY, HORIZON);

        assertThat(projection.explain(POLICE)).hasToString("""
                        police: £3.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 5 months = £7.50,\
                         cumulative cost rounded half up to the penny
                        then police: £3.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 1 month = £1.50,\
                         cumulative cost rounded half up to the penny
                        police: one after the other = £9.00""");
        assertThat(projection.description()).isEqualTo("run rate, then from 2014-03 run rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-09", "2013-10", "2014-04", "2030-01"})
    void the_second_method_starts_within_the_horizon_after_its_first_month(YearMonth from) {
        Method method = Method.runRate().then(from, NOTHING);

        assertThatThrownBy(() -> method.project(HISTORY, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a method of the caller's own\" follows from " + from
                        + ", expected a month of the horizon after its first, 2013-10 to 2014-03 (6 months)");
    }

    @Test
    void sequences_nest() {
        Method phased = Method.runRate()
                .then(YearMonth.of(2013, 11), Method.runRate().relativeChange(Map.of(POLICE, new BigDecimal("-0.5"))))
                .then(YearMonth.of(2014, 2), NOTHING);

        assertThat(phased.costs(HISTORY, HORIZON)).isEqualTo(Histories.of(POLICE, "2013-10", 150, 75, 75, 75, 0, 0));
    }

    @Test
    void a_part_that_gives_other_months_is_refused() {
        Method lastYears = (history, horizon) -> history;

        assertThatThrownBy(() -> Method.runRate().plus(lastYears).project(HISTORY, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a method of the caller's own gave costs in GBP for 2013-04 to 2013-05 (2 months), expected"
                        + " GBP for 2013-10 to 2014-03 (6 months)");
        assertThatThrownBy(() ->
                        Method.runRate().then(YearMonth.of(2014, 1), lastYears).project(HISTORY, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("expected GBP for 2014-01 to 2014-03 (3 months)");
    }

    @Test
    void nothing_plus_nothing_is_nothing() {
        assertThat(NOTHING.plus(NOTHING).costs(HISTORY, HORIZON)).isEqualTo(MonthlyCosts.zero(GBP, HORIZON));
    }
}
