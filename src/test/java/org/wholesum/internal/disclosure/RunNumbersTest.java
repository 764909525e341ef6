package org.wholesum.internal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers in an order that says nothing. */
class RunNumbersTest {
    private static final List<String> IDS =
            IntStream.range(0, 50).mapToObj(i -> "S" + (100 + i)).toList();

    @Test
    void each_id_has_a_number_of_its_own_that_depends_on_the_records() {
        long[] amounts = IntStream.range(0, 50).mapToLong(i -> i * 1000L).toArray();
        RunNumbers numbers = new RunNumbers(IDS, amounts);
        List<Integer> all = IDS.stream().map(numbers::of).toList();
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
        List<Integer> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        assertThat(all)
                .isNotEqualTo(sorted)
                .isEqualTo(IDS.stream().map(new RunNumbers(IDS, amounts)::of).toList());
        amounts[7]++;
        assertThat(all)
                .isNotEqualTo(IDS.stream().map(new RunNumbers(IDS, amounts)::of).toList());
        assertThat(numbers).hasToString("50 run numbers");
    }
}
