package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Reference: 81 of 263 and 15 of 148 in R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3. */
class WilsonIntervalTest {
    @Example
    void published_intervals_are_reproduced() {
        assertThat(WilsonInterval.of(81, 263, 0.95).lower()).isCloseTo(0.2553, within(0.00005));
        assertThat(WilsonInterval.of(81, 263, 0.95).upper()).isCloseTo(0.3662, within(0.00005));
        assertThat(WilsonInterval.of(15, 148, 0.95).lower()).isCloseTo(0.0624, within(0.00005));
        assertThat(WilsonInterval.of(15, 148, 0.95).upper()).isCloseTo(0.1605, within(0.00005));
    }

    @Example
    void none_of_a_few_still_has_an_upper_end() {
        Interval none = WilsonInterval.of(0, 20, 0.95);

        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.1611, within(0.00005));
        assertThat(WilsonInterval.of(20, 20, 0.95).upper()).isEqualTo(1);
    }

    @Example
    void a_design_effect_of_two_is_half_the_sample() {
        assertThat(WilsonInterval.of(60, 200, 2, 0.95).lower())
                .isCloseTo(WilsonInterval.of(30, 100, 0.95).lower(), within(1e-12));
        assertThat(WilsonInterval.of(60, 200, 2, 0.95).method())
                .isEqualTo("Wilson's score interval of the effective sample size");
    }

    @Example
    void impossible_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(0, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 2, 95));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 2, 0, 0.95));
    }

    @Property(tries = 200)
    void the_share_lies_within_its_interval(
            @ForAll @IntRange(min = 1, max = 10_000) int n, @ForAll @IntRange(min = 0, max = 10_000) int some) {
        int x = some % (n + 1);
        Interval interval = WilsonInterval.of(x, n, 0.95);

        assertThat((double) x / n).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(0.0, 1.0);
    }

    /** z² = 3.841459: one of one has the lower end 1 ÷ (1 + z²), and none of one the upper end z² ÷ (1 + z²). */
    @Example
    void one_trial_has_an_interval() {
        assertThat(WilsonInterval.of(1, 1, 0.95).lower()).isCloseTo(1 / 4.841459, within(1e-6));
        assertThat(WilsonInterval.of(0, 1, 0.95).upper()).isCloseTo(3.841459 / 4.841459, within(1e-6));
        assertThat(WilsonInterval.of(0, 1, 1, 0.95).method()).isEqualTo("Wilson's score interval");
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(-1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 2, Double.POSITIVE_INFINITY, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 2, Double.NaN, 0.95));
    }
}
