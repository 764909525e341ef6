package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;

class CityOutcomeTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency NHS = Agency.of("nhs");
    private static final NeedsGroups TWO = NeedsGroups.of("often", "well");
    private static final TransitionMatrix MOVING =
            TransitionMatrix.of(TWO, 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}});
    private static final CityMethod OLD = CityMethod.movingBy(MOVING)
            .withContacts("often", POLICE, "1.5")
            .withContacts("often", NHS, "0.5")
            .withContacts("well", POLICE, "0.1");
    private static final Execution ONE = Execution.onOneThread();

    private static CitySimulation.Builder city(int months) {
        return CitySimulation.builder(TWO, Months.of("2014-04", months))
                .comparing(OLD, OLD.timesContacts("0.8"))
                .costing(Map.of(POLICE, Money.parse("GBP 152.00"), NHS, Money.parse("GBP 86.00")));
    }

    private static CitySimulation.Builder entering(int months) {
        return city(months)
                .people("often", 60)
                .people("well", 300)
                .entering(YearMonth.of(2014, 6), "often", 1)
                .entering(YearMonth.of(2014, 7), "well", 25)
                .leaving("well", "0.02");
    }

    @Test
    void people_start_in_their_groups_exactly_and_are_counted_until_they_leave() {
        CityOutcome outcome = entering(12).build().simulate(7, ONE);
        CityHistory old = outcome.old();
        assertThat(old.people("often", 0)).isEqualTo(60);
        assertThat(old.people("well", 0)).isEqualTo(300);
        assertThat(old.left(0)).isZero();
        assertThat(old.left(12)).isBetween(30L, 110L);
        assertThat(old.people(12) + old.left(12)).isEqualTo(386);
        assertThat(old.people(12)).isEqualTo(old.people("often", 12) + old.people("well", 12));
        assertThat(outcome.pilot().people("often", 12)).isEqualTo(old.people("often", 12));
        assertThat(old)
                .hasToString("City of 360 people at the start of " + old.window() + " and " + old.people(12)
                        + " at its end");
    }

    @Test
    void costs_are_contacts_times_unit_costs_and_those_of_a_run() {
        CitySimulation city = entering(12).frailty("0.5").build();
        CityOutcome outcome = city.simulate(7, ONE);
        assertThat(outcome.costs()).isEqualTo(city.run(7, ONE));
        assertThat(outcome.old().costs().total(POLICE))
                .isEqualTo(Money.parse("GBP 152.00").multipliedBy(outcome.old().contacts(POLICE)));
        assertThat(outcome.old().contacts(POLICE, 0)).isLessThan(outcome.old().contacts(POLICE));
        assertThat(outcome.old().contacts(Agency.of("fire"))).isZero();
        assertThat(outcome.saving())
                .isEqualTo(outcome.old()
                        .costs()
                        .total()
                        .minus(outcome.pilot().costs().total()));
    }

    /** The standard deviation of 600 simulations with other seeds, against the mean of the estimates: by the χ² distribution within 15%. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.6"})
    @Tag("long")
    void the_simulation_error_is_the_spread_between_seeds(String frailty) {
        CitySimulation city = entering(8).frailty(frailty).build();
        SummaryStatistics savings = new SummaryStatistics();
        SummaryStatistics police = new SummaryStatistics();
        SummaryStatistics error = new SummaryStatistics();
        SummaryStatistics policeError = new SummaryStatistics();
        LongStream.range(0, 600).mapToObj(seed -> city.simulate(seed, ONE)).forEach(outcome -> {
            savings.addValue(outcome.saving().getAmountMinorLong());
            police.addValue(outcome.costs().savings().total(POLICE).getAmountMinorLong());
            error.addValue(outcome.standardError().getAmountMinorLong());
            policeError.addValue(outcome.standardError(POLICE).getAmountMinorLong());
        });
        assertThat(error.getMean() / savings.getStandardDeviation()).isCloseTo(1, within(0.15));
        assertThat(policeError.getMean() / police.getStandardDeviation()).isCloseTo(1, within(0.15));
        double expected = city.simulate(1, ONE).expectedSaving().getAmountMinorLong();
        assertThat(savings.getMean()).isCloseTo(expected, within(4 * savings.getStandardDeviation() / Math.sqrt(600)));
    }

    @Test
    @Tag("long")
    void the_simulation_error_of_numbers_is_the_spread_between_seeds() {
        CitySimulation city = entering(8).build();
        SummaryStatistics savings = new SummaryStatistics();
        LongStream.range(0, 600)
                .forEach(seed ->
                        savings.addValue(city.simulateAggregate(seed).saving().getAmountMinorLong()));
        CityOutcome one = city.simulateAggregate(1);
        assertThat(one.standardError().getAmountMinorLong() / savings.getStandardDeviation())
                .isCloseTo(1, within(0.15));
        assertThat(one.old().people("well", 0)).isEqualTo(300);
        assertThat(one.standardError().isGreaterThan(city.simulate(1, ONE).standardError()))
                .isTrue();
        assertThat(one.costs()).isEqualTo(city.aggregate(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void threads_make_no_difference(int threads) {
        CitySimulation city = city(24).people("often", 4_000)
                .people("well", 9_000)
                .frailty("0.4")
                .build();
        CityOutcome some = city.simulate(3, ONE.threads(threads));
        CityOutcome alone = city.simulate(3, ONE);
        assertThat(some.costs()).isEqualTo(alone.costs());
        assertThat(some.standardError()).isEqualTo(alone.standardError());
        assertThat(some.pilot().people("often", 24)).isEqualTo(alone.pilot().people("often", 24));
    }

    @Test
    void more_people_of_one_group_change_nobody_else() {
        CityOutcome fewer =
                city(6).people("often", 1).people("well", 200).build().simulate(5, ONE);
        CityOutcome more =
                city(6).people("often", 2).people("well", 200).build().simulate(5, ONE);
        CityOutcome second =
                city(6).people("often", 1).people("well", 201).build().simulate(5, ONE);
        CityOutcome none = city(6).people("well", 200).build().simulate(5, ONE);
        long first = fewer.old().contacts(POLICE) - none.old().contacts(POLICE);
        assertThat(first).isBetween(0L, 40L);
        assertThat(more.old().contacts(POLICE) - fewer.old().contacts(POLICE)).isBetween(0L, 40L);
        assertThat(second.old().contacts(POLICE) - fewer.old().contacts(POLICE)).isBetween(0L, 40L);
    }

    @Test
    void one_person_for_one_month_and_a_city_without_contacts_have_results() {
        CityOutcome one = city(1).people("well", 1).build().simulate(1, ONE);
        assertThat(one.old().people(1)).isOne();
        assertThat(one.standardError().isNegative()).isFalse();
        CityMethod none = CityMethod.movingBy(MOVING);
        CityOutcome nothing =
                city(3).people("well", 10).comparing(none, none).build().simulate(1, ONE);
        assertThat(nothing.saving().isZero()).isTrue();
        assertThat(nothing.standardError().isZero()).isTrue();
        assertThat(nothing).hasToString("saving £0.00, standard error £0.00 (simulation)");
    }

    @Test
    void what_a_city_does_not_have_is_refused() {
        CityOutcome outcome = city(2).people("well", 10).build().simulate(1, ONE);
        assertThatThrownBy(() -> outcome.standardError(Agency.of("fire"))).hasMessageContaining("agency fire");
        assertThatThrownBy(() -> outcome.old().people("well", 3))
                .hasMessageContaining("month 3: expected one from 0 to 2");
        assertThatThrownBy(() -> outcome.old().contacts(POLICE, 2)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> city(2).people("wel", 1)).hasMessageContaining("well");
        assertThatThrownBy(() -> city(2).people(10).build()).hasMessageContaining("add up to 0.0");
    }
}
