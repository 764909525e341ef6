package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the bootstrap and of Student's t. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class BootstrapProperties {
    @Provide
    Arbitrary<long[]> few() {
        return values(2, 5);
    }

    @Provide
    Arbitrary<long[]> upToEight() {
        return values(2, 8);
    }

    @Provide
    Arbitrary<long[]> many() {
        return values(11, 40);
    }

    /** Savings of a few hundred pounds, and some of many thousands. */
    private static Arbitrary<long[]> values(int least, int most) {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-3, 3),
                        Arbitraries.longs().between(-50_000, 50_000),
                        Arbitraries.longs().between(0, 1_000_000_000L))
                .array(long[].class)
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    @Property
    void the_exact_interval_is_that_of_all_ordered_resamples(
            @ForAll("few") long[] values, @ForAll @IntRange(min = 1, max = 999) int thousandths) {
        List<Long> sums = new ArrayList<>(List.of(0L));
        for (int draw = 0; draw < values.length; draw++) {
            sums = sums.stream()
                    .flatMap(sum -> Arrays.stream(values).mapToObj(value -> sum + value))
                    .toList();
        }
        List<Long> sorted = sums.stream().sorted().toList();
        int rank = BigDecimal.valueOf(1000 - thousandths, 3)
                .multiply(BigDecimal.valueOf(sorted.size()))
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.CEILING)
                .intValueExact();

        Interval interval = Bootstrap.mean(values, thousandths / 1000.0, 1);

        assertThat(interval.lower()).isEqualTo((double) sorted.get(rank - 1) / values.length);
        assertThat(interval.upper()).isEqualTo((double) sorted.get(sorted.size() - rank) / values.length);
    }

    @Property
    void the_order_of_values_makes_no_difference(@ForAll("upToEight") long[] values, @ForAll long seed) {
        long[] shuffled = shuffled(values, seed);

        assertThat(Bootstrap.mean(shuffled, 0.95, 1)).isEqualTo(Bootstrap.mean(values, 0.95, 1));
        assertThat(StudentT.of(shuffled, 100).interval(0.95))
                .isEqualTo(StudentT.of(values, 100).interval(0.95));
    }

    @Property(tries = 20)
    void the_order_of_values_makes_no_difference_to_drawn_resamples(@ForAll("many") long[] values, @ForAll long seed) {
        assertThat(Bootstrap.mean(shuffled(values, seed), 0.95, seed)).isEqualTo(Bootstrap.mean(values, 0.95, seed));
    }

    @Property(tries = 10)
    void the_number_of_threads_makes_no_difference_to_drawn_resamples(@ForAll("many") long[] values, @ForAll long seed)
            throws ExecutionException, InterruptedException {
        Interval alone = inPoolOf(1, values, seed);

        assertThat(inPoolOf(2, values, seed)).isEqualTo(alone);
        assertThat(inPoolOf(7, values, seed)).isEqualTo(alone);
        assertThat(Bootstrap.mean(values, 0.95, seed)).isEqualTo(alone);
    }

    private static Interval inPoolOf(int threads, long[] values, long seed)
            throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Bootstrap.mean(values, 0.95, seed)).get();
        } finally {
            pool.shutdownNow();
        }
    }

    @Property
    void the_intervals_contain_the_mean(@ForAll("upToEight") long[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double slip = 1e-9 * Math.max(1, Math.abs(mean));

        Interval bootstrap = Bootstrap.mean(values, 0.95, 1);
        Interval student = StudentT.of(values, 1_000).interval(0.95);

        assertThat(mean).isBetween(bootstrap.lower() - slip, bootstrap.upper() + slip);
        assertThat(mean).isBetween(student.lower() - slip, student.upper() + slip);
    }

    @Property(tries = 30)
    void the_intervals_of_drawn_resamples_contain_the_mean(@ForAll("many") long[] values, @ForAll long seed) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double slip = 1e-9 * Math.max(1, Math.abs(mean));

        Interval bootstrap = Bootstrap.mean(values, 0.95, seed);

        assertThat(mean).isBetween(bootstrap.lower() - slip, bootstrap.upper() + slip);
    }

    @Property
    void negated_values_have_negated_intervals(
            @ForAll("upToEight") long[] values, @ForAll @IntRange(min = 1, max = 99) int percent) {
        long[] losses = Arrays.stream(values).map(value -> -value).toArray();
        double level = percent / 100.0;

        Interval saved = Bootstrap.mean(values, level, 1);
        Interval lost = Bootstrap.mean(losses, level, 1);

        assertThat(lost.lower() + saved.upper()).isZero();
        assertThat(lost.upper() + saved.lower()).isZero();
        Interval savedByT = StudentT.of(values, 50).interval(level);
        Interval lostByT = StudentT.of(losses, 50).interval(level);
        assertThat(-lostByT.upper()).isCloseTo(savedByT.lower(), within(1e-4));
        assertThat(-lostByT.lower()).isCloseTo(savedByT.upper(), within(1e-4));
    }

    @Property
    void a_higher_level_is_never_narrower(
            @ForAll("upToEight") long[] values,
            @ForAll @IntRange(min = 1, max = 98) int low,
            @ForAll @IntRange(min = 1, max = 98) int high) {
        Interval narrow = Bootstrap.mean(values, Math.min(low, high) / 100.0, 1);
        Interval wide = Bootstrap.mean(values, (Math.max(low, high) + 1) / 100.0, 1);

        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    }

    @Property
    void adding_a_pound_to_every_case_moves_the_intervals_by_a_pound(@ForAll("upToEight") long[] values) {
        long[] more = Arrays.stream(values).map(value -> value + 100).toArray();

        Interval before = Bootstrap.mean(values, 0.95, 1);
        Interval after = Bootstrap.mean(more, 0.95, 1);

        assertThat(after.lower() - before.lower()).isCloseTo(100, within(1e-5));
        assertThat(after.upper() - before.upper()).isCloseTo(100, within(1e-5));
    }

    @Property
    void equal_values_have_intervals_of_zero_width(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int value,
            @ForAll @IntRange(min = 2, max = 15) int n) {
        long[] values = LongStream.generate(() -> value).limit(n).toArray();

        assertThat(List.of(
                        Bootstrap.mean(values, 0.95, 1),
                        StudentT.of(values, 100).interval(0.95)))
                .allSatisfy(interval -> {
                    assertThat(interval.lower()).isEqualTo(value);
                    assertThat(interval.upper()).isEqualTo(value);
                });
    }

    @Property
    void students_t_interval_widens_with_the_population_up_to_an_infinite_one(
            @ForAll("upToEight") long[] values, @ForAll @IntRange(max = 1_000) int more) {
        double narrow = width(StudentT.of(values, values.length + more).interval(0.95));
        double wide = width(StudentT.of(values, values.length + more + 1).interval(0.95));
        double endless = width(StudentT.of(values, Long.MAX_VALUE).interval(0.95));

        assertThat(narrow).isLessThanOrEqualTo(wide + 1e-6);
        assertThat(wide).isLessThanOrEqualTo(endless + 1e-6);
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    private static long[] shuffled(long[] values, long seed) {
        List<Long> list = new ArrayList<>(Arrays.stream(values).boxed().toList());
        Collections.shuffle(list, new Random(seed));
        return list.stream().mapToLong(Long::longValue).toArray();
    }
}
