package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.problem.InvalidInputException;

/** Sizes and power. Reference values: the help pages of R's power.t.test and power.prop.test, and SciPy's nct. */
class SampleSizeTest {
    private static final SampleSize WARDS = SampleSize.ofMeans(0.5).clustered(30, 0.05);

    @Example
    void half_a_standard_deviation_needs_63_a_group_by_the_normal_formula_and_64_by_students_t() {
        assertThat(SampleSize.ofMeans(0.5).perGroup()).isEqualTo(63);
        assertThat(SampleSize.ofMeans(0.5).perGroupByStudent()).isEqualTo(64);
        assertThat(SampleSize.ofMeans(-0.5).perGroupByStudent()).isEqualTo(64);
    }

    @Example
    void one_standard_deviation_with_power_90_percent_needs_23_a_group_as_in_r() {
        assertThat(SampleSize.ofMeans(1).withPower(0.9).perGroupByStudent()).isEqualTo(23);
    }

    @Example
    void the_power_of_students_t_is_that_of_the_noncentral_distribution() {
        assertThat(StudentPower.of(20, 1, 0.05)).isCloseTo(0.86895302772399, within(1e-9));
        assertThat(StudentPower.of(63, 0.5, 0.05)).isCloseTo(0.795168338123338, within(1e-9));
        assertThat(StudentPower.of(50, 0.1, 0.05)).isCloseTo(0.07852398767877825, within(1e-9));
        assertThat(StudentPower.of(2, 5, 0.05)).isCloseTo(0.7191805363914986, within(1e-6));
    }

    @Example
    void a_half_against_three_quarters_with_power_90_percent_needs_77_a_group_as_in_r() {
        SampleSize size = SampleSize.ofProportions(0.5, 0.75).withPower(0.9);

        assertThat(size.perGroup()).isEqualTo(77);
        assertThat(SampleSize.ofProportions(0.75, 0.5).withPower(0.9).perGroup())
                .isEqualTo(77);
        assertThat(size.perGroupByStudent()).isEqualTo(77);
    }

    @Example
    void fifty_a_group_find_a_half_against_three_quarters_with_power_74_percent_as_in_r() {
        assertThat(SampleSize.ofProportions(0.5, 0.75).power(50)).isCloseTo(0.740, within(0.0005));
    }

    @Example
    void clusters_of_30_with_correlation_5_percent_have_a_design_effect_of_245_hundredths() {
        assertThat(WARDS.designEffect()).isCloseTo(2.45, within(1e-12));
        assertThat(WARDS.effective(600)).isCloseTo(244.898, within(0.0005));
        assertThat(SampleSize.ofMeans(0.5).clustered(30, 0).designEffect()).isEqualTo(1);
    }

    @Example
    void clusters_multiply_the_number_of_cases() {
        assertThat(WARDS.perGroup()).isEqualTo(154);
        assertThat(WARDS.clustersPerGroup()).isEqualTo(6);
        assertThat(WARDS.explain().toString())
                .contains("2 × (sum of both quantiles ÷ difference)² = 62.79 cases in each group")
                .contains("design effect = 1 + (30 − 1) × 0.05 = 2.45");
    }

    @Example
    void it_prints_sizes_for_several_powers() {
        assertThat(SampleSize.ofMeans(0.5)).hasToString("""
                Cases in each group: a difference of means of 0.5 standard deviations, two-sided level 0.05, design effect 1
                power  normal formula  Student's t  clusters
                ─────  ──────────────  ───────────  ────────
                  0.5              31           32        31
                  0.8              63           64        63
                  0.9              85           86        85
                 0.95             104          105       104""");
    }

    @Example
    void impossible_inputs_are_refused_with_the_usual_value() {
        assertThatThrownBy(() -> SampleSize.ofMeans(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("difference of means 0: expected a number other than 0");
        assertThatThrownBy(() -> SampleSize.ofMeans(0.5).withPower(80))
                .hasMessage("power 80: expected a number between 0 and 1\n  Maybe 0.8");
        assertThatThrownBy(() -> SampleSize.ofMeans(0.5).withPower(0.05).withSignificance(0.05))
                .hasMessage("power 0.05: expected more than the significance level 0.05");
        assertThatThrownBy(() -> SampleSize.ofProportions(0.5, 0.5)).hasMessageContaining("expected two that differ");
        assertThatThrownBy(() -> SampleSize.ofProportions(0.5, 1)).hasMessageContaining("proportion 1: expected");
        assertThatThrownBy(() -> WARDS.clustered(30, 5)).hasMessageContaining("intraclass correlation 5: expected");
        assertThatThrownBy(() -> WARDS.clustered(0, 0.1)).hasMessageContaining("cluster size 0: expected 1 or more");
        assertThatThrownBy(() -> SampleSize.ofMeans(1).power(0)).hasMessageContaining("expected 1 or more");
    }

    @Property(tries = 50)
    void the_size_has_the_power_and_one_case_fewer_has_not(
            @ForAll @DoubleRange(min = 0.1, max = 2) double d,
            @ForAll @DoubleRange(min = 0.2, max = 0.99) double power) {
        SampleSize size = SampleSize.ofMeans(d).withPower(power);
        long n = size.perGroup();

        assertThat(size.power(n)).isGreaterThanOrEqualTo(power - 1e-9);
        assertThat(n == 1 || size.power(n - 1) < power).isTrue();
        assertThat(StudentPower.of(size.perGroupByStudent(), d, 0.05)).isGreaterThanOrEqualTo(power);
    }

    @Example
    void cases_are_added_until_the_interval_excludes_zero() {
        CasesNeeded needed = new CasesNeeded(10, 30, 0.95);

        assertThat(needed.cases()).isEqualTo(38);
        assertThat(needed).hasToString("38 cases until the 95% interval excludes zero");
        assertThat(CasesNeeded.like(new long[] {-1, 5, 2, 4, 0}, 0.95).cases()).isEqualTo(9);
    }

    @Example
    void a_mean_of_zero_needs_more_cases_than_there_can_be() {
        assertThatThrownBy(() -> CasesNeeded.like(new long[] {-5, 5}, 0.95))
                .hasMessage(
                        "mean 0 with standard deviation 7.0710678118654755: no number of cases excludes zero, expected"
                                + " a mean other than 0");
        assertThat(new CasesNeeded(5, 0, 0.95).cases()).isEqualTo(2);
    }

    @Property(tries = 50)
    void with_one_case_fewer_the_interval_has_zero(
            @ForAll @IntRange(min = 1, max = 100) int mean, @ForAll @IntRange(min = 1, max = 1000) int deviation) {
        long n = new CasesNeeded(mean, deviation, 0.95).cases();

        assertThat(half(n, deviation)).isLessThan(mean);
        assertThat(n == 2 || half(n - 1, deviation) >= mean).isTrue();
    }

    private static double half(long n, double deviation) {
        return new org.apache.commons.math3.distribution.TDistribution(n - 1.0).inverseCumulativeProbability(0.975)
                * deviation
                / Math.sqrt(n);
    }

    /** 2 × (2.575829 + 0.841621)² ÷ 0.25 = 93.43. */
    @Example
    void a_level_of_one_percent_needs_94_a_group() {
        SampleSize strict = SampleSize.ofMeans(0.5).withSignificance(0.01);

        assertThat(strict.perGroup()).isEqualTo(94);
        assertThat(strict.significance()).isEqualTo(0.01);
        assertThat(strict.power()).isEqualTo(0.8);
        assertThat(WARDS.clusterSize()).isEqualTo(30);
    }

    @Example
    void a_size_is_rounded_up_to_one_at_least() {
        assertThat(SampleSize.up(2)).isEqualTo(2);
        assertThat(SampleSize.up(2.0001)).isEqualTo(3);
        assertThat(SampleSize.up(0)).isEqualTo(1);
        assertThat(SampleSize.ofMeans(0.5).clustered(1, 1).designEffect()).isEqualTo(1);
        assertThat(SampleSize.ofMeans(0.5).clustered(3, 1).designEffect()).isEqualTo(3);
        assertThat(SampleSize.ofMeans(0.5).clustered(1_000, 0).explain().steps())
                .contains("× design effect, rounded up = 63 cases in each group, in 1 cluster");
    }

    @Example
    void every_step_is_explained() {
        assertThat(WARDS.explain().steps())
                .startsWith(
                        "a difference of means of 0.5 standard deviations; power 0.8, two-sided significance level 0.05",
                        "normal quantiles 1.9600 and 0.8416")
                .endsWith(
                        "× design effect, rounded up = 154 cases in each group, in 6 clusters",
                        "by the noncentral t distribution, × design effect = 157 cases in each group");
        assertThat(SampleSize.ofProportions(0.5, 0.75).explain().steps())
                .hasSize(5)
                .startsWith("proportions of 0.5 and 0.75; power 0.8, two-sided significance level 0.05");
        assertThat(SampleSize.ofProportions(0.5, 0.75).toString()).contains("n/a");
        assertThat(WARDS.toHtml()).contains("<table");
    }

    @Example
    void numbers_that_are_not_finite_are_refused() {
        assertThatThrownBy(() -> SampleSize.ofMeans(Double.NaN))
                .hasMessageContaining("difference of means not defined");
        assertThatThrownBy(() -> SampleSize.ofMeans(Double.POSITIVE_INFINITY)).hasMessageContaining("infinite");
        assertThatThrownBy(() -> WARDS.clustered(Double.POSITIVE_INFINITY, 0)).hasMessageContaining("cluster size");
        assertThatThrownBy(() -> SampleSize.ofProportions(0, 0.5)).hasMessageContaining("proportion 0: expected");
        assertThatThrownBy(() -> WARDS.clustered(30, -0.1)).hasMessageContaining("intraclass correlation -0.1");
        assertThatThrownBy(() -> new CasesNeeded(Double.NaN, 1, 0.95)).hasMessageContaining("expected numbers");
        assertThatThrownBy(() -> new CasesNeeded(1, -1, 0.95)).hasMessageContaining("expected numbers");
    }

    /** t(37) = 2.026192, × 30 ÷ √38 = 9.86. */
    @Example
    void the_cases_needed_are_explained() {
        assertThat(new CasesNeeded(10, 30, 0.95).explain().steps())
                .containsExactly(
                        "mean 10.00, standard deviation 30.00",
                        "with 38 cases the interval is ± t(37) × s ÷ √38 = 9.86, which excludes zero",
                        "another sample of that size excludes zero with a probability of about one half");
    }

    @Example
    void a_difference_that_no_number_of_cases_shows_is_refused() {
        assertThatThrownBy(() -> SampleSize.ofMeans(1e-12).perGroupByStudent())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no number of cases shows it");
    }
}
