package org.wholesum.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PackedProperties {
    private static void holds(long[] numbers) {
        Packed packed = new Packed(numbers, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(packed.at(i)).isEqualTo(numbers[i]);
        }
        assertThat(packed.least()).isEqualTo(Arrays.stream(numbers).min().orElseThrow());
        assertThat(packed.most()).isEqualTo(Arrays.stream(numbers).max().orElseThrow());
    }

    @Property
    void it_has_the_numbers_that_it_was_given(
            @ForAll @NotEmpty long[] numbers, @ForAll @IntRange(max = 63) int narrower) {
        long[] some = Arrays.stream(numbers).map(n -> n >> narrower).toArray();
        holds(some);
    }

    @Test
    void numbers_may_be_as_far_apart_as_any() {
        holds(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1});
        holds(new long[] {Long.MAX_VALUE});
        holds(new long[] {7, 7, 7});
        holds(new long[] {-1, 254});
        holds(new long[] {-1, 255, 3});
    }

    @Test
    void numbers_behind_the_first_so_many_are_left_out() {
        assertThat(new Packed(new long[] {5, 6, -1000}, 2).least()).isEqualTo(5);
    }
}
