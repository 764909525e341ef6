package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.internal.random.Streams;

class DirichletTest {
    /** Reference: SciPy 1.17.1, {@code dirichlet([6, 3, 1])}, its mean and the root of its variance. Tolerance: 10^-8. */
    @Test
    void shares_by_counts_have_their_means_and_deviations() {
        Dirichlet shares = Dirichlet.ofCounts(6, 3, 1);

        assertThat(shares.shares()).containsExactly(0.6, 0.3, 0.1);
        assertThat(shares.share(0).standardDeviation()).isCloseTo(0.14770979, within(1e-8));
        assertThat(shares.share(1).standardDeviation()).isCloseTo(0.13816986, within(1e-8));
        assertThat(shares.share(2).standardDeviation()).isCloseTo(0.0904534, within(1e-8));
        assertThat(shares).hasToString("Dirichlet, counts 6, 3, 1");
    }

    @Test
    void shares_times_the_sample_size_are_the_counts() {
        assertThat(Dirichlet.ofShares(List.of(0.5, 0.25, 0.25), 8)).isEqualTo(Dirichlet.ofCounts(4, 2, 2));
        assertThat(Dirichlet.ofShares(List.of(0.5, 0.25, 0.25), 8)).isNotEqualTo(Dirichlet.ofCounts(8, 4, 4));
    }

    @Test
    void a_prior_is_added_to_every_count() {
        Dirichlet shares = Dirichlet.ofCounts(6, 0, 1).withPrior(1);

        assertThat(shares.counts()).containsExactly(7.0, 1.0, 2.0);
        assertThat(shares).isEqualTo(Dirichlet.ofCounts(7, 1, 2)).hasSameHashCodeAs(Dirichlet.ofCounts(7, 1, 2));
    }

    @Test
    void a_share_with_a_count_of_zero_is_always_zero() {
        Dirichlet shares = Dirichlet.ofCounts(0, 3, 0.5);
        Dirichlet certain = Dirichlet.ofCounts(0, 5);
        double[] into = new double[3];
        double[] two = new double[2];

        shares.draw(Streams.of(1, 1), into);
        certain.draw(Streams.of(1, 1), two);

        assertThat(into[0]).isZero();
        assertThat(into[1] + into[2]).isCloseTo(1, within(1e-15));
        assertThat(two).containsExactly(0, 1);
        assertThat(shares.share(0)).isEqualTo(Distribution.constant(0));
        assertThat(certain.share(1)).isEqualTo(Distribution.constant(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.00001, Double.NaN, Double.POSITIVE_INFINITY})
    void an_invalid_count_is_refused(double count) {
        assertThatThrownBy(() -> Dirichlet.ofCounts(6, count, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares: count 2 of 3 is " + count + ", expected 0, or 0.0001 or more");
    }

    @Test
    void counts_that_add_up_to_zero_are_refused() {
        assertThatThrownBy(() -> Dirichlet.ofCounts(0, 0))
                .hasMessage("shares: the counts [0.0, 0.0] add up to 0.0, expected more than 0 and at most 1000000000");
        assertThatThrownBy(() -> Dirichlet.ofCounts()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_smallest_counts_have_marginal_distributions() {
        Dirichlet shares = Dirichlet.ofCounts(0.0001, 0.0001, 1e8);

        assertThat(shares.share(0).mean()).isCloseTo(1e-12, within(1e-20));
        assertThat(shares.share(2).mean()).isCloseTo(1, within(1e-11));
        assertThatThrownBy(() -> Dirichlet.ofCounts(1e9, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shares_that_do_not_add_up_to_one_are_refused() {
        assertThatThrownBy(() -> Dirichlet.ofShares(List.of(0.5, 0.4), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares [0.5, 0.4]: they add up to 0.9, expected 1");
        assertThatThrownBy(() -> Dirichlet.ofShares(List.of(60.0, 40.0), 10))
                .hasMessage(
                        "shares [60.0, 40.0]: they add up to 100.0, expected 1\n  Maybe they are percentages, to be ÷ 100");
        assertThatThrownBy(() -> Dirichlet.ofShares(List.of(Double.NaN, 0.4), 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dirichlet.ofShares(List.of(1.0), Double.NaN))
                .hasMessage("shares: sample size is NaN, expected more than 0");
        assertThatThrownBy(() -> Dirichlet.ofCounts(1, 2).withPrior(0))
                .hasMessage("shares: prior is 0.0, expected more than 0");
    }

    @Test
    void a_draw_needs_an_array_with_one_element_for_each_share() {
        assertThatThrownBy(() -> Dirichlet.ofCounts(1, 2).draw(Streams.of(1, 1), new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 places for 2 shares, expected 2");
    }
}
