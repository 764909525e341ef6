package org.wholesum.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reference values by a SplitMix64 finaliser written anew in Python. */
class RandomKeysTest {
    @Test
    void numbers_are_those_of_splitmix64_of_the_key() {
        assertThat(RandomKeys.of(42, 0)).isEqualTo(814261035509592648L);
        assertThat(RandomKeys.of(RandomKeys.of(42, 7), 3)).isEqualTo(8472520388901902077L);
        assertThat(RandomKeys.bits(RandomKeys.of(RandomKeys.of(42, 7), 3), 0)).isEqualTo(-2446885131165753222L);
        assertThat(RandomKeys.uniform(RandomKeys.of(RandomKeys.of(42, 7), 3), 1))
                .isEqualTo(0.9303628933191037);
    }

    @Test
    void a_seed_of_zero_is_valid() {
        assertThat(RandomKeys.of(0, 0)).isEqualTo(-9076525107929867504L);
        assertThat(RandomKeys.bits(0, 0)).isEqualTo(-2152535657050944081L);
    }

    @Test
    void neighbouring_people_and_months_share_no_number() {
        Set<Long> seen = new HashSet<>();
        for (long seed = 0; seed < 3; seed++) {
            for (long person = 0; person < 100; person++) {
                for (long month = 0; month < 24; month++) {
                    for (int i = 0; i < 3; i++) {
                        assertThat(seen.add(RandomKeys.bits(RandomKeys.of(RandomKeys.of(seed, person), month), i)))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void numbers_are_uniform_and_independent_of_neighbours() {
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int person = 0; person < n; person++) {
            double here = RandomKeys.uniform(RandomKeys.of(7, person), 0) - 0.5;
            sum += here;
            squares += here * here;
            products += here * (RandomKeys.uniform(RandomKeys.of(7, person + 1L), 0) - 0.5);
        }
        // four standard errors each
        assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(1 / 12.0 / n)));
        assertThat(squares / n).isCloseTo(1 / 12.0, within(4 * Math.sqrt(1 / 180.0 / n)));
        assertThat(products / n).isCloseTo(0, within(4 / 12.0 / Math.sqrt(n)));
    }
}
