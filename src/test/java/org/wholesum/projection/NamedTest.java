package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.POLICE;

import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Methods under names of their own. */
class NamedTest {
    private static final Months HORIZON = Months.of("2013-10", 6);
    private static final MonthlyCosts HISTORY = Histories.of(POLICE, "2013-04", 100, 200);
    private static final Method LAMBDA = (history, horizon) ->
            Method.runRate().costs(history, horizon).negated().negated();

    @Test
    void a_lambda_has_the_name_in_its_description_its_explanation_and_where_it_is_printed() {
        Method named = Method.named("two visits\na week", LAMBDA);
        Projection projection = named.project(HISTORY, HORIZON);

        assertThat(named).hasToString("two visits a week");
        assertThat(projection.description()).isEqualTo("two visits a week");
        assertThat(projection.explain(POLICE)).hasToString("police: projected by two visits a week = £9.00");
        assertThat(named.plus(Method.runRate())).hasToString("two visits a week, plus run rate");
    }

    @Test
    void a_name_changes_no_cost_and_no_step_of_another_method() {
        Method support = Method.runRate().plus(Method.support(Map.of(POLICE, Money.parse("GBP 12.00"))));
        Method named = Method.named("with support", support);

        assertThat(named.costs(HISTORY, HORIZON)).isEqualTo(support.costs(HISTORY, HORIZON));
        assertThat(named.interventionCosts(HISTORY, HORIZON)).isEqualTo(support.interventionCosts(HISTORY, HORIZON));
        assertThat(named.explain(POLICE, HISTORY, HORIZON)).isEqualTo(support.explain(POLICE, HISTORY, HORIZON));
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatThrownBy(() -> Method.named(" ", LAMBDA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }
}
