package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.execution.Execution;

/** Laws of estimates from small samples. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class SmallSamplesProperties {
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
        return values(11, 30);
    }

    private static Arbitrary<long[]> values(int least, int most) {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-3, 3),
                        Arbitraries.longs().between(-50_000, 50_000),
                        Arbitraries.longs().between(0, 1_000_000_000L))
                .array(long[].class)
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static long[] shuffled(long[] values, long seed) {
        List<Long> list = new ArrayList<>(Arrays.stream(values).boxed().toList());
        Collections.shuffle(list, new Random(seed));
        return list.stream().mapToLong(Long::longValue).toArray();
    }

    // the bootstrap

    /** Every ordered resample, one by one, with variances by the textbook. */
    @Property
    void the_studentised_interval_is_that_of_all_ordered_resamples(
            @ForAll("few") long[] values, @ForAll @IntRange(min = 1, max = 99) int percent) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = standardError(values);
        List<Double> all = new ArrayList<>();
        long resamples = Math.round(Math.pow(n, n));
        for (long code = 0; code < resamples; code++) {
            long[] resample = new long[n];
            long rest = code;
            for (int i = 0; i < n; i++) {
                resample[i] = values[(int) (rest % n)];
                rest /= n;
            }
            long apart = LongStream.of(resample).sum() - LongStream.of(values).sum();
            boolean same = LongStream.of(resample).distinct().count() == 1;
            double infinite = Math.signum((double) apart) * Double.POSITIVE_INFINITY;
            all.add(apart == 0 ? 0 : same ? infinite : (double) apart / n / standardError(resample));
        }
        Collections.sort(all);
        int rank = (int) ((resamples * (100 - percent) + 199) / 200);
        double low = all.get(rank - 1);
        double high = all.get(all.size() - rank);

        Optional<Interval> interval = Bootstrap.of(values).studentised(percent / 100.0);

        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            assertThat(interval).isEmpty();
        } else {
            double slip = 1e-7 * (1 + error) * (1 + Math.abs(low) + Math.abs(high)) + 1e-9 * Math.abs(mean);
            assertThat(interval.orElseThrow().lower()).isCloseTo(mean - high * error, within(slip));
            assertThat(interval.orElseThrow().upper()).isCloseTo(mean - low * error, within(slip));
        }
    }

    private static double standardError(long[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares =
                Arrays.stream(values).mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares) / values.length;
    }

    @Property
    void the_order_of_values_makes_no_difference(@ForAll("upToEight") long[] values, @ForAll long seed) {
        long[] other = shuffled(values, seed);

        assertThat(Bootstrap.of(other).bca(0.9)).isEqualTo(Bootstrap.of(values).bca(0.9));
        assertThat(Bootstrap.of(other).studentised(0.9))
                .isEqualTo(Bootstrap.of(values).studentised(0.9));
        assertThat(PredictionInterval.total(other, 0.9, 5)).isEqualTo(PredictionInterval.total(values, 0.9, 5));
        assertThat(Jackknife.mean(other).standardError())
                .isEqualTo(Jackknife.mean(values).standardError());
    }

    @Property(tries = 15)
    void order_and_threads_make_no_difference_to_drawn_resamples(@ForAll("many") long[] values, @ForAll long seed) {
        Bootstrap alone = Bootstrap.of(values).seed(seed).draws(1000).on(Execution.onOneThread());
        Bootstrap three = Bootstrap.of(shuffled(values, seed))
                .seed(seed)
                .draws(1000)
                .on(Execution.onOneThread().threads(3));

        assertThat(three.percentile(0.95)).isEqualTo(alone.percentile(0.95));
        assertThat(three.bca(0.95)).isEqualTo(alone.bca(0.95));
        assertThat(three.studentised(0.95)).isEqualTo(alone.studentised(0.95));
    }

    @Property
    void intervals_shift_and_scale_with_the_values(
            @ForAll("upToEight") long[] values,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int shift,
            @ForAll @IntRange(min = 1, max = 1000) int factor) {
        long[] changed =
                LongStream.of(values).map(value -> value * factor + shift).toArray();

        assertChanged(Bootstrap.of(values).bca(0.9), Bootstrap.of(changed).bca(0.9), factor, shift);
        Optional<Interval> before = Bootstrap.of(values).studentised(0.9);
        Optional<Interval> after = Bootstrap.of(changed).studentised(0.9);
        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(interval -> assertChanged(interval, after.orElseThrow(), factor, shift));
        assertChanged(PredictionInterval.mean(values, 0.9, 3), PredictionInterval.mean(changed, 0.9, 3), factor, shift);
    }

    private static void assertChanged(Interval before, Interval after, double factor, double shift) {
        double size = Math.max(Math.abs(after.lower()), Math.abs(after.upper())) + Math.abs(shift) + 1;
        assertThat(after.lower()).isCloseTo(before.lower() * factor + shift, within(1e-9 * size));
        assertThat(after.upper()).isCloseTo(before.upper() * factor + shift, within(1e-9 * size));
    }

    @Property
    void negated_values_have_negated_intervals(@ForAll("upToEight") long[] values) {
        long[] losses = LongStream.of(values).map(value -> -value).toArray();

        assertNegated(Bootstrap.of(values).bca(0.9), Bootstrap.of(losses).bca(0.9));
        Optional<Interval> saved = Bootstrap.of(values).studentised(0.9);
        Optional<Interval> lost = Bootstrap.of(losses).studentised(0.9);
        assertThat(lost.isPresent()).isEqualTo(saved.isPresent());
        saved.ifPresent(interval -> assertNegated(interval, lost.orElseThrow()));
    }

    private static void assertNegated(Interval saved, Interval lost) {
        double size = Math.max(Math.abs(saved.lower()), Math.abs(saved.upper())) + 1;
        assertThat(-lost.upper()).isCloseTo(saved.lower(), within(1e-9 * size));
        assertThat(-lost.lower()).isCloseTo(saved.upper(), within(1e-9 * size));
    }

    // selection

    @Property
    void the_kth_smallest_is_that_of_all_numbers_repeated_and_sorted(
            @ForAll("many") long[] numbers, @ForAll @IntRange(min = 1, max = 1_000_000) int pick) {
        long[] times =
                IntStream.range(0, numbers.length).mapToLong(i -> 1 + i % 4).toArray();
        long[] sorted = IntStream.range(0, numbers.length)
                .mapToObj(i -> LongStream.generate(() -> numbers[i]).limit(times[i]))
                .flatMapToLong(some -> some)
                .sorted()
                .toArray();
        WeightedRanks ranks = new WeightedRanks(numbers, times);
        int rank = pick % sorted.length + 1;

        assertThat(ranks.all()).isEqualTo(sorted.length);
        assertThat(ranks.smallest(rank)).isEqualTo(sorted[rank - 1]);
        assertThat(ranks.largest(rank)).isEqualTo(sorted[sorted.length - rank]);
    }

    // the jackknife

    @Property
    void the_jackknife_of_a_mean_has_its_standard_error_and_no_bias(@ForAll("upToEight") long[] values) {
        Jackknife mean = Jackknife.mean(values);
        double plain = standardError(values) * Math.sqrt(values.length / (values.length - 1.0));
        double size = 1 + LongStream.of(values).mapToDouble(Math::abs).max().orElseThrow();

        assertThat(mean.standardError()).isCloseTo(plain, within(1e-9 * size));
        assertThat(mean.bias()).isCloseTo(0, within(1e-9 * size));
        for (int i = 0; i < values.length; i++) {
            assertThat(mean.influences()[i]).isCloseTo(values[i] - mean.estimate(), within(1e-9 * size));
        }
        Jackknife same = Jackknife.of(
                LongStream.of(values).asDoubleStream().toArray(),
                some -> Arrays.stream(some).average().orElseThrow());
        assertThat(same.standardError()).isCloseTo(plain, within(1e-8 * size));
    }

    // the permutation test

    @Property
    void the_order_of_groups_makes_no_difference(@ForAll("upToEight") long[] one, @ForAll("upToEight") long[] other) {
        PermutationTest test = PermutationTest.of(one, other);
        PermutationTest turned = PermutationTest.of(other, one);

        assertThat(turned.pValue()).isEqualTo(test.pValue());
        assertThat(turned.pValue(Alternative.LESS)).isEqualTo(test.pValue(Alternative.GREATER));
        assertThat(turned.pValue(Alternative.GREATER)).isEqualTo(test.pValue(Alternative.LESS));
        assertThat(turned.difference()).isEqualTo(-test.difference());
    }

    @Property(tries = 15)
    void the_order_of_groups_and_values_and_threads_make_no_difference_to_drawn_arrangements(
            @ForAll("many") long[] one, @ForAll("many") long[] other, @ForAll long seed) {
        PermutationTest test =
                PermutationTest.of(one, other).seed(seed).draws(999).on(Execution.onOneThread());

        assertThat(PermutationTest.of(other, one).seed(seed).draws(999).pValue())
                .isEqualTo(test.pValue());
        assertThat(PermutationTest.of(shuffled(one, seed), shuffled(other, 3))
                        .seed(seed)
                        .draws(999)
                        .on(Execution.onOneThread().threads(3))
                        .pValue())
                .isEqualTo(test.pValue());
    }

    /** Every assignment of cases to groups by the bits of a number, means compared as fractions. */
    @Property
    void the_exact_test_is_that_of_all_assignments(@ForAll("few") long[] one, @ForAll("few") long[] other) {
        long[] all = LongStream.concat(LongStream.of(one), LongStream.of(other)).toArray();
        long found = apart(LongStream.of(one).sum(), LongStream.of(all).sum(), one.length, all.length);
        int as = 0;
        int of = 0;
        for (int bits = 0; bits < 1 << all.length; bits++) {
            if (Integer.bitCount(bits) == one.length) {
                long sum = 0;
                for (int i = 0; i < all.length; i++) {
                    sum += (bits >> i & 1) * all[i];
                }
                of++;
                as += apart(sum, LongStream.of(all).sum(), one.length, all.length) >= found ? 1 : 0;
            }
        }

        PermutationTest test = PermutationTest.of(one, other);

        assertThat(test.arrangements()).isEqualTo(of);
        assertThat(test.pValue()).isEqualTo((double) as / of);
    }

    private static long apart(long sum, long all, int size, int n) {
        return Math.abs(sum * n - all * size);
    }

    @Property
    void the_p_value_is_unchanged_by_a_shift_or_a_change_of_unit(
            @ForAll("few") long[] one,
            @ForAll("few") long[] other,
            @ForAll @IntRange(min = -999, max = 999) int shift) {
        long[] moved = LongStream.of(one).map(value -> 7 * value + shift).toArray();
        long[] others = LongStream.of(other).map(value -> 7 * value + shift).toArray();

        assertThat(PermutationTest.of(moved, others).pValue())
                .isEqualTo(PermutationTest.of(one, other).pValue());
    }

    // prediction

    @Property
    void a_prediction_interval_is_wider_than_the_interval_of_the_mean_and_converges_to_it(
            @ForAll("upToEight") long[] values, @ForAll @IntRange(min = 1, max = 10_000) int next) {
        double confidence = width(StudentT.of(values, Long.MAX_VALUE).interval(0.95));
        double sooner = width(PredictionInterval.mean(values, 0.95, next));
        double later = width(PredictionInterval.mean(values, 0.95, next + 1L));
        double atLast = width(PredictionInterval.mean(values, 0.95, 1_000_000_000_000L));
        double slip = 1e-6 + 1e-9 * confidence;

        assertThat(sooner).isGreaterThanOrEqualTo(later - slip);
        assertThat(later).isGreaterThanOrEqualTo(confidence - slip);
        assertThat(atLast).isCloseTo(confidence, within(1e-4 + 1e-9 * confidence));
        assertThat(width(PredictionInterval.total(values, 0.95, next))).isCloseTo(sooner * next, within(slip * next));
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    // ratio and regression

    @Property
    void amounts_in_proportion_to_the_auxiliary_have_an_interval_of_zero_width(
            @ForAll("upToEight") long[] any, @ForAll @IntRange(min = -50, max = 50) int ratio) {
        long[] x = LongStream.of(any).map(value -> Math.abs(value) + 1).toArray();
        long[] y = LongStream.of(x).map(value -> value * ratio).toArray();
        long total = LongStream.of(x).sum() * 3;

        Interval interval = RatioEstimator.of(y, x, 100, total).interval(0.95);

        double size = 1e-9 * (1 + Math.abs((double) total * ratio));
        assertThat(interval.lower()).isCloseTo((double) total * ratio, within(size * 100));
        assertThat(interval.upper()).isCloseTo((double) total * ratio, within(size * 100));
    }

    @Property
    void the_order_of_cases_makes_no_difference_to_ratio_and_regression(
            @ForAll("upToEight") long[] y, @ForAll long seed) {
        int n = Math.max(3, y.length);
        long[] amounts = Arrays.copyOf(y, n);
        long[] x = LongStream.rangeClosed(1, n).map(i -> i * i).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        long[] otherY = order.stream().mapToLong(i -> amounts[i]).toArray();
        long[] otherX = order.stream().mapToLong(i -> x[i]).toArray();

        assertThat(RatioEstimator.of(otherY, otherX, 50, 5000).interval(0.9))
                .isEqualTo(RatioEstimator.of(amounts, x, 50, 5000).interval(0.9));
        assertThat(RegressionEstimator.of(otherY, otherX, 50, 5000).interval(0.9))
                .isEqualTo(RegressionEstimator.of(amounts, x, 50, 5000).interval(0.9));
    }

    @Property
    void a_ratio_estimate_with_a_constant_auxiliary_is_that_of_the_mean(@ForAll("upToEight") long[] y) {
        long[] x = LongStream.generate(() -> 4).limit(y.length).toArray();
        Interval mean = StudentT.of(y, 60).interval(0.9).times(60);

        Interval ratio = RatioEstimator.of(y, x, 60, 240).interval(0.9);

        double size = 1e-9 * (1 + Math.abs(mean.lower()) + Math.abs(mean.upper()));
        assertThat(ratio.lower()).isCloseTo(mean.lower(), within(size));
        assertThat(ratio.upper()).isCloseTo(mean.upper(), within(size));
    }
}
