package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

class ProjectionTest {
    private static final Months HORIZON = Months.of("2013-10", 3);
    private static final MonthlyCosts HISTORY =
            Histories.of(POLICE, "2013-04", 100_00, 200_00).plus(Histories.of(NHS, "2013-04", 0, 1_00));

    @Test
    void a_projection_prints_its_method_and_its_costs() {
        assertThat(Method.runRate().project(HISTORY, HORIZON)).hasToString("""
                        Projected by run rate, from what was observed in 2013-04 to 2013-05 (2 months)
                        Cost in GBP, 2013-10 to 2013-12 (3 months)
                        month     nhs  police     all
                        ───────  ────  ──────  ──────
                        2013-10  0.50  150.00  150.50
                        2013-11  0.50  150.00  150.50
                        2013-12  0.50  150.00  150.50
                        ───────  ────  ──────  ──────
                        all      1.50  450.00  451.50""");
    }

    @Test
    void an_explanation_prints_a_step_a_line_and_the_sum() {
        assertThat(Method.runRate().project(HISTORY, HORIZON).explain()).hasToString("""
                        nhs: £1.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 3 months = £1.50,\
                         cumulative cost rounded half up to the penny
                        police: £300.00 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 3 months = £450.00,\
                         cumulative cost rounded half up to the penny
                        sum over 2 agencies: £451.50""");
    }

    @Test
    void a_lambda_is_a_method_that_is_explained_as_the_callers_own() {
        Method free = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon);

        Projection projection = free.project(HISTORY, HORIZON);

        assertThat(projection.total()).isEqualTo(gbp("0.00"));
        assertThat(projection.explain(POLICE).steps())
                .containsExactly("police: projected by a method of the caller's own = £0.00");
    }

    @Test
    void a_method_that_gives_other_months_is_refused() {
        Method late = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon.next(horizon.count()));

        assertThatThrownBy(() -> late.project(HISTORY, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a method of the caller's own gave costs in GBP for 2014-01 to 2014-03 (3 months), expected"
                        + " GBP for 2013-10 to 2013-12 (3 months)");
    }

    @Test
    void a_method_that_gives_another_currency_is_refused() {
        Method foreign = (history, horizon) -> MonthlyCosts.zero(CurrencyUnit.EUR, horizon);

        assertThatThrownBy(() -> foreign.project(HISTORY, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a method of the caller's own gave costs in EUR for 2013-10")
                .hasMessageContaining("expected GBP");
    }

    @Test
    void projections_add_up() {
        Projection one = Method.runRate().project(Histories.of(POLICE, "2013-04", 1, 0), HORIZON);
        Projection other = Method.runRate().project(Histories.of(POLICE, "2013-05", 4, 0, 0), HORIZON);

        Projection sum = Projection.sum(List.of(one, other));

        assertThat(sum.costs()).isEqualTo(one.costs().plus(other.costs()));
        assertThat(sum.history()).contains(Histories.of(POLICE, "2013-04", 1, 4, 0, 0));
        assertThat(sum.description()).isEqualTo("run rate, case by case");
        assertThat(sum.explain(POLICE)).hasToString("""
                        case 1 of 2, police: £0.01 observed in 2013-04 to 2013-05 (2 months), ÷ 2 × 3 months = £0.02,\
                         cumulative cost rounded half up to the penny
                        case 2 of 2, police: £0.04 observed in 2013-05 to 2013-07 (3 months), ÷ 3 × 3 months = £0.04,\
                         cumulative cost rounded half up to the penny
                        police: sum of 2 cases = £0.06""");
    }

    @Test
    void projections_of_different_months_do_not_add_up_even_where_one_has_all_months_of_the_other() {
        Projection three = Method.runRate().project(HISTORY, HORIZON);
        Projection two = Method.runRate().project(HISTORY, Months.of(HORIZON.first(), 2));

        assertThatThrownBy(() -> Projection.sum(List.of(three, two)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "projections over 2013-10 to 2013-12 (3 months) and over 2013-10 to 2013-11 (2 months) don't"
                                + " add up, expected the same months");
        assertThatThrownBy(() -> Projection.sum(List.of(two, three))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void projections_in_different_currencies_do_not_add_up() {
        Projection pounds = Histories.projected(MonthlyCosts.zero(GBP, HORIZON));
        Projection euros = Histories.projected(MonthlyCosts.zero(CurrencyUnit.EUR, HORIZON));

        assertThatThrownBy(() -> Projection.sum(List.of(pounds, euros)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs in GBP and in EUR cannot be added, expected one currency");
    }

    @Test
    void the_sum_of_no_projections_is_refused() {
        assertThatThrownBy(() -> Projection.sum(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no projection to add up, expected one or more");
    }
}
