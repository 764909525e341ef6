package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.benchmarks.Models;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.city.Moments;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;

@Timeout(120)
class CitySimulationTest {
    private static final Agency POLICE = Agency.of("police");
    private static final NeedsGroups TWO = NeedsGroups.of("often", "well");
    private static final TransitionMatrix MOVING =
            TransitionMatrix.of(TWO, 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}});
    private static final CityMethod OLD =
            CityMethod.movingBy(MOVING).withContacts("often", POLICE, "1.5").withContacts("well", POLICE, "0.1");
    private static final Months QUARTER = Months.of("2014-04", 3);

    private static CitySimulation.Builder small(Months window) {
        return CitySimulation.builder(TWO, window)
                .startingWith("often", "0.25")
                .startingWith("well", "0.75")
                .people(400)
                .comparing(OLD, OLD.timesContacts("0.5"))
                .costing(Map.of(POLICE, Money.parse("GBP 152.00")));
    }

    /** By numpy: Σ p·rate·unit cost over 24 months = 410,042.6078807952 and 162,553.9765397274 pence a person. */
    @Test
    void the_computed_means_are_those_of_the_matrix_products() {
        CitySimulation city = Models.city().people(253_000).build();
        assertThat(city.expectedOld().total().mean()).isCloseTo(253_000 * 410042.6078807952, within(10.0));
        assertThat(city.expectedPilot().total().mean()).isCloseTo(253_000 * 162553.9765397274, within(10.0));
        assertThat(city.agencies().stream()
                        .mapToLong(agency -> city.expectedOld().mean(agency).getAmountMinorLong())
                        .sum())
                .isCloseTo(city.expectedOld().mean().getAmountMinorLong(), within(4L));
        assertThat(city.expectedOld().toString())
                .matches("mean £[0-9,.]+, standard deviation £[0-9,.]+ .Monte Carlo variation.");
    }

    /** By Python, over all paths through the groups in three months: mean and standard deviation of one person's cost. */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   21278.1,   31653.88589715329",
        "0,   0.1, 19174.401, 29989.019220561364",
        "0.5, 0,   21278.1,   39593.155322479666",
        "0.5, 0.1, 19174.401, 37243.99669706783"
    })
    void the_computed_moments_are_those_of_all_paths_through_the_groups(
            BigDecimal frailty, BigDecimal leaving, double mean, double deviation) {
        Expected one = small(QUARTER)
                .frailty(frailty)
                .leaving("often", leaving)
                .leaving("well", leaving)
                .build()
                .expectedOld();
        assertThat(one.total().mean()).isCloseTo(400 * mean, within(1e-4));
        assertThat(one.total().standardDeviation()).isCloseTo(20 * deviation, within(1e-4));
    }

    private static double[] totals(LongFunction<CityCosts> run, int runs) {
        return LongStream.range(0, runs)
                .mapToDouble(seed -> (double) run.apply(seed).old().pence())
                .toArray();
    }

    private static void hasMoments(double[] totals, Moments analytic) {
        int n = totals.length;
        double mean = Arrays.stream(totals).sum() / n;
        double variance =
                Arrays.stream(totals).map(t -> (t - mean) * (t - mean)).sum() / (n - 1);
        // four standard errors; the sums of hundreds of people are nearly normal
        assertThat(mean).isCloseTo(analytic.mean(), within(4 * analytic.standardDeviation() / Math.sqrt(n)));
        assertThat(Math.sqrt(variance))
                .isCloseTo(analytic.standardDeviation(), within(4 * analytic.standardDeviation() / Math.sqrt(2.0 * n)));
    }

    @Test
    @Tag("long")
    void individual_and_aggregate_simulation_and_analytic_moments_agree() {
        CitySimulation plain = small(Months.of("2014-04", 12)).build();
        double[] people = totals(seed -> plain.run(seed, Execution.onOneThread()), 1500);
        double[] numbers = totals(plain::aggregate, 1500);
        hasMoments(people, plain.expectedOld().total());
        hasMoments(numbers, plain.expectedOld().total());
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(people, numbers))
                .isGreaterThan(0.001);
    }

    @Test
    @Tag("long")
    void they_agree_where_people_enter_and_leave() {
        CitySimulation moving = small(Months.of("2014-04", 12))
                .entering(YearMonth.of(2014, 9), 300)
                .leaving("well", "0.1")
                .build();
        double[] people = totals(seed -> moving.run(seed, Execution.onOneThread()), 1500);
        double[] numbers = totals(moving::aggregate, 1500);
        hasMoments(people, moving.expectedOld().total());
        hasMoments(numbers, moving.expectedOld().total());
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(people, numbers))
                .isGreaterThan(0.001);
        assertThat(moving.people()).isEqualTo(700);
    }

    @Test
    @Tag("long")
    void frailty_has_its_analytic_variance_and_no_aggregate_simulation() {
        CitySimulation frail = small(Months.of("2014-04", 12)).frailty("0.8").build();
        hasMoments(
                totals(seed -> frail.run(seed, Execution.onOneThread()), 1500),
                frail.expectedOld().total());
        assertThatThrownBy(() -> frail.aggregate(1)).hasMessageContaining("frailty of variance 0.8");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64})
    void threads_make_no_difference(int threads) {
        CitySimulation city = Models.city().people(5_000).build();
        assertThat(city.run(42, Execution.onOneThread().threads(threads))).isEqualTo(city.run(42));
        assertThat(city.run(43)).isNotEqualTo(city.run(42));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 399, 400, 433, 700})
    void ranges_of_people_add_up_to_the_city_to_the_penny(long cut) {
        CitySimulation city = small(QUARTER)
                .entering(YearMonth.of(2014, 5), 300)
                .frailty("0.3")
                .build();
        CityCosts first = city.run(7, 0, cut, Execution.onOneThread());
        CityCosts rest = city.run(7, cut, 700, Execution.onOneThread());
        assertThat(rest.plus(first)).isEqualTo(city.run(7));
        assertThatThrownBy(() -> city.run(7, 0, 701, Execution.onOneThread()))
                .hasMessage("people 0 to 701: expected a range from 0 to 700");
    }

    @Test
    void equal_methods_cost_the_same_and_common_random_numbers_reduce_the_variance_of_a_saving() {
        CitySimulation.Builder same = small(QUARTER).comparing(OLD, OLD);
        assertThat(same.build().run(3).savings().total()).isEqualTo(Money.parse("GBP 0.00"));
        CityMethod less = OLD.timesContacts("0.9");
        double common = deviation(small(QUARTER).comparing(OLD, less).build());
        double separate = deviation(
                small(QUARTER).comparing(OLD, less).independentRandomNumbers().build());
        assertThat(common).isLessThan(separate / 2);
    }

    private static double deviation(CitySimulation city) {
        double[] savings = LongStream.range(0, 200)
                .mapToDouble(seed -> (double)
                        city.run(seed, Execution.onOneThread()).savings().pence())
                .toArray();
        double mean = Arrays.stream(savings).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(savings).map(s -> (s - mean) * (s - mean)).sum());
    }

    @Test
    void costs_compare_as_projections_do() {
        CityCosts costs = small(QUARTER).build().run(1);
        assertThat(costs.comparison().saving()).isEqualTo(costs.savings().total());
        assertThat(costs.comparison().explain(POLICE).toString()).contains("400 simulated people");
        assertThat(costs.toString()).startsWith("400 simulated people");
    }

    @Test
    void a_simulation_stops_within_a_second_when_it_is_interrupted() throws Exception {
        CitySimulation city = Models.city().people(100_000_000).build();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> end = new AtomicReference<>("");
        Thread asking = new Thread(() -> {
            try {
                city.run(1, Execution.onAllProcessors().withProgress((what, done, of) -> begun.countDown()));
            } catch (CancellationException e) {
                end.set(e.getMessage());
            }
        });
        asking.start();
        begun.await();
        asking.interrupt();
        asking.join(1000);
        assertThat(asking.isAlive()).isFalse();
        assertThat(end.get()).startsWith("simulating people: interrupted after ");
    }

    @Test
    void an_invalid_city_is_refused() {
        assertThatThrownBy(() -> small(QUARTER).costing(Map.of())).hasMessageContaining("one or more");
        assertThatThrownBy(() -> small(QUARTER).costing(Map.of(POLICE, Money.parse("GBP -1.00"))))
                .hasMessage("police: a contact costs GBP -1.00, expected 0 or more");
        CitySimulation.Builder empty = CitySimulation.builder(TWO, QUARTER);
        assertThatThrownBy(empty::build).hasMessage("no methods, expected comparing(old, pilot)");
        assertThatThrownBy(empty.comparing(OLD, OLD)::build).hasMessage("no unit costs, expected costing(unitCosts)");
        assertThatThrownBy(empty.costing(Map.of(POLICE, Money.parse("GBP 1.00")))::build)
                .hasMessage("no people, expected people(count)");
        assertThatThrownBy(() -> small(QUARTER).people(-1)).hasMessageContaining("-1 people");
        assertThatThrownBy(() -> small(QUARTER).startingWith("often", "0.15").build())
                .hasMessage("the shares of people who start in the groups add up to 0.9, expected 1");
        assertThatThrownBy(() -> small(QUARTER).startingWith("oftn", "1"))
                .hasMessage("needs group \"oftn\" is unknown, expected one of often, well\n  Maybe often");
        assertThatThrownBy(() -> small(QUARTER).startingWith("often", "a quarter"))
                .hasMessage("people \"a quarter\": expected a decimal number, as 0.25");
        assertThatThrownBy(() -> small(QUARTER).leaving("well", "1.5"))
                .hasMessage("well: 1.5 leaving in a month, expected from 0 to 1\n  Maybe 0.015");
        assertThatThrownBy(() -> small(QUARTER).frailty("-0.1")).hasMessageContaining("frailty of variance -0.1");
        assertThatThrownBy(() -> small(QUARTER).entering(YearMonth.of(2015, 1), 1))
                .hasMessageContaining("2015-01, expected a month of 2014-04");
        CityMethod fire = CityMethod.movingBy(MOVING).withContacts("well", Agency.of("fire"), "1");
        assertThatThrownBy(() -> small(QUARTER).comparing(OLD, fire).build())
                .hasMessageContaining("[fire] have no unit cost");
        CityMethod other = CityMethod.movingBy(TransitionMatrix.identity(NeedsGroups.of("well", "often"), 1));
        assertThatThrownBy(() -> small(QUARTER).comparing(OLD, other))
                .hasMessage("a method with the groups [well, often], expected [often, well]");
    }

    @Test
    void an_invalid_method_is_refused() {
        CityMethod none = CityMethod.movingBy(MOVING);
        assertThatThrownBy(() -> none.withContacts("wel", POLICE, "1")).hasMessageEndingWith("\n  Maybe well");
        assertThatThrownBy(() -> none.withContacts("well", POLICE, "-1"))
                .hasMessage("contacts of \"well\" with police: -1.0 a month, expected from 0 to 1000");
        assertThatThrownBy(() -> OLD.timesContacts("1000")).hasMessageContaining("1500.0 a month");
        assertThatThrownBy(() -> CityMethod.movingBy(MOVING.power(6)))
                .hasMessage("movement in cycles of 6 months, expected of 1\n  Maybe movement.inCycles(1).matrix()");
    }

    @Test
    void a_city_in_real_prices_is_appraised_at_real_rates_and_a_nominal_city_is_not() {
        CitySimulation.Builder city = small(QUARTER);
        Discounting greenBook = new Discounting(DiscountSchedule.greenBook(), Timing.BY_MONTH, YearMonth.of(2014, 4));
        CityCosts real = city.pricedIn(PriceBase.parse("2013/14")).build().run(1);
        assertThat(real.old().prices()).isEqualTo(PriceBase.parse("2013/14"));
        assertThat(real.savings().prices()).isEqualTo(PriceBase.parse("2013/14"));
        assertThat(Appraisal.of(real.comparison(), greenBook).netPresentSaving().isPositive())
                .isTrue();
        CityCosts nominal = city.pricedIn(PriceBase.nominal()).build().run(1);
        assertThat(nominal.old()).isNotEqualTo(real.old());
        assertThatThrownBy(() -> Appraisal.of(nominal.comparison(), greenBook).netPresentSaving())
                .hasMessageContaining("expected both real or both nominal");
        assertThatThrownBy(() -> real.plus(nominal)).isInstanceOf(IllegalArgumentException.class);
    }
}
