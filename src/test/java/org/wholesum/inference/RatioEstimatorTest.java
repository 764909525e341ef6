package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Totals by ratio and by regression. */
class RatioEstimatorTest {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    /** Inhabitants of 49 American cities in 1920 and 1930, in thousands: Cochran, 1977, table 6.1 (R's boot::bigcity). */
    private static final long[] IN_1920 = {
        138, 93, 61, 179, 48, 37, 29, 23, 30, 2, 38, 46, 71, 25, 298, 74, 50, 76, 381, 387, 78, 60, 507, 50, 77, 64, 40,
        136, 243, 256, 94, 36, 45, 67, 120, 172, 66, 46, 121, 44, 64, 56, 40, 116, 87, 43, 43, 161, 36
    };

    private static final long[] IN_1930 = {
        143, 104, 69, 260, 75, 63, 50, 48, 111, 50, 52, 53, 79, 57, 317, 93, 58, 80, 464, 459, 106, 57, 634, 64, 89, 77,
        60, 139, 291, 288, 85, 46, 53, 67, 115, 183, 86, 65, 113, 58, 63, 142, 64, 130, 105, 61, 50, 232, 54
    };

    private static final long[] PRIOR = {120000, 340000, 90000, 410000, 250000, 60000, 180000};
    private static final long[] COST = {90000, 310000, 40000, 450000, 200000, 80000, 130000};
    private static final long[] UNRELATED = {310000, -40000, 450000, 90000, 200000, 80000, 130000};

    /**
     * Published (Cochran, §6.2): of 196 cities with 22,919 thousand in 1920 the ratio estimate is 28,397, and 25,048 by N × the
     * mean. Reference for the rest: NumPy 2.4.6 and SciPy 1.17.1, {@code 196**2 * (1 - 49/196) / 49 * sum((y - R*x)**2) / 48},
     * {@code t.ppf(0.975, 48)}.
     */
    @Test
    void the_ratio_estimate_of_cochrans_cities_is_the_published_one() {
        RatioEstimator cities = RatioEstimator.of(IN_1930, IN_1920, 196, 22_919);
        Interval interval = cities.interval(0.95);

        assertThat(cities.total(GBP, 0.95).point()).isEqualTo(Money.ofMinor(GBP, 28_397));
        assertThat(cities.parts().ratio()).isCloseTo(1.2390185991294025, within(1e-12));
        assertThat(cities.parts().standardError()).isCloseTo(604.0361881446099, within(1e-6));
        assertThat(interval.lower()).isCloseTo(27182.571118700376, within(1e-4));
        assertThat(interval.upper()).isCloseTo(29611.563428193178, within(1e-4));
        assertThat(interval.method()).isEqualTo("ratio estimate, Student's t with finite-population correction");
        assertThat(interval.n()).isEqualTo(49);
        assertThat(cities.parts().correlation()).isCloseTo(0.981741951099581, within(1e-12));
        assertThat(cities.parts().needed()).isCloseTo(0.5253352013621425, within(1e-12));
        assertThat(cities.beatsMean()).isTrue();
        assertThat(cities.comparison())
                .isEqualTo(
                        "The ratio estimate is more precise than N × the mean: the correlation is 0.98, and more than"
                                + " 0.53 is needed.");
    }

    /** Reference: NumPy and SciPy as above, with {@code sum(((y - ym) - b*(x - xm))**2) / 47} and {@code t.ppf(0.975, 47)}. */
    @Test
    void the_regression_estimate_of_cochrans_cities_agrees_with_the_reference() {
        RegressionEstimator cities = RegressionEstimator.of(IN_1930, IN_1920, 196, 22_919);
        Interval interval = cities.interval(0.95);

        assertThat(cities.total(GBP, 0.95).point()).isEqualTo(Money.ofMinor(GBP, 28_177));
        assertThat(cities.parts().slope()).isCloseTo(1.1577337039322435, within(1e-12));
        assertThat(cities.parts().standardError()).isCloseTo(573.9102272120579, within(1e-6));
        assertThat(interval.lower()).isCloseTo(27022.795746402506, within(1e-4));
        assertThat(interval.upper()).isCloseTo(29331.912657055207, within(1e-4));
        assertThat(interval.method()).isEqualTo("regression estimate, Student's t with finite-population correction");
        assertThat(cities.beatsMean()).isTrue();
        assertThat(cities.comparison())
                .isEqualTo(
                        "The regression estimate is more precise than N × the mean: the correlation is 0.98, and with 49"
                                + " cases more than 0.14 is needed, positive or negative.");
    }

    /** Reference: NumPy and SciPy as above; at 90%. */
    @Test
    void seven_cases_with_their_earlier_cost_agree_with_the_reference() {
        Interval ratio = RatioEstimator.of(COST, PRIOR, 300, 61_500_000).interval(0.9);
        Interval regression =
                RegressionEstimator.of(COST, PRIOR, 300, 61_500_000).interval(0.9);

        assertThat(ratio.lower()).isCloseTo(45798414.70421388, within(0.01));
        assertThat(ratio.upper()).isCloseTo(64477447.364751644, within(0.01));
        assertThat(regression.lower()).isCloseTo(46370262.86041095, within(0.01));
        assertThat(regression.upper()).isCloseTo(63663280.403554015, within(0.01));
    }

    /** Reference: NumPy as above: a correlation of −0.57, where 0.34 is needed; the ratio's error is half as large again. */
    @Test
    void an_unrelated_auxiliary_makes_a_ratio_less_precise_than_the_mean() {
        RatioEstimator ratio = RatioEstimator.of(UNRELATED, PRIOR, 300, 61_500_000);

        assertThat(ratio.parts().standardError()).isCloseTo(27316602.49749436, within(0.01));
        assertThat(ratio.parts().needed()).isCloseTo(0.340826736848095, within(1e-12));
        assertThat(ratio.beatsMean()).isFalse();
        assertThat(ratio.comparison())
                .isEqualTo(
                        "The ratio estimate is no more precise than N × the mean: the correlation is -0.57, and more than"
                                + " 0.34 is needed.");
        assertThat(RegressionEstimator.of(UNRELATED, PRIOR, 300, 61_500_000)
                        .parts()
                        .slope())
                .isCloseTo(-0.7045454545454547, within(1e-12));
    }

    @Test
    void savings_and_losses_that_grow_with_the_auxiliary_are_treated_alike() {
        long[] losses = Arrays.stream(COST).map(cost -> -cost).toArray();
        RatioEstimator lost = RatioEstimator.of(losses, PRIOR, 300, 61_500_000);

        assertThat(lost.beatsMean()).isTrue();
        assertThat(lost.comparison())
                .isEqualTo(
                        "The ratio estimate is more precise than N × the mean: the correlation is -0.97, and less than"
                                + " -0.40 is needed.");
    }

    @Test
    void equal_amounts_have_no_correlation() {
        long[] same = {500, 500, 500};
        long[] x = {1, 2, 3};

        assertThat(RatioEstimator.of(same, x, 9, 20).comparison())
                .isEqualTo(
                        "The ratio estimate is no more precise than N × the mean: there is no correlation, as the amounts or the auxiliary are the"
                                + " same for all 3 cases.");
        assertThat(RegressionEstimator.of(same, x, 9, 20).comparison())
                .isEqualTo(
                        "The regression estimate is no more precise than N × the mean: there is no correlation, as the"
                                + " amounts are the same for all 3 cases.");
        assertThat(RegressionEstimator.of(same, x, 9, 20).interval(0.9).lower()).isEqualTo(4500);
    }

    @Test
    void a_fully_costed_population_has_an_interval_of_zero_width() {
        Interval ratio = RatioEstimator.of(COST, PRIOR, 7, 1_450_000).interval(0.95);
        Estimate regression = RegressionEstimator.of(COST, PRIOR, 7, 1_450_000).total(GBP, 0.95);

        assertThat(ratio.lower()).isCloseTo(1_300_000, within(1e-6));
        assertThat(ratio.upper()).isCloseTo(1_300_000, within(1e-6));
        assertThat(regression.point()).isEqualTo(Money.parse("GBP 13000.00"));
        assertThat(regression.population()).isEqualTo(7);
        assertThat(regression.n()).isEqualTo(7);
    }

    /** Reference for s: NumPy as above, 42890.97 pence; the rest as in the tests above. */
    @Test
    void totals_are_explained_step_by_step() {
        assertThat(RatioEstimator.of(COST, PRIOR, 300, 61_500_000)
                        .explain(GBP, 0.9)
                        .steps())
                .containsExactly(
                        "ratio: Σy ÷ Σx over n = 7 sampled cases = £13,000.00 ÷ 1450000 = 0.896552 pence",
                        "total: ratio × X = 61500000 × Σy ÷ Σx = £551,379.31, rounded half up to the penny",
                        "standard error: N × s ÷ √n × √(1 − n ÷ N), with s = √(Σ(y − ratio × x)² ÷ (n − 1)) = £428.91 and"
                                + " N = 300: £48,063.05",
                        "interval: total ± t × standard error, with t(6) = 1.9432: £457,984.15 to £644,774.47 (90%, ratio"
                                + " estimate, Student's t with finite-population correction, n = 7)",
                        "The ratio estimate is more precise than N × the mean: the correlation is 0.97, and more than 0.40"
                                + " is needed.");
        assertThat(RegressionEstimator.of(COST, PRIOR, 300, 61_500_000)
                        .explain(GBP, 0.9)
                        .toString())
                .contains("= 1.085022 pence, with x̄ = 207142.86 and ȳ = £1,857.14")
                .contains("with N = 300 and X = 61500000: £550,167.72, rounded half up to the penny")
                .contains("t(5) = 2.0150: £463,702.63 to £636,632.80");
    }

    @Test
    void invalid_arguments_are_rejected() {
        assertRejected(
                () -> RatioEstimator.of(new long[] {1, 2}, new long[] {0, 0}, 9, 5),
                "the auxiliary sums to 0 over the 2 sampled cases: expected more than 0, as the ratio divides by it");
        assertRejected(
                () -> RatioEstimator.of(new long[] {1, 2}, new long[] {5, -1}, 9, 5),
                "an auxiliary of -1: expected 0 or more, as the estimate is in proportion to it\n  Maybe use a"
                        + " RegressionEstimator");
        assertRejected(
                () -> RatioEstimator.of(new long[] {1, 2}, new long[] {5, 1, 3}, 9, 5),
                "2 amounts and 3 values of the auxiliary: expected one of each for every sampled case");
        assertRejected(
                () -> RatioEstimator.of(new long[] {1}, new long[] {5}, 9, 50), "n = 1 of N = 9: expected 2 ≤ n ≤ N");
        assertRejected(
                () -> RegressionEstimator.of(new long[] {1, 2}, new long[] {5, 6}, 9, 50),
                "n = 2 of N = 9: expected 3 ≤ n ≤ N");
        assertRejected(
                () -> RegressionEstimator.of(new long[] {1, 2, 3}, new long[] {5, 6, 7}, 2, 50),
                "n = 3 of N = 2: expected 3 ≤ n ≤ N");
        assertRejected(
                () -> RegressionEstimator.of(new long[] {1, 2, 3}, new long[] {5, 5, 5}, 9, 50),
                "the auxiliary is 5 for all 3 sampled cases: expected at least two different values, as a line needs a slope\n"
                        + "  Maybe use StudentT, which needs no auxiliary");
        assertRejected(
                () -> RatioEstimator.of(new long[] {1, 2}, new long[] {5, 6}, 9, 10),
                "the auxiliary's total 10: expected at least 11, the sum over the 2 sampled cases, which are part of the"
                        + " population\n  Maybe it is that of the cases that weren't sampled: add 11");
        assertRejected(
                () -> RegressionEstimator.of(new long[] {1, 2, 3}, new long[] {5, 6, 7}, 3, 20),
                "the auxiliary's total 20: expected 18, the sum over the 3 sampled cases, which are the whole population");
        assertRejected(
                () -> RatioEstimator.of(COST, PRIOR, 300, 61_500_000).interval(95),
                "confidence 95.0: expected between 0 and 1, as 0.95\n  Maybe 0.95");
    }

    private static void assertRejected(Runnable use, String message) {
        assertThatThrownBy(use::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
