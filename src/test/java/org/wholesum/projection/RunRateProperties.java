package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.AGENCIES;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.halfUp;
import static org.wholesum.projection.Histories.numbers;
import static org.wholesum.projection.Histories.pennies;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of the run rate. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class RunRateProperties {
    private final Method runRate = Method.runRate();

    @Provide
    Arbitrary<MonthlyCosts> histories() {
        return Histories.months().flatMap(Histories::over);
    }

    /** Up to nine cases that were observed in the same months. */
    @Provide
    Arbitrary<List<MonthlyCosts>> cases() {
        return Histories.months()
                .flatMap(window -> Histories.over(window).list().ofMinSize(1).ofMaxSize(9));
    }

    @Provide
    Arbitrary<Months> horizons() {
        return Histories.months();
    }

    @Property
    void after_each_month_an_agency_has_cost_its_total_times_months_over_months_observed_to_the_penny(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        MonthlyCosts costs = runRate.costs(history, horizon);

        assertThat(costs.window()).isEqualTo(horizon);
        for (Agency agency : AGENCIES) {
            BigInteger total = history.window().stream()
                    .map(month -> BigInteger.valueOf(history.pence(agency, month)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            long cumulative = 0;
            for (int i = 0; i < horizon.count(); i++) {
                cumulative += costs.pence(agency, horizon.month(i));
                assertThat(cumulative)
                        .isEqualTo(halfUp(
                                total.multiply(BigInteger.valueOf(i + 1)),
                                history.window().count()));
            }
        }
    }

    @Property
    void no_two_months_of_an_agency_are_more_than_a_penny_apart(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        MonthlyCosts costs = runRate.costs(history, horizon);

        for (Agency agency : AGENCIES) {
            List<Long> cells =
                    horizon.stream().map(month -> costs.pence(agency, month)).toList();
            assertThat(Collections.max(cells) - Collections.min(cells)).isBetween(0L, 1L);
        }
    }

    @Property
    void costs_taken_back_are_projected_to_the_same_taken_back(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        assertThat(runRate.costs(history.negated(), horizon))
                .isEqualTo(runRate.costs(history, horizon).negated());
    }

    @Property
    void where_the_horizon_is_a_multiple_of_the_window_cases_sum_to_the_whole_to_the_penny(
            @ForAll("cases") List<MonthlyCosts> cases, @ForAll @IntRange(min = 1, max = 6) int times) {
        Months window = cases.get(0).window();
        Months horizon = window.next(window.count() * times);

        MonthlyCosts byCase = sumOfProjections(cases, horizon);
        MonthlyCosts whole = projectionOfSum(cases, horizon);

        for (Agency agency : AGENCIES) {
            assertThat(byCase.pence(agency)).isEqualTo(whole.pence(agency));
            // not only in the end, but whenever another window has passed
            Months first = Months.of(horizon.first(), window.count());
            assertThat(byCase.during(first).pence(agency))
                    .isEqualTo(whole.during(first).pence(agency));
        }
        assertThat(byCase.total()).isEqualTo(whole.total());
    }

    /**
     * A rounded case is at most half a penny from its exact cost, and so is the rounded whole; where both are at that
     * limit they are on the same side. So, for one agency and after any number of months, the cases add up to within n
     * halves of a penny of the whole, and the difference is a whole number: at most n ÷ 2 rounded down.
     */
    @Property
    void otherwise_cases_sum_to_the_whole_within_half_a_penny_a_case_for_each_agency_after_any_month(
            @ForAll("cases") List<MonthlyCosts> cases, @ForAll("horizons") Months horizon) {
        MonthlyCosts byCase = sumOfProjections(cases, horizon);
        MonthlyCosts whole = projectionOfSum(cases, horizon);

        for (Agency agency : AGENCIES) {
            long apart = 0;
            for (int i = 0; i < horizon.count(); i++) {
                apart += byCase.pence(agency, horizon.month(i)) - whole.pence(agency, horizon.month(i));
                assertThat(Math.abs(apart)).isLessThanOrEqualTo(cases.size() / 2);
            }
        }
        assertThat(Math.abs(byCase.pence() - whole.pence()))
                .isLessThanOrEqualTo((long) AGENCIES.size() * (cases.size() / 2));
    }

    @Example
    void that_bound_is_reached() {
        Months horizon = Months.of("2013-03", 1);
        MonthlyCosts halfAPennyAMonth = Histories.of(POLICE, "2013-01", 1, 0)
                .plus(Histories.of(NHS, "2013-01", 1, 0))
                .plus(Histories.of(COUNCIL, "2013-01", 1, 0));
        List<MonthlyCosts> four = Collections.nCopies(4, halfAPennyAMonth);

        assertThat(sumOfProjections(four, horizon).pence(POLICE)).isEqualTo(4);
        assertThat(projectionOfSum(four, horizon).pence(POLICE)).isEqualTo(2);
        assertThat(sumOfProjections(four, horizon).pence()).isEqualTo(12);
        assertThat(projectionOfSum(four, horizon).pence()).isEqualTo(6);
    }

    @Property
    void only_the_total_matters_and_not_the_months_in_which_it_fell(
            @ForAll("histories") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        MonthlyCosts.Builder atOnce = MonthlyCosts.builder(Histories.GBP, history.window());
        history.agencies().forEach(agency -> atOnce.add(agency, 0, history.pence(agency)));

        assertThat(runRate.costs(atOnce.build(), horizon)).isEqualTo(runRate.costs(history, horizon));
    }

    @Property
    void an_explanation_can_be_followed_with_a_calculator(
            @ForAll("positive") MonthlyCosts history, @ForAll("horizons") Months horizon) {
        Projection projection = runRate.project(history, horizon);
        for (Agency agency : AGENCIES) {
            String text = projection.explain(agency).toString();
            String observed = text.substring(text.indexOf('£'), text.indexOf(" observed"));
            List<BigDecimal> formula = numbers(text.substring(text.indexOf('÷'), text.lastIndexOf(',')));
            BigDecimal amount = numbers(observed).get(0);

            BigDecimal byHand = pennies(amount.multiply(formula.get(1)).divide(formula.get(0), MathContext.DECIMAL128));

            assertThat(amount).isEqualTo(history.total(agency).getAmount());
            assertThat(byHand)
                    .isEqualTo(formula.get(2))
                    .isEqualTo(projection.costs().total(agency).getAmount());
        }
    }

    @Provide
    Arbitrary<MonthlyCosts> positive() {
        return Histories.months().flatMap(Histories::positiveOver);
    }

    private MonthlyCosts sumOfProjections(List<MonthlyCosts> cases, Months horizon) {
        return Projection.sum(
                        cases.stream().map(c -> runRate.project(c, horizon)).toList())
                .costs();
    }

    private MonthlyCosts projectionOfSum(List<MonthlyCosts> cases, Months horizon) {
        return runRate.costs(cases.stream().reduce(MonthlyCosts::plus).orElseThrow(), horizon);
    }
}
