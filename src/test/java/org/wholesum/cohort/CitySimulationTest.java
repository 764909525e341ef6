package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.benchmarks.Models;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;

@Timeout(120)
class CitySimulationTest {
    private static final Agency POLICE = Agency.of("police");
    private static final List<String> TWO = List.of("often", "well");
    private static final TransitionMatrix MOVING =
            TransitionMatrix.of(TWO, 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}});
    private static final CityMethod OLD =
            CityMethod.of(MOVING, Map.of("often", Map.of(POLICE, 1.5), "well", Map.of(POLICE, 0.1)));
    private static final Months QUARTER = Months.of("2014-04", 3);

    private static CityBuilder small(Months window) {
        return CitySimulation.builder(window, Map.of(POLICE, Money.parse("GBP 152.00")))
                .starting(Map.of("often", 0.25, "well", 0.75))
                .comparing(OLD, OLD.timesContacts(0.5))
                .people(400);
    }

    /** By numpy: Σ p·rate·unit cost over 24 months = 410,042.6078807952 and 162,553.9765397274 pence a person. */
    @Test
    void the_computed_means_are_those_of_the_matrix_products() {
        CitySimulation city = Models.city().people(253_000).build();
        assertThat(city.expectedOld().total().mean()).isCloseTo(253_000 * 410042.6078807952, within(10.0));
        assertThat(city.expectedPilot().total().mean()).isCloseTo(253_000 * 162553.9765397274, within(10.0));
        assertThat(city.expectedOld().byAgency().values().stream()
                        .mapToDouble(Moments::mean)
                        .sum())
                .isCloseTo(city.expectedOld().total().mean(), within(1.0));
    }

    /** By Python, over every way through the groups in three months: mean and deviation of one person's cost. */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   21278.1,   31653.88589715329",
        "0,   0.1, 19174.401, 29989.019220561364",
        "0.5, 0,   21278.1,   39593.155322479666",
        "0.5, 0.1, 19174.401, 37243.99669706783"
    })
    void the_computed_moments_are_those_of_every_way_through_the_groups(
            double frailty, double leaving, double mean, double deviation) {
        Expected one = small(QUARTER)
                .frailty(frailty)
                .leaving(Map.of("often", leaving, "well", leaving))
                .build()
                .expectedOld();
        assertThat(one.total().mean()).isCloseTo(400 * mean, within(1e-4));
        assertThat(one.total().deviation()).isCloseTo(20 * deviation, within(1e-4));
    }

    private static double[] totals(LongFunction<CityCosts> run, int runs) {
        return LongStream.range(0, runs)
                .mapToDouble(seed -> (double) run.apply(seed).old().pence())
                .toArray();
    }

    private static void hasMoments(double[] totals, Moments theory) {
        int n = totals.length;
        double mean = Arrays.stream(totals).sum() / n;
        double variance =
                Arrays.stream(totals).map(t -> (t - mean) * (t - mean)).sum() / (n - 1);
        // four standard errors; the sums of hundreds of people are nearly normal
        assertThat(mean).isCloseTo(theory.mean(), within(4 * theory.deviation() / Math.sqrt(n)));
        assertThat(Math.sqrt(variance))
                .isCloseTo(theory.deviation(), within(4 * theory.deviation() / Math.sqrt(2.0 * n)));
    }

    @Test
    void people_the_short_cut_and_theory_agree_in_mean_variance_and_quantiles() {
        CitySimulation plain = small(Months.of("2014-04", 12)).build();
        double[] people = totals(seed -> plain.run(seed, Execution.onOneThread()), 1500);
        double[] numbers = totals(plain::shortCut, 1500);
        hasMoments(people, plain.expectedOld().total());
        hasMoments(numbers, plain.expectedOld().total());
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(people, numbers))
                .isGreaterThan(0.001);
    }

    @Test
    void they_agree_where_people_come_and_go_too() {
        CitySimulation moving = small(Months.of("2014-04", 12))
                .entering(YearMonth.of(2014, 9), 300)
                .leaving(Map.of("well", 0.1))
                .build();
        double[] people = totals(seed -> moving.run(seed, Execution.onOneThread()), 1500);
        double[] numbers = totals(moving::shortCut, 1500);
        hasMoments(people, moving.expectedOld().total());
        hasMoments(numbers, moving.expectedOld().total());
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(people, numbers))
                .isGreaterThan(0.001);
        assertThat(moving.people()).isEqualTo(700);
    }

    @Test
    void frailty_spreads_people_as_theory_says_and_has_no_short_cut() {
        CitySimulation frail = small(Months.of("2014-04", 12)).frailty(0.8).build();
        hasMoments(
                totals(seed -> frail.run(seed, Execution.onOneThread()), 1500),
                frail.expectedOld().total());
        assertThatThrownBy(() -> frail.shortCut(1)).hasMessageContaining("frailty of variance 0.8");
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
    void parts_of_the_city_add_up_to_the_city_to_the_penny(long cut) {
        CitySimulation city =
                small(QUARTER).entering(YearMonth.of(2014, 5), 300).frailty(0.3).build();
        CityCosts first = city.run(7, 0, cut, Execution.onOneThread());
        CityCosts rest = city.run(7, cut, 700, Execution.onOneThread());
        assertThat(rest.plus(first)).isEqualTo(city.run(7));
        assertThatThrownBy(() -> city.run(7, 0, 701, Execution.onOneThread()))
                .hasMessage("people 0 to 701: expected a range from 0 to 700");
    }

    @Test
    void methods_that_do_the_same_cost_the_same_and_luck_in_common_narrows_the_difference() {
        CityBuilder same = small(QUARTER).comparing(OLD, OLD);
        assertThat(same.build().run(3).savings().total()).isEqualTo(Money.parse("GBP 0.00"));
        CityMethod less = OLD.timesContacts(0.9);
        double common = deviation(small(QUARTER).comparing(OLD, less).build());
        double apart =
                deviation(small(QUARTER).comparing(OLD, less).independent().build());
        assertThat(common).isLessThan(apart / 2);
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
    void what_makes_no_city_is_refused_in_words() {
        Map<Agency, Money> unit = Map.of(POLICE, Money.parse("GBP 152.00"));
        assertThatThrownBy(() -> CitySimulation.builder(QUARTER, Map.of())).hasMessageContaining("one or more");
        assertThatThrownBy(() -> CitySimulation.builder(QUARTER, Map.of(POLICE, Money.parse("GBP -1.00"))))
                .hasMessageContaining("expected nil or more");
        assertThatThrownBy(() -> CitySimulation.builder(QUARTER, unit).people(1).build())
                .hasMessage("nothing to compare, expected comparing(old, pilot)");
        assertThatThrownBy(() -> small(QUARTER).people(-1)).hasMessageContaining("-1 people");
        assertThatThrownBy(() -> small(QUARTER)
                        .starting(Map.of("often", 0.3, "well", 0.6))
                        .build())
                .hasMessageContaining("add up to 0.9, expected 1");
        assertThatThrownBy(() -> small(QUARTER).starting(Map.of("oftn", 1.0)).build())
                .hasMessage("starting: needs group \"oftn\" is unknown, expected one of [often, well]\n  Maybe often");
        assertThatThrownBy(() -> small(QUARTER).leaving(Map.of("well", 1.5)).build())
                .hasMessage("leaving: well has 1.5, expected from 0 to 1");
        assertThatThrownBy(() -> small(QUARTER).frailty(-0.1)).hasMessageContaining("frailty of variance -0.1");
        assertThatThrownBy(() -> small(QUARTER).entering(YearMonth.of(2015, 1), 1))
                .hasMessageContaining("2015-01, expected a month of 2014-04");
        assertThatThrownBy(() -> CityMethod.of(MOVING, Map.of("wel", Map.of(POLICE, 1.0))))
                .hasMessageEndingWith("\n  Maybe well");
        assertThatThrownBy(() -> CityMethod.of(MOVING, Map.of("well", Map.of(POLICE, -1.0))))
                .hasMessage("contacts of \"well\" with police: -1.0 a month, expected from 0 to 1000");
        assertThatThrownBy(() -> CityMethod.of(MOVING.power(6), Map.of()))
                .hasMessageContaining("movement in cycles of 6 months, expected of 1");
        CityMethod fire = CityMethod.of(MOVING, Map.of("well", Map.of(Agency.of("fire"), 1.0)));
        assertThatThrownBy(() -> small(QUARTER).comparing(OLD, fire).build())
                .hasMessageContaining("[fire] have no unit cost");
    }
}
