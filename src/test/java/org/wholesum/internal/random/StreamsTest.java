package org.wholesum.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsTest {
    /**
     * Reference: Python 3.11 with SplitMix64 and xoroshiro128++ written anew from their author's pages (S. Vigna): the state
     * is the first two outputs of SplitMix64 from (the first output for the seed, xor the key).
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0, -8204135387508899652, -1758820218118421153",
        "1, 1, -2318934873635663787, 7544092952529224114",
        "42, 7, -3240731425650686384, -5681679646188074127",
        "-1, -9223372036854775808, 4431896387651142655, -4328536991120416213"
    })
    void numbers_are_those_of_the_published_generators(long seed, long key, long first, long second) {
        var stream = Streams.of(seed, key);

        assertThat(stream.nextLong()).isEqualTo(first);
        assertThat(stream.nextLong()).isEqualTo(second);
    }

    @Test
    void neighbouring_seeds_and_keys_dont_share_streams() {
        assertThat(LongStream.range(0, 10_000)
                        .map(i -> Streams.of(i / 100, i % 100).nextLong())
                        .distinct()
                        .count())
                .isEqualTo(10_000);
    }
}
