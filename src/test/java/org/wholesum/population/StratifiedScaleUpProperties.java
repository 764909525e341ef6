package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.halfUp;
import static org.wholesum.projection.Histories.projected;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

/** Laws of scaling up in strata. */
@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE)
class StratifiedScaleUpProperties {
    private static final Months HORIZON = Months.of("2013-10", 2);

    /** The old and pilot costs of one case. */
    record Case(MonthlyCosts old, MonthlyCosts pilot) {
        Comparison times(long factor) {
            return Comparison.of(projected(old.times(factor)), projected(pilot.times(factor)));
        }

        BigInteger saving() {
            return BigInteger.valueOf(old.pence()).subtract(BigInteger.valueOf(pilot.pence()));
        }
    }

    /** Some cases of a stratum, and how many people are in it besides. */
    record Group(List<Case> cases, int others) {
        long population() {
            return (long) cases.size() + others;
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(Histories.over(HORIZON), Histories.over(HORIZON))
                .as(Case::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        return Combinators.combine(cases(), Arbitraries.integers().between(0, 100_000))
                .as(Group::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static ScaleUp scaled(List<Group> groups, SamplingDesign design, long factor, long people) {
        SortedMap<String, Comparison> byCase = new TreeMap<>();
        SortedMap<String, String> strata = new TreeMap<>();
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int g = 0; g < groups.size(); g++) {
            for (Case each : groups.get(g).cases()) {
                String id = "S" + byCase.size();
                byCase.put(id, each.times(factor));
                strata.put(id, "stratum " + g);
            }
            counts.put("stratum " + g, groups.get(g).population() * people);
        }
        return Sample.of(byCase)
                .to(
                        design == SamplingDesign.STRATIFIED
                                ? Strata.stratified(strata, counts)
                                : Strata.postStratified(strata, counts));
    }

    private static List<ScaleUp> both(List<Group> groups) {
        return Stream.of(SamplingDesign.values())
                .map(d -> scaled(groups, d, 1, 1))
                .toList();
    }

    @Property
    void one_stratum_is_a_plain_scale_up(
            @ForAll("cases") List<Case> cases,
            @ForAll @IntRange(max = 1_000_000) int others,
            @ForAll SamplingDesign design) {
        ScaleUp one = scaled(List.of(new Group(cases, others)), design, 1, 1);
        ScaleUp plain = one.sample().to(one.population());

        assertSame(one.total(), plain.total());
        assertSame(one.perCase(), plain.perCase());
        assertThat(one.byAgency().keySet()).isEqualTo(plain.byAgency().keySet());
        one.byAgency()
                .forEach((agency, estimate) ->
                        assertSame(estimate, plain.byAgency().get(agency)));
        assertSame(one.byStratum().get(0).total(), plain.total());
    }

    private static void assertSame(Estimate stratified, Estimate plain) {
        assertThat(stratified.point()).isEqualTo(plain.point());
        assertThat(stratified.n()).isEqualTo(plain.n());
        assertThat(stratified.population()).isEqualTo(plain.population());
        assertClose(stratified.interval(), plain.interval());
    }

    @Property
    void the_total_is_the_sum_of_each_stratums_population_times_its_mean_to_the_penny(
            @ForAll("groups") List<Group> groups) {
        BigInteger common = BigInteger.valueOf(60); // of 2, 3, 4 and 5 cases
        BigInteger sum = BigInteger.ZERO;
        for (Group group : groups) {
            BigInteger saving = group.cases().stream().map(Case::saving).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger weight = common.divide(BigInteger.valueOf(group.cases().size()));
            sum = sum.add(saving.multiply(weight).multiply(BigInteger.valueOf(group.population())));
        }

        for (ScaleUp city : both(groups)) {
            assertThat(city.total().point()).isEqualTo(Money.ofMinor(GBP, halfUp(sum, 60)));
            assertThat(city.perCase().point()).isEqualTo(Money.ofMinor(GBP, halfUp(sum, 60 * city.population())));
        }
    }

    @Property
    void strata_and_agencies_add_up_to_the_total_as_printed(@ForAll("groups") List<Group> groups) {
        for (ScaleUp city : both(groups)) {
            Money total = city.total().point();
            assertThat(city.byStratum().stream().map(s -> s.total().point()).reduce(Money.zero(GBP), Money::plus))
                    .isEqualTo(total);
            assertThat(city.byAgency().values().stream().map(Estimate::point).reduce(Money.zero(GBP), Money::plus))
                    .isEqualTo(total);
            assertThat(city.byStratum().stream().mapToInt(Stratum::n).sum()).isEqualTo(city.n());
            assertThat(city.byStratum().stream().mapToLong(Stratum::population).sum())
                    .isEqualTo(city.population());
            double shares = city.byStratum().stream()
                    .mapToDouble(Stratum::shareOfVariance)
                    .sum();
            if (shares != 0) {
                assertThat(shares).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Property
    void every_interval_has_its_point_in_it_to_a_penny(@ForAll("groups") List<Group> groups) {
        for (ScaleUp city : both(groups)) {
            List<Estimate> estimates = new ArrayList<>(city.byAgency().values());
            estimates.add(city.total());
            estimates.add(city.perCase());
            city.byStratum().forEach(stratum -> estimates.addAll(List.of(stratum.mean(), stratum.total())));
            for (Estimate estimate : estimates) {
                Interval interval = estimate.interval();
                double slip = slip(interval);
                assertThat((double) pence(estimate.point()))
                        .isBetween(interval.lower() - slip, interval.upper() + slip);
            }
        }
    }

    @Property
    void who_is_which_case_makes_no_difference(
            @ForAll("groups") List<Group> groups, @ForAll SamplingDesign design, @ForAll long seed) {
        List<Group> shuffled = new ArrayList<>();
        for (Group group : groups) {
            List<Case> cases = new ArrayList<>(group.cases());
            Collections.shuffle(cases, new Random(seed));
            shuffled.add(new Group(cases, group.others()));
        }

        ScaleUp city = scaled(groups, design, 1, 1);
        ScaleUp other = scaled(shuffled, design, 1, 1);

        assertThat(other.total()).isEqualTo(city.total());
        assertThat(other.byStratum()).isEqualTo(city.byStratum());
        assertThat(other.byAgency()).isEqualTo(city.byAgency());
    }

    @Property
    void how_strata_are_called_makes_no_difference(
            @ForAll("groups") List<Group> groups, @ForAll SamplingDesign design, @ForAll long seed) {
        List<Group> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));

        ScaleUp city = scaled(groups, design, 1, 1);
        ScaleUp other = scaled(shuffled, design, 1, 1);

        assertSame(other.total(), city.total());
        assertThat(other.byAgency().keySet()).isEqualTo(city.byAgency().keySet());
        other.byAgency()
                .forEach((agency, estimate) ->
                        assertSame(estimate, city.byAgency().get(agency)));
    }

    @Property
    void what_maps_are_given_in_makes_no_difference(
            @ForAll("groups") List<Group> groups, @ForAll SamplingDesign design) {
        ScaleUp city = scaled(groups, design, 1, 1);
        Map<String, Comparison> unordered = new HashMap<>(city.sample().byCase());
        Map<String, String> strata = new HashMap<>(city.strata().orElseThrow().byCase());
        Map<String, Long> counts = new HashMap<>(city.strata().orElseThrow().counts());

        ScaleUp other = Sample.of(unordered)
                .to(
                        design == SamplingDesign.STRATIFIED
                                ? Strata.stratified(strata, counts)
                                : Strata.postStratified(strata, counts));

        assertThat(other).hasToString(city.toString());
        assertThat(other.explain()).isEqualTo(city.explain());
    }

    @Property
    void twice_the_cost_is_twice_the_total_and_twice_its_interval(
            @ForAll("groups") List<Group> groups, @ForAll SamplingDesign design) {
        Estimate once = scaled(groups, design, 1, 1).total();
        Estimate twice = scaled(groups, design, 2, 1).total();

        assertThat(pence(twice.point())).isCloseTo(2 * pence(once.point()), within(1L));
        assertClose(twice.interval(), once.interval().times(2));
    }

    @Property
    void twice_the_people_are_twice_the_total(@ForAll("groups") List<Group> groups, @ForAll SamplingDesign design) {
        Estimate once = scaled(groups, design, 1, 1).total();
        Estimate twice = scaled(groups, design, 1, 2).total();

        assertThat(pence(twice.point())).isCloseTo(2 * pence(once.point()), within(1L));
    }

    @Property
    void a_stratum_scales_up_as_if_it_were_alone(@ForAll("groups") List<Group> groups) {
        ScaleUp city = scaled(groups, SamplingDesign.POST_STRATIFIED, 1, 1);

        for (int g = 0; g < groups.size(); g++) {
            SortedMap<String, Comparison> alone = new TreeMap<>(city.sample().byCase());
            String name = "stratum " + g;
            alone.keySet()
                    .removeIf(id ->
                            !name.equals(city.strata().orElseThrow().byCase().get(id)));
            Estimate plain = Sample.of(alone).to(groups.get(g).population()).total();
            Estimate total = city.byStratum().get(g).total();
            assertThat(pence(total.point())).isCloseTo(pence(plain.point()), within(1L));
            assertClose(total.interval(), plain.interval());
        }
    }

    @Property
    void a_new_sample_is_allocated_to_the_last_case_with_no_more_than_there_are_people(
            @ForAll("groups") List<Group> groups, @ForAll @IntRange(min = 1, max = 500_000) int n) {
        ScaleUp city = scaled(groups, SamplingDesign.STRATIFIED, 1, 1);
        long wanted = Math.min(n, city.population());

        SortedMap<String, Long> allocated =
                city.sample().neymanAllocation(city.strata().orElseThrow(), wanted);

        assertThat(allocated.keySet())
                .isEqualTo(city.strata().orElseThrow().counts().keySet());
        assertThat(allocated.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(wanted);
        allocated.forEach((stratum, cases) -> assertThat(cases)
                .isBetween(0L, city.strata().orElseThrow().counts().get(stratum)));
    }

    private static long pence(Money money) {
        return money.getAmountMinorLong();
    }

    private static void assertClose(Interval actual, Interval expected) {
        assertThat(actual.lower()).isCloseTo(expected.lower(), within(slip(expected)));
        assertThat(actual.upper()).isCloseTo(expected.upper(), within(slip(expected)));
    }

    /** A penny, or where an amount passes what a double has to the penny, some of its last digits. */
    private static double slip(Interval interval) {
        return Math.max(1, 1e-12 * Math.max(Math.abs(interval.lower()), Math.abs(interval.upper())));
    }
}
