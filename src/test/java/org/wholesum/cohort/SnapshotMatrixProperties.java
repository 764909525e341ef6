package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the matrix of least movement between two snapshots. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class SnapshotMatrixProperties {
    private static final List<String> GROUPS = List.of("group 0", "group 1", "group 2", "group 3");

    /** The fewest are half of the sum of differences of the two snapshots, the shortest total distance is that of their cumulative sums. */
    @Property
    @Tag("long")
    void least_movement_has_the_fewest_and_shortest_moves_between_snapshots(
            @ForAll @Size(4) List<@IntRange(min = 0, max = 50) Integer> before,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 50) Integer> after) {
        int[] from = before.stream().mapToInt(count -> count).toArray();
        int[] to = after.stream().mapToInt(count -> count).toArray();
        int more = Arrays.stream(to).sum() - Arrays.stream(from).sum();
        from[3] += Math.max(more, 0) + 1;
        to[3] += Math.max(-more, 0) + 1;

        TransitionMatrix matrix = TransitionMatrix.ofSnapshots(NeedsGroups.of(GROUPS), 6, people(from), people(to));

        double moved = 0;
        double fewest = 0;
        double way = 0;
        double shortest = 0;
        int ahead = 0;
        for (int i = 0; i < from.length; i++) {
            double[] row = matrix.row("group " + i);
            moved += from[i] * (1 - row[i]);
            fewest += Math.abs(from[i] - to[i]) / 2.0;
            for (int j = 0; j < row.length; j++) {
                way += from[i] * row[j] * Math.abs(i - j);
            }
            ahead += from[i] - to[i];
            shortest += Math.abs(ahead);
        }
        assertThat(matrix.step(Arrays.stream(from).asDoubleStream().toArray()))
                .containsExactly(Arrays.stream(to).asDoubleStream().toArray(), within(1e-9));
        assertThat(moved).isCloseTo(fewest, within(1e-9));
        assertThat(way).isCloseTo(shortest, within(1e-9));
    }

    private static Map<String, BigDecimal> people(int[] counts) {
        Map<String, BigDecimal> people = new LinkedHashMap<>();
        IntStream.range(0, counts.length).forEach(i -> people.put("group " + i, BigDecimal.valueOf(counts[i])));
        return people;
    }
}
