package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

class RunRateTest {
    private final Method runRate = Method.runRate();

    @Test
    void a_pilot_of_six_months_is_held_for_two_years() {
        MonthlyCosts since = Histories.of(NHS, "2013-04", 5_825_000, 0, 0, 0, 0, 0);

        Projection projection = runRate.project(since, Months.of("2013-10", 24));

        assertThat(projection.total()).isEqualTo(gbp("233000.00"));
    }

    @Test
    void a_penny_in_three_months_falls_due_in_the_second_of_each_three() {
        MonthlyCosts history = Histories.of(NHS, "2013-01", 1, 0, 0);

        MonthlyCosts costs = runRate.costs(history, Months.of("2013-04", 6));

        // cumulatively 1/3, 2/3, 1, 4/3, 5/3 and 2 pence, half up: 0, 1, 1, 1, 2, 2
        assertThat(costs).isEqualTo(Histories.of(NHS, "2013-04", 0, 1, 0, 0, 1, 0));
    }

    @Test
    void half_a_penny_is_rounded_up_and_half_a_penny_of_correction_down() {
        Months month = Months.of("2013-03", 1);

        assertThat(runRate.costs(Histories.of(NHS, "2013-01", 1, 0), month).pence())
                .isEqualTo(1);
        assertThat(runRate.costs(Histories.of(NHS, "2013-01", -1, 0), month).pence())
                .isEqualTo(-1);
    }

    @Test
    void months_without_cost_count_as_months_observed() {
        MonthlyCosts oneBusyMonth = Histories.of(NHS, "2013-01", 600, 0, 0, 0, 0, 0);

        MonthlyCosts costs = runRate.costs(oneBusyMonth, Months.of("2013-07", 1));

        assertThat(costs.pence()).isEqualTo(100);
    }

    @Test
    void a_history_without_cost_is_projected_to_zero() {
        Months horizon = Months.of("2013-10", 24);

        Projection projection = runRate.project(MonthlyCosts.zero(GBP, Months.of("2013-04", 6)), horizon);

        assertThat(projection.costs()).isEqualTo(MonthlyCosts.zero(GBP, horizon));
        assertThat(projection.explain()).hasToString("sum over 0 agencies: £0.00");
    }

    @Test
    void the_horizon_may_lie_anywhere_even_in_the_history() {
        MonthlyCosts history = Histories.of(POLICE, "2013-01", 100, 200, 300);

        MonthlyCosts costs = runRate.costs(history, Months.of("2013-02", 2));

        assertThat(costs).isEqualTo(Histories.of(POLICE, "2013-02", 200, 200));
    }

    @Test
    void an_amount_that_passes_the_largest_is_an_error_and_not_a_wrap() {
        MonthlyCosts history = Histories.of(POLICE, "2013-01", Long.MAX_VALUE / 2);

        assertThatThrownBy(() -> runRate.costs(history, Months.of("2013-02", 3)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_explanation_says_what_was_observed_when_and_how_it_is_rounded() {
        MonthlyCosts history = Histories.of(POLICE, "2013-04", 100_00, 0, 50_00, 0, 0, 1_25);

        Projection projection = runRate.project(history, Months.of("2013-10", 4));

        assertThat(projection.explain(POLICE))
                .hasToString("police: £151.25 observed in 2013-04 to 2013-09 (6 months), ÷ 6 × 4 months = £100.83,"
                        + " cumulative cost rounded half up to the penny");
        assertThat(projection.explain(NHS).steps())
                .containsExactly("nhs: £0.00 observed in 2013-04 to 2013-09 (6 months), ÷ 6 × 4 months = £0.00,"
                        + " cumulative cost rounded half up to the penny");
    }

    @Test
    void two_run_rates_are_the_same() {
        assertThat(runRate).isEqualTo(Method.runRate()).hasToString("run rate");
        assertThat(runRate.describe()).isEqualTo("run rate");
    }
}
