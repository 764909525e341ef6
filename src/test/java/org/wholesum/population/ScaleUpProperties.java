package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.halfUp;
import static org.wholesum.projection.Histories.projected;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

/** Laws of scaling up. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class ScaleUpProperties {
    private static final Months HORIZON = Months.of("2013-10", 2);

    /** The costs of one case under both methods. */
    record Case(MonthlyCosts old, MonthlyCosts pilot) {
        Comparison times(long factor) {
            return Comparison.of(projected(old.times(factor)), projected(pilot.times(factor)));
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(Histories.over(HORIZON), Histories.over(HORIZON))
                .as(Case::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static Sample sample(List<Case> cases, long factor) {
        SortedMap<String, Comparison> byCase = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            byCase.put("S" + i, cases.get(i).times(factor));
        }
        return Sample.of(byCase);
    }

    @Property
    void the_total_is_the_population_times_the_mean_to_the_penny(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        Sample sample = sample(cases, 1);
        BigInteger sum = sample.byCase().values().stream()
                .map(c -> BigInteger.valueOf(c.old().costs().pence())
                        .subtract(BigInteger.valueOf(c.pilot().costs().pence())))
                .reduce(BigInteger.ZERO, BigInteger::add);

        ScaleUp city = sample.to(population);

        assertThat(city.total().point())
                .isEqualTo(Money.ofMinor(GBP, halfUp(sum.multiply(BigInteger.valueOf(population)), cases.size())));
        assertThat(city.perCase().point()).isEqualTo(Money.ofMinor(GBP, halfUp(sum, cases.size())));
    }

    @Property
    void twice_the_cost_is_twice_the_total_and_twice_its_intervals(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        Estimate once = sample(cases, 1).to(population).total();
        Estimate twice = sample(cases, 2).to(population).total();

        assertThat(pence(twice.point())).isCloseTo(2 * pence(once.point()), within(1L));
        for (int i = 0; i < once.intervals().size(); i++) {
            assertClose(twice.intervals().get(i), once.intervals().get(i).times(2));
        }
    }

    @Property
    void twice_the_population_is_twice_the_total_and_twice_the_interval(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        Estimate once = sample(cases, 1).to(population).total();
        Estimate twice = sample(cases, 1).to(2L * population).total();

        assertThat(pence(twice.point())).isCloseTo(2 * pence(once.point()), within(1L));
        // Student's t is wider than twice, as the sample is less of the population, and so is a corrected bootstrap
        // interval
        Assume.that(population > cases.size());
        double wider = correction(cases.size(), 2L * population) / correction(cases.size(), population);
        Interval bootstrap = once.intervals().get(1).times(2);
        double point = 2.0 * pence(once.point());
        double off = slip(bootstrap) + 1; // the point is a penny off, or half
        assertThat(twice.intervals().get(1).lower())
                .isCloseTo(point - (point - bootstrap.lower()) * wider, within(off));
        assertThat(twice.intervals().get(1).upper())
                .isCloseTo(point + (bootstrap.upper() - point) * wider, within(off));
    }

    /** The factor of a bootstrap interval's width: from 5% of the population, √(1 − n ÷ N). */
    private static double correction(int n, long population) {
        double fraction = (double) n / population;
        return fraction < 0.05 ? 1 : Math.sqrt(1 - fraction);
    }

    @Property
    void agencies_add_up_to_the_total_as_printed(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        ScaleUp city = sample(cases, 1).to(population);
        SortedMap<Agency, Estimate> byAgency = city.byAgency();

        assertThat(byAgency.values().stream().map(Estimate::point).reduce(Money.zero(GBP), Money::plus))
                .isEqualTo(city.total().point());
        for (Map.Entry<Agency, Estimate> agency : byAgency.entrySet()) {
            long saved = pence(city.sample().whole().shift(agency.getKey()).saving());
            long alone = halfUp(BigInteger.valueOf(saved).multiply(BigInteger.valueOf(population)), cases.size());
            assertThat(pence(agency.getValue().point())).isCloseTo(alone, within(1L));
        }
    }

    @Property
    void every_interval_has_its_point_in_it_to_a_penny(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        ScaleUp city = sample(cases, 1).to(population);

        List<Estimate> estimates = new ArrayList<>(city.byAgency().values());
        estimates.add(city.total());
        estimates.add(city.perCase());
        for (Estimate estimate : estimates) {
            for (Interval interval : estimate.intervals()) {
                assertThat((double) pence(estimate.point())).isBetween(interval.lower() - 1, interval.upper() + 1);
            }
        }
    }

    @Property
    void who_is_which_case_changes_neither_the_total_nor_its_intervals(
            @ForAll("cases") List<Case> cases, @ForAll long seed) {
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(sample(shuffled, 1).to(5_486).total())
                .isEqualTo(sample(cases, 1).to(5_486).total());
        assertThat(sample(shuffled, 1).to(5_486).byAgency())
                .isEqualTo(sample(cases, 1).to(5_486).byAgency());
    }

    @Property
    void swapping_the_methods_turns_every_interval_around(@ForAll("cases") List<Case> cases) {
        List<Case> swapped =
                cases.stream().map(c -> new Case(c.pilot(), c.old())).toList();

        Estimate saved = sample(cases, 1).to(5_486).total();
        Estimate lost = sample(swapped, 1).to(5_486).total();

        assertThat(lost.point()).isEqualTo(saved.point().negated());
        for (int i = 0; i < 2; i++) {
            Interval there = saved.intervals().get(i);
            Interval back = lost.intervals().get(i);
            assertThat(-back.upper()).isCloseTo(there.lower(), within(slip(there)));
            assertThat(-back.lower()).isCloseTo(there.upper(), within(slip(there)));
        }
    }

    @Property
    void an_influence_is_the_total_less_that_of_the_other_cases_alone(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        ScaleUp city = sample(cases, 1).to(population);

        List<Influence> influences = city.influences();

        assertThat(influences).hasSize(cases.size());
        for (Influence influence : influences) {
            SortedMap<String, Comparison> others = new TreeMap<>(city.sample().byCase());
            others.remove(influence.caseId());
            if (others.size() > 1) {
                assertThat(Sample.of(others).to(population).total().point()).isEqualTo(influence.without());
            }
            assertThat(influence.shift()).isEqualTo(city.total().point().minus(influence.without()));
            assertThat(influence.shift().abs())
                    .isLessThanOrEqualTo(influences.get(0).shift().abs());
        }
    }

    @Property
    void the_population_that_a_total_implies_is_the_one_it_came_from(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 6, max = 1_000_000) int population) {
        Sample sample = sample(cases, 1);
        // so much a case that a rounded penny is less than half of a hundredth of a case
        if (sample.saving().abs().isGreaterThan(Money.parse("GBP 10000.00"))) {
            assertThat(sample.impliedPopulation(sample.to(population).total().point()))
                    .isEqualByComparingTo(Integer.toString(population));
        }
    }

    private static long pence(Money money) {
        return money.getAmountMinorLong();
    }

    private static void assertClose(Interval actual, Interval expected) {
        assertThat(actual.lower()).isCloseTo(expected.lower(), within(slip(expected)));
        assertThat(actual.upper()).isCloseTo(expected.upper(), within(slip(expected)));
    }

    /** A penny, or where an amount passes what a double has to the penny, a few of its last digits. */
    private static double slip(Interval interval) {
        return Math.max(1, 1e-14 * Math.max(Math.abs(interval.lower()), Math.abs(interval.upper())));
    }
}
