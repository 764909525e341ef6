package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.execution.Execution;

/** BCa and studentised intervals, and the options of a bootstrap. */
class BootstrapIntervalsTest {
    private static final long[] SKEWED = {100, 200, 400, 800, 1600, 3200, 12800};
    private static final long[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};
    private static final long[] TIES = {0, 0, 0, 100, 100, 700, 900};
    private static final long[] ONE_ALONE = {0, 0, 0, 0, 0, 0, 500};

    /**
     * Reference: NumPy 2.4.6 and SciPy 1.17.1, all 7⁷ = 823,543 ordered resamples by {@code itertools.product}, z₀ by
     * {@code norm.ppf} of the share below the sum with ties counted half (as SciPy's own BCa counts them), a by leaving
     * values out, tails by {@code norm.cdf} and {@code norm.sf}; the ends are the ceil(7⁷ × tail)-th sums from either side.
     * Sums are whole pence, so no tolerance.
     */
    @ParameterizedTest
    @CsvSource({"0.95, 5300, 56800", "0.9, 6200, 52300", "0.8, 7600, 42800", "0.99, 3900, 77600"})
    void the_bca_interval_of_seven_values_is_that_of_all_their_resamples(
            double confidence, long lowerSum, long upperSum) {
        assertEnds(Bootstrap.of(SKEWED).bca(confidence), lowerSum, upperSum);
    }

    /** As above, of other values. */
    @ParameterizedTest
    @CsvSource({"0.95, 2580812, 29017346", "0.9, 3326274, 24777092", "0.8, 4355164, 21585806", "0.99, 1393518, 36255474"
    })
    void the_bca_interval_of_values_on_both_sides_of_zero_is_that_of_all_their_resamples(
            double confidence, long lowerSum, long upperSum) {
        assertEnds(Bootstrap.of(SAVINGS).bca(confidence), lowerSum, upperSum);
    }

    /** As above: with ties, and with one case that saves everything. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 300, 4200, 0, 2000",
        "0.9, 400, 3700, 0, 2000",
        "0.8, 900, 3300, 0, 1500",
        "0.99, 200, 5000, 0, 3000"
    })
    void the_bca_interval_of_values_with_ties_is_that_of_all_their_resamples(
            double confidence, long lowerOfTies, long upperOfTies, long lowerOfOne, long upperOfOne) {
        assertEnds(Bootstrap.of(TIES).bca(confidence), lowerOfTies, upperOfTies);
        assertEnds(Bootstrap.of(ONE_ALONE).bca(confidence), lowerOfOne, upperOfOne);
    }

    private static void assertEnds(Interval interval, long lowerSum, long upperSum) {
        assertThat(interval.lower()).isEqualTo(lowerSum / 7.0);
        assertThat(interval.upper()).isEqualTo(upperSum / 7.0);
    }

    /** Reference: as above; the tolerance is that of the normal quantile's approximations. */
    @Test
    void bias_and_acceleration_are_those_of_all_resamples() {
        assertThat(Bootstrap.of(SKEWED).biasCorrection()).isCloseTo(0.13487446704501158, within(1e-12));
        assertThat(Bootstrap.of(SKEWED).acceleration()).isCloseTo(0.11470115079388786, within(1e-15));
        assertThat(Bootstrap.of(SAVINGS).biasCorrection()).isCloseTo(0.09566197337180202, within(1e-12));
        assertThat(Bootstrap.of(SAVINGS).acceleration()).isCloseTo(0.09682183190287429, within(1e-15));
        assertThat(Bootstrap.of(TIES).biasCorrection()).isCloseTo(0.05174793960218431, within(1e-12));
        assertThat(Bootstrap.of(TIES).acceleration()).isCloseTo(0.061695622759842986, within(1e-15));
    }

    /** These are symmetric about zero: z₀ and a are zero. */
    @Test
    void the_bca_interval_of_symmetric_values_is_the_percentile_interval() {
        Bootstrap even = Bootstrap.of(new long[] {-900, -10, 0, 10, 900});

        assertThat(even.biasCorrection()).isZero();
        assertThat(even.acceleration()).isZero();
        assertThat(even.bca(0.9).lower()).isEqualTo(even.percentile(0.9).lower());
        assertThat(even.bca(0.9).upper()).isEqualTo(even.percentile(0.9).upper());
    }

    /**
     * Reference: the same resamples in NumPy, t = (S* − S) ÷ √(n Σx*² − S*²) in whole numbers up to the root, ± infinity
     * where the root is zero; the k-th of 7⁷ from either side, k = ceil(7⁷ × (1 − level) ÷ 2). The tolerance is a
     * millionth of a penny.
     */
    @ParameterizedTest
    @CsvSource({
        "0.95, 125.96761112174916, 22621.206450026486",
        "0.9, 501.9872462331904, 20861.642562738914",
        "0.8, 1105.8761850594726, 11087.34854390217",
        "0.99, -976.92075697837, 49033.93672796415"
    })
    void the_studentised_interval_of_seven_values_is_that_of_all_their_resamples(
            double confidence, double lower, double upper) {
        assertClose(Bootstrap.of(SKEWED).studentised(confidence), lower, upper);
    }

    /** As above. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 21182.801257454925, 6056423.911396543, 15.382231145777885, 2027.649529694819",
        "0.9, 281381.8184212627, 5144433.866134775, 50.15899659940045, 1772.3716739711733",
        "0.8, 557512.6113433854, 4351496.820360161, 83.50313309088736, 481.63265306122446",
        "0.99, -505984.7303214294, 9322312.550212853, -104.23753344547777, 2685.714285714286"
    })
    void the_studentised_interval_of_other_values_is_that_of_all_their_resamples(
            double confidence, double lower, double upper, double lowerOfTies, double upperOfTies) {
        assertClose(Bootstrap.of(SAVINGS).studentised(confidence), lower, upper);
        assertClose(Bootstrap.of(TIES).studentised(confidence), lowerOfTies, upperOfTies);
    }

    private static void assertClose(Optional<Interval> interval, double lower, double upper) {
        assertThat(interval.orElseThrow().lower()).isCloseTo(lower, within(1e-6));
        assertThat(interval.orElseThrow().upper()).isCloseTo(upper, within(1e-6));
    }

    /** In (6 ÷ 7)⁷ = 34% of resamples that case is missing: their values are all zero, and they have no standard error. */
    @Test
    void there_is_no_studentised_interval_if_only_one_case_saves_anything() {
        assertThat(Bootstrap.of(ONE_ALONE).studentised(0.95)).isEmpty();
        assertThat(Bootstrap.of(ONE_ALONE).studentised(0.5)).isEmpty();
        assertThat(Bootstrap.of(ONE_ALONE).studentised(0.1)).isPresent();
    }

    /** Of 2 values half the resamples are one value twice, of 3 a ninth are one value three times. */
    @Test
    void two_or_three_values_have_no_studentised_interval() {
        assertThat(Bootstrap.of(new long[] {1, 5}).studentised(0.95)).isEmpty();
        assertThat(Bootstrap.of(new long[] {1, 5, 7}).studentised(0.95)).isEmpty();
        assertThat(Bootstrap.of(new long[] {1, 5, 7, 9}).studentised(0.95)).isPresent();
    }

    @Test
    void equal_values_have_an_interval_of_zero_width() {
        Bootstrap same = Bootstrap.of(new long[] {300, 300, 300});

        assertThat(same.bca(0.95))
                .isEqualTo(new Interval(300, 300, 0.95, Interval.Kind.BCA_BOOTSTRAP, "exact bootstrap, BCa", 3));
        assertThat(same.studentised(0.95))
                .contains(new Interval(
                        300, 300, 0.95, Interval.Kind.STUDENTISED_BOOTSTRAP, "exact bootstrap, studentised", 3));
    }

    @Test
    void squares_of_nearly_equal_large_amounts_do_not_cancel() {
        long far = 1_000_000_000_000_000L;
        Interval near =
                Bootstrap.of(new long[] {0, 1, 3, 7, 8}).studentised(0.9).orElseThrow();

        Interval moved = Bootstrap.of(new long[] {far, far + 1, far + 3, far + 7, far + 8})
                .studentised(0.9)
                .orElseThrow();

        assertThat(moved.lower() - far).isCloseTo(near.lower(), within(0.2));
        assertThat(moved.upper() - far).isCloseTo(near.upper(), within(0.2));
    }

    /**
     * Reference: SciPy 1.17.1, {@code scipy.stats.bootstrap((values,), numpy.mean, method='BCa', n_resamples=200000)}:
     * 742.857 to 8,114.286 of SKEWED and 368,687 to 4,160,752 of SAVINGS. SciPy interpolates between drawn means, so the
     * tolerance is 2% of the width.
     */
    @Test
    void the_exact_bca_interval_is_close_to_one_from_many_draws() {
        Interval skewed = Bootstrap.of(SKEWED).bca(0.95);
        Interval savings = Bootstrap.of(SAVINGS).bca(0.95);

        assertThat(skewed.lower()).isCloseTo(742.857, within(150.0));
        assertThat(skewed.upper()).isCloseTo(8114.286, within(150.0));
        assertThat(savings.lower()).isCloseTo(368687, within(76_000.0));
        assertThat(savings.upper()).isCloseTo(4160752, within(76_000.0));
    }

    @Test
    void the_method_names_the_interval_and_its_parameters() {
        Bootstrap exact = Bootstrap.of(SKEWED).seed(7);
        Bootstrap drawn =
                Bootstrap.of(LongStream.range(0, 30).toArray()).seed(7).draws(500);

        assertThat(exact.bca(0.9).method()).isEqualTo("exact bootstrap, BCa");
        assertThat(exact.resamples()).isEqualTo(1716);
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.n()).isEqualTo(7);
        assertThat(drawn.percentile(0.9).method()).isEqualTo("bootstrap of 500 resamples, percentile, seed 7");
        assertThat(drawn.bca(0.9).method()).isEqualTo("bootstrap of 500 resamples, BCa, seed 7");
        assertThat(drawn.studentised(0.9).orElseThrow().method())
                .isEqualTo("bootstrap of 500 resamples, studentised, seed 7");
        assertThat(drawn.resamples()).isEqualTo(500);
        assertThat(drawn.isExact()).isFalse();
    }

    @Test
    void the_shortcut_mean_is_the_percentile_interval() {
        long[] many = LongStream.range(0, 40).map(i -> i * i).toArray();

        assertThat(Bootstrap.of(SAVINGS).percentile(0.9)).isEqualTo(Bootstrap.mean(SAVINGS, 0.9, 3));
        assertThat(Bootstrap.of(many).seed(3).percentile(0.9)).isEqualTo(Bootstrap.mean(many, 0.9, 3));
        assertThat(Bootstrap.of(many).percentile(0.9)).isEqualTo(Bootstrap.mean(many, 0.9, 1));
    }

    /**
     * Drawn intervals of values that could be enumerated too are those of all resamples within the error of drawing: of
     * 100,000 draws the share beyond an end of 95% has a standard error of 0.0005, which is well within the tolerance of 3%
     * of the width.
     */
    @Test
    void drawn_intervals_converge_to_those_of_all_resamples() {
        long[] values = {-352614, -296128, 210942, 899918, 1580142, 1778342, 6579398, 45000, 123456, 777777};
        Bootstrap exact = Bootstrap.of(values);
        Resamples drawn = Resamples.drawnWithSquares(values, 5, 100_000, Execution.onOneThread());
        long sum = LongStream.of(values).sum();
        double root = Math.sqrt(Resamples.squares(values));
        double[] t = drawn.distances(sum, new BigDecimal("0.025"));
        Interval studentised = exact.studentised(0.95).orElseThrow();
        double slip = 0.03 * (studentised.upper() - studentised.lower());

        assertThat((sum - t[1] * root) / 10).isCloseTo(studentised.lower(), within(slip));
        assertThat((sum - t[0] * root) / 10).isCloseTo(studentised.upper(), within(slip));
        assertThat(drawn.lower(new BigDecimal("0.025")) / 10.0)
                .isCloseTo(exact.percentile(0.95).lower(), within(slip));
    }

    @Test
    void for_many_values_all_three_intervals_agree_with_students_t() {
        long[] values = LongStream.range(0, 400).map(i -> i * 37 % 1000 + i % 7).toArray();
        Interval student = StudentT.of(values, Long.MAX_VALUE).interval(0.95);
        Bootstrap many = Bootstrap.of(values);

        // the error of drawing 10,000 at an end is some 2% of the width
        double slip = 0.06 * (student.upper() - student.lower());
        assertThat(List.of(
                        many.percentile(0.95),
                        many.bca(0.95),
                        many.studentised(0.95).orElseThrow()))
                .allSatisfy(interval -> {
                    assertThat(interval.lower()).isCloseTo(student.lower(), within(slip));
                    assertThat(interval.upper()).isCloseTo(student.upper(), within(slip));
                });
    }

    @Test
    void the_same_resamples_are_drawn_with_and_without_squares() {
        long[] values = LongStream.range(0, 30).map(i -> i * i).toArray();
        Resamples with = Resamples.drawnWithSquares(values, 9, 1000, Execution.onOneThread());
        Resamples without =
                Resamples.drawn(values, 9, 1000, Execution.onAllProcessors().threads(3));

        for (String tail : new String[] {"0.001", "0.1", "0.5", "0.9"}) {
            assertThat(with.lower(new BigDecimal(tail))).isEqualTo(without.lower(new BigDecimal(tail)));
        }
    }

    @Test
    void at_a_level_near_one_the_ends_are_the_extreme_means() {
        Bootstrap skewed = Bootstrap.of(SKEWED);

        assertThat(skewed.percentile(1 - 1e-12).lower()).isEqualTo(100);
        assertThat(skewed.percentile(1 - 1e-12).upper()).isEqualTo(12800);
        assertThat(skewed.bca(1 - 1e-15).upper()).isEqualTo(12800);
        assertThat(skewed.bca(1 - 1e-15).lower()).isBetween(100.0, 400.0);
    }

    @Test
    void invalid_arguments_are_rejected() {
        assertThatThrownBy(() -> Bootstrap.of(new long[] {5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: expected at least 2 values");
        assertThatThrownBy(() -> Bootstrap.of(SKEWED).draws(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("99 draws: expected at least 100");
        assertThatThrownBy(() -> Bootstrap.of(SKEWED).bca(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence 95.0: expected between 0 and 1, as 0.95\n  Maybe 0.95");
        assertThatThrownBy(() -> Bootstrap.of(SKEWED).studentised(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.of(new long[] {Long.MIN_VALUE / 3, Long.MAX_VALUE / 3}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void later_changes_to_the_array_have_no_effect() {
        long[] values = SAVINGS.clone();
        Bootstrap before = Bootstrap.of(values);
        values[0] = 0;

        assertThat(before.percentile(0.95)).isEqualTo(Bootstrap.mean(SAVINGS, 0.95, 1));
    }
}
