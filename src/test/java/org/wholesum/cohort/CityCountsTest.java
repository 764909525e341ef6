package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;

/** Cities in which everyone stays in their group, or leaves after a month. */
class CityCountsTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency NHS = Agency.of("nhs");
    private static final NeedsGroups TWO = NeedsGroups.of("often", "well");
    private static final CityMethod OLD = CityMethod.movingBy(TransitionMatrix.identity(TWO, 1))
            .withContacts("often", POLICE, "1.5")
            .withContacts("often", NHS, "0.25");
    private static final Execution ONE = Execution.onOneThread();

    private static CitySimulation.Builder city() {
        return CitySimulation.builder(TWO, Months.of("2014-04", 3))
                .people("often", 10)
                .entering(YearMonth.of(2014, 6), "well", 5)
                .comparing(OLD, OLD.timesContacts("0"))
                .costing(Map.of(POLICE, Money.parse("GBP 152.00"), NHS, Money.parse("GBP 86.00")));
    }

    /** Ten for three months and five for the last. */
    @Test
    void a_city_has_the_person_months_of_those_who_are_in_it() {
        CitySimulation city = city().build();
        assertThat(city.personMonths()).isEqualTo(35);
        assertThat(city.people()).isEqualTo(15);
        assertThat(city.groups()).isEqualTo(TWO);
        assertThat(city.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(city).hasToString("City of 15 people, 2014-04 to 2014-06 (3 months), agencies [nhs, police]");
    }

    @Test
    void who_surely_leaves_is_in_the_city_for_one_month() {
        CitySimulation city = city().leaving("often", "1").leaving("well", "1").build();
        for (CityOutcome outcome : new CityOutcome[] {city.simulate(3, ONE), city.simulateAggregate(3)}) {
            CityHistory old = outcome.old();
            assertThat(old.people("often", 0)).isEqualTo(10);
            assertThat(old.people(1)).isZero();
            assertThat(old.left(0)).isZero();
            assertThat(old.left(1)).isEqualTo(10);
            assertThat(old.people("well", 2)).isEqualTo(5);
            assertThat(old.left(2)).isEqualTo(10);
            assertThat(old.people(3)).isZero();
            assertThat(old.left(3)).isEqualTo(15);
            assertThat(old.contacts(POLICE, 1) + old.contacts(POLICE, 2)).isZero();
            assertThat(outcome.pilot().contacts(POLICE)).isZero();
        }
    }

    @Test
    void both_ways_to_simulate_numbers_of_people_give_the_same_costs() {
        CitySimulation city = city().build();
        assertThat(city.aggregate(4)).isEqualTo(city.simulateAggregate(4).costs());
        assertThat(city.aggregate(4).people()).isEqualTo(15);
        assertThatThrownBy(() -> city().frailty("0.8").build().aggregate(1))
                .hasMessageContaining("frailty of variance 0.8");
    }

    /** Expected are 10 × 1.5 × £152.00 a month of the police, and 10 × 0.25 × £86.00 of the health service. */
    @Test
    void expected_costs_are_people_times_rates_times_unit_costs() {
        CityOutcome outcome = city().build().simulate(1, ONE);
        assertThat(outcome.expectedOld().mean(POLICE)).isEqualTo(Money.parse("GBP 6840.00"));
        assertThat(outcome.expectedOld().mean(NHS)).isEqualTo(Money.parse("GBP 645.00"));
        assertThat(outcome.expectedOld().mean(Agency.of("fire"))).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(outcome.expectedPilot().mean()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(outcome.expectedSaving()).isEqualTo(Money.parse("GBP 7485.00"));
        // the variance of 45 Poisson contacts at £152.00 is 45 × 152², of 7.5 at £86.00 it is 7.5 × 86²
        assertThat(outcome.expectedOld().standardDeviation(POLICE)).isEqualTo(Money.parse("GBP 1019.65"));
        assertThat(outcome.expectedOld().standardDeviation(NHS)).isEqualTo(Money.parse("GBP 235.52"));
        assertThat(outcome.expectedOld().standardDeviation()).isEqualTo(Money.parse("GBP 1046.49"));
    }

    @Test
    void a_method_has_the_contacts_that_were_given_and_none_otherwise() {
        assertThat(OLD.contacts("often", NHS)).isEqualTo(0.25);
        assertThat(OLD.contacts("well", NHS)).isZero();
        assertThat(OLD.timesContacts("2").contacts("often", POLICE)).isEqualTo(3);
        assertThat(OLD.agencies()).containsExactly(NHS, POLICE);
        assertThatThrownBy(() -> OLD.contacts("oftn", NHS)).hasMessageContaining("\"oftn\" is unknown");
        assertThat(OLD.toString().lines())
                .contains("Contacts of a person in a month")
                .anyMatch(line -> line.matches("often +0\\.250 +1\\.500"))
                .anyMatch(line -> line.matches("well +0\\.000 +0\\.000"));
    }

    @Test
    void the_largest_numbers_and_rates_are_accepted_and_larger_ones_are_not() {
        assertThat(OLD.withContacts("well", NHS, "1000").contacts("well", NHS)).isEqualTo(1000);
        assertThatThrownBy(() -> OLD.withContacts("well", NHS, "1000.01"))
                .hasMessage("contacts of \"well\" with nhs: 1000.01 a month, expected from 0 to 1000");
        assertThat(city().people("well", 1L << 40).build().people()).isEqualTo(15 + (1L << 40));
        assertThatThrownBy(() -> city().people("well", (1L << 40) + 1))
                .hasMessage("1099511627777 people enter in 2014-04, expected from 0 to 1099511627776");
        assertThat(city().frailty("1000").frailty("0.000001").frailty("0")).isNotNull();
        assertThatThrownBy(() -> city().frailty("1000.01")).hasMessageContaining("from 0.000001 to 1,000");
        assertThatThrownBy(() -> city().frailty("0.0000009")).hasMessageContaining("from 0.000001 to 1,000");
    }

    @Test
    void shares_are_needed_only_where_groups_are_drawn() {
        assertThat(city().build().people()).isEqualTo(15);
        assertThatThrownBy(() -> city().people(1).build())
                .hasMessage("the shares of people who start in the groups add up to 0.0, expected 1");
        assertThatThrownBy(() -> city().startingWith("often", "0.5").build())
                .hasMessage("the shares of people who start in the groups add up to 0.5, expected 1");
        assertThat(city().startingWith("often", "0.9999999999")
                        .startingWith("well", "0.0000000001")
                        .people(1)
                        .build())
                .isNotNull();
    }

    @Test
    void people_and_costs_of_two_parts_add_up() {
        CityCosts one = city().build().run(1);
        assertThat(one.people()).isEqualTo(15);
        assertThat(one.plus(one).people()).isEqualTo(30);
        assertThat(one.plus(one).old().pence()).isEqualTo(2 * one.old().pence());
        assertThat(one.savings().pence())
                .isEqualTo(one.old().pence() - one.pilot().pence());
    }
}
