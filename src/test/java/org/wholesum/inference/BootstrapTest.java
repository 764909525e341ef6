package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
    private static final long[] SKEWED = {100, 200, 400, 800, 1600, 3200, 12800};

    /** The savings of seven cases in pence: most of it is one case's, and two cost more. */
    private static final long[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};

    /**
     * Reference: Python 3.11's standard library, {@code itertools.product(values, repeat=7)} over all 7⁷ = 823,543
     * ordered resamples, sums counted in a {@code collections.Counter}; the ends are the k-th smallest and the k-th
     * largest sum, k = ceil(7⁷ × (1 − level) ÷ 2) in {@code fractions.Fraction}: 20,589, 41,178, 82,355 and 4,118. The
     * inverse of the distribution function (quantile type 1) gives the same. Sums are whole pence, so no tolerance.
     */
    @ParameterizedTest
    @CsvSource({"0.95, 3300, 43800", "0.9, 4300, 41000", "0.8, 5600, 33100", "0.99, 2100, 54700"})
    void the_exact_interval_of_seven_values_is_that_of_all_their_resamples(
            double confidence, long lowerSum, long upperSum) {
        Interval interval = Bootstrap.mean(SKEWED, confidence, 1);

        assertThat(interval.lower()).isEqualTo(lowerSum / 7.0);
        assertThat(interval.upper()).isEqualTo(upperSum / 7.0);
    }

    /** As above, of other values. */
    @ParameterizedTest
    @CsvSource({"0.95, 1268098, 23445782", "0.9, 2073742, 21387606", "0.8, 3215604, 18153950", "0.99, -224370, 28501524"
    })
    void the_exact_interval_of_values_on_both_sides_of_zero_is_that_of_all_their_resamples(
            double confidence, long lowerSum, long upperSum) {
        Interval interval = Bootstrap.mean(SAVINGS, confidence, 1);

        assertThat(interval.lower()).isEqualTo(lowerSum / 7.0);
        assertThat(interval.upper()).isEqualTo(upperSum / 7.0);
    }

    /** By hand: 0 and 100 are resampled to means of 0, 50, 50 and 100. */
    @ParameterizedTest
    @CsvSource({"0.95, 0, 100", "0.51, 0, 100", "0.5, 0, 100", "0.49, 50, 50", "0.4, 50, 50"})
    void the_interval_of_two_values_is_that_of_their_four_resamples(double confidence, double lower, double upper) {
        Interval interval = Bootstrap.mean(new long[] {0, 100}, confidence, 1);

        assertThat(interval.lower()).isEqualTo(lower);
        assertThat(interval.upper()).isEqualTo(upper);
    }

    /**
     * By hand: 0, 0, 0, 0 and 1 have 5⁵ = 3,125 resamples. The 1 is in 1 of these five times, in 5 × 4 = 20 four times, in
     * 10 × 16 = 160 three times: 181 sum to 3 or more. At a level of 1 − 2 × 181 ÷ 3,125 = 0.88416 k is 181, and the 181st
     * largest sum is 3; just below that level k is 182, and the 182nd is 2.
     */
    @ParameterizedTest
    @CsvSource({"0.92, 3", "0.88416, 3", "0.88415, 2"})
    void a_whole_rank_is_not_rounded_up(double confidence, double upperSum) {
        Interval interval = Bootstrap.mean(new long[] {0, 0, 0, 0, 1}, confidence, 1);

        assertThat(interval.upper()).isEqualTo(upperSum / 5);
    }

    /** C(2n − 1, n), as Hall, 1992, app. I, has it: 3, 10, 35, 126, 462, 1,716, 6,435, 24,310 and 92,378. */
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 10", "4, 35", "5, 126", "6, 462", "7, 1716", "8, 6435", "9, 24310", "10, 92378"})
    void the_number_of_distinct_resamples_is_a_binomial_coefficient(int n, int distinct) {
        long[] values = LongStream.range(0, n).map(i -> 1L << (4 * i)).toArray();

        assertThat(Resamples.every(values).size()).isEqualTo(distinct);
    }

    @Test
    void the_interval_has_the_method_and_the_size_of_the_sample() {
        Interval exact = Bootstrap.mean(LongStream.range(0, 10).toArray(), 0.9, 7);
        Interval drawn = Bootstrap.mean(LongStream.range(0, 11).toArray(), 0.9, 7);
        Interval ofMany = Bootstrap.mean(LongStream.range(0, 1001).toArray(), 0.9, 7);

        assertThat(exact.method()).isEqualTo("exact bootstrap, percentile");
        assertThat(exact.n()).isEqualTo(10);
        assertThat(exact.confidence()).isEqualTo(0.9);
        assertThat(drawn.method()).isEqualTo("bootstrap of 10,000 resamples, percentile, seed 7");
        assertThat(ofMany.method()).isEqualTo("bootstrap of 1,000 resamples, percentile, seed 7");
    }

    @Test
    void the_seed_makes_no_difference_for_few_values() {
        assertThat(Bootstrap.mean(SAVINGS, 0.95, 1)).isEqualTo(Bootstrap.mean(SAVINGS, 0.95, 2));
    }

    /**
     * Reference: Python 3.11 with SplitMix64 and xoroshiro128++ written anew from their author's pages (S. Vigna) and D.
     * Lemire's bounded draw. Each of 10,000 draws has a stream that SplitMix64 seeds from its first output for 42, xor the
     * number of the draw; the ends are the 250th smallest and the 250th largest sum, ÷ 20. No tolerance: drawn resamples
     * are the same on every machine.
     */
    @Test
    void drawn_resamples_are_those_of_the_published_generators() {
        long[] values = LongStream.rangeClosed(1, 20).map(i -> i * i * i).toArray();

        Interval interval = Bootstrap.mean(values, 0.95, 42);

        assertThat(interval.lower()).isEqualTo(1200.15);
        assertThat(interval.upper()).isEqualTo(3330.7);
    }

    /** 1 − 0.95 is 0.050000000000000044 in binary, of which half of 10,000 is a little more than 250. */
    @Test
    void the_ends_of_ten_thousand_resamples_are_the_250th_from_either_side() {
        Resamples sums = Resamples.once(
                LongStream.rangeClosed(1, 10_000).map(i -> 10_001 - i).toArray());

        assertThat(sums.lower(new BigDecimal("0.025"))).isEqualTo(250);
        assertThat(sums.upper(new BigDecimal("0.025"))).isEqualTo(9_751);
    }

    /**
     * Of 11 values all 11¹¹ resamples are enumerated too, and a drawn end must lie where they cut off a tail of 0.025 up to
     * the error of drawing: with 10,000 draws the share beyond it has a standard error of √(0.025 × 0.975 ÷ 10,000) =
     * 0.0016, and five of them are 0.008.
     */
    @Test
    void drawn_ends_are_those_of_all_resamples_within_the_error_of_drawing() {
        long[] values = {-352614, -296128, 210942, 899918, 1580142, 1778342, 6579398, 45000, 123456, 777777, 2500000};
        Resamples all = Resamples.every(values);
        BigDecimal least = new BigDecimal("0.017");
        BigDecimal most = new BigDecimal("0.033");

        for (long seed : new long[] {1, 2, 3, Long.MAX_VALUE, -1}) {
            Interval drawn = Bootstrap.mean(values, 0.95, seed);

            assertThat(drawn.lower() * 11).isBetween((double) all.lower(least), (double) all.lower(most));
            assertThat(drawn.upper() * 11).isBetween((double) all.upper(most), (double) all.upper(least));
        }
    }

    @Test
    void drawn_resamples_differ_with_the_seed() {
        long[] values = LongStream.rangeClosed(1, 30).map(i -> i * i * i).toArray();

        assertThat(LongStream.range(0, 8)
                        .mapToObj(seed -> Bootstrap.mean(values, 0.95, seed).upper())
                        .distinct()
                        .count())
                .isGreaterThan(4);
    }

    @Test
    void fewer_than_two_values_are_rejected() {
        assertThatThrownBy(() -> Bootstrap.mean(new long[] {5}, 0.95, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: expected at least 2 values");
        assertThatThrownBy(() -> Bootstrap.mean(new long[0], 0.95, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void a_level_that_is_not_between_zero_and_one_is_rejected(double confidence) {
        assertThatThrownBy(() -> Bootstrap.mean(SKEWED, confidence, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("confidence " + confidence + ": expected between 0 and 1, as 0.95");
    }

    @Test
    void an_overflowing_sum_is_an_error() {
        long[] few = {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, 0};
        long[] more = LongStream.generate(() -> Long.MAX_VALUE / 2).limit(11).toArray();

        assertThatThrownBy(() -> Bootstrap.mean(few, 0.95, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Bootstrap.mean(more, 0.95, 1)).isInstanceOf(ArithmeticException.class);
    }
}
