package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Laws of costs by year. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class YearlyCostsProperties {
    @Provide
    Arbitrary<MonthlyCosts> costs() {
        return AnyCosts.costs();
    }

    @Property
    void years_add_up_to_the_window_and_agencies_to_each_year(@ForAll("costs") MonthlyCosts costs) {
        for (YearlyCosts years : new YearlyCosts[] {costs.byYear(), costs.byCalendarYear()}) {
            Money all = Money.zero(costs.currency());
            for (String year : years.years().keySet()) {
                Money sum = Money.zero(costs.currency());
                for (Agency agency : costs.agencies()) {
                    sum = sum.plus(years.cost(agency, year));
                }
                assertThat(sum).isEqualTo(years.total(year));
                all = all.plus(sum);
            }
            assertThat(all).isEqualTo(costs.total());
        }
    }

    @Property
    void financial_years_have_the_sums_of_the_costs_by_financial_year(@ForAll("costs") MonthlyCosts costs) {
        YearlyCosts years = costs.byYear();
        costs.byFinancialYear()
                .forEach((year, sum) -> assertThat(years.total(year.toString())).isEqualTo(sum));
    }
}
