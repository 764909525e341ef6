package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of the part of a method's costs that is paid for the intervention itself. */
class InterventionCostsProperties {
    private static final Months HORIZON = Months.of("2013-10", 24);
    private static final YearMonth LATER = YearMonth.of(2014, 5);
    private static final MonthlyCosts HISTORY =
            Histories.of(NHS, "2013-04", 90_01, 0, 7).plus(Histories.of(POLICE, "2013-04", 5, 300_00, 1));

    /** Every way of building a method from another. */
    @Provide
    Arbitrary<UnaryOperator<Method>> combinations() {
        Method rest = Method.runRate();
        return Arbitraries.of(List.<UnaryOperator<Method>>of(
                part -> part.plus(rest),
                part -> rest.plus(part),
                part -> rest.then(LATER, part),
                part -> part.then(LATER, rest),
                part -> part.scaledBy("0.3"),
                part -> part.relativeChange(Map.of(NHS, new BigDecimal("-0.25"))),
                part -> part.volumeAndPrice(
                        Map.of(NHS, new BigDecimal("-0.1")), Map.of(POLICE, new BigDecimal("0.07"))),
                part -> rest.withoutFailureDemand(List.of()).plus(part),
                part -> rest.phaseIn(part, HORIZON),
                part -> part.phaseIn(rest, HORIZON, PhaseShape.S_SHAPED),
                part -> rest.dropOff(part, "0.2", LATER),
                part -> part.dropOff(rest, "0.2", LATER),
                part -> rest.timeLag(5, part),
                part -> part.timeLag(5, rest)));
    }

    private static Method support(long nhs, long police) {
        return Method.support(Map.of(NHS, Money.ofMinor(GBP, nhs), POLICE, Money.ofMinor(GBP, police)));
    }

    @Property
    void they_are_linear_in_the_parts_but_for_rounding(
            @ForAll("combinations") UnaryOperator<Method> combination,
            @ForAll @LongRange(max = 1_000_000) long one,
            @ForAll @LongRange(max = 1_000_000) long other) {
        MonthlyCosts both =
                combination.apply(support(one, 12).plus(support(other, 500))).interventionCosts(HISTORY, HORIZON);
        MonthlyCosts sum = combination
                .apply(support(one, 12))
                .interventionCosts(HISTORY, HORIZON)
                .plus(combination.apply(support(other, 500)).interventionCosts(HISTORY, HORIZON));

        for (Agency agency : List.of(NHS, POLICE)) {
            assertThat(both.pence(agency) - sum.pence(agency)).isBetween(-2L, 2L);
        }
    }

    @Property
    void where_nothing_was_observed_they_are_the_whole_cost(
            @ForAll("combinations") UnaryOperator<Method> combination, @ForAll @LongRange(max = 1_000_000) long nhs) {
        MonthlyCosts nothing = MonthlyCosts.zero(GBP, HISTORY.window());
        Method method = combination.apply(support(nhs, 1));

        assertThat(method.interventionCosts(nothing, HORIZON)).isEqualTo(method.costs(nothing, HORIZON));
    }

    @Property
    void a_method_of_people_alone_has_none(@ForAll("combinations") UnaryOperator<Method> combination) {
        assertThat(combination.apply(Method.runRate()).interventionCosts(HISTORY, HORIZON))
                .isEqualTo(MonthlyCosts.zero(GBP, HORIZON));
    }

    @Example
    void they_are_one_off_costs_and_support_by_hand() {
        Method once = Method.oneOff(Map.of(NHS, gbp("100.00")), YearMonth.of(2013, 10));
        Method pilot = Method.runRate().plus(once).plus(Method.support(Map.of(POLICE, gbp("60.00"))));

        assertThat(pilot.project(HISTORY, HORIZON).interventionCosts().total(NHS))
                .isEqualTo(gbp("100.00"));
        assertThat(pilot.project(HISTORY, HORIZON).interventionCosts().total(POLICE))
                .isEqualTo(gbp("120.00"));
        assertThat(pilot.scaledBy("0.5").interventionCosts(HISTORY, HORIZON).total())
                .isEqualTo(gbp("110.00"));
    }
}
