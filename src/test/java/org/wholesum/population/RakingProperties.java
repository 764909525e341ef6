package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of raking, over tables of positive counts and the totals of another such table. */
class RakingProperties {
    private static final int WIDE = 3;

    private static Map<String, String> labels(int i) {
        return Map.of("area", "a" + i / WIDE, "group", "g" + i % WIDE);
    }

    private static Map<String, BigDecimal> totals(List<Integer> counts, String variable) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            totals.merge(labels(i).get(variable), BigDecimal.valueOf(counts.get(i)), BigDecimal::add);
        }
        return totals;
    }

    private static Raking rake(List<Integer> seed, List<Integer> known, List<Integer> order) {
        Raking.Builder raking = Raking.builder();
        order.forEach(i -> raking.unit(BigDecimal.valueOf(seed.get(i)), labels(i)));
        return raking.totals("area", totals(known, "area"))
                .totals("group", totals(known, "group"))
                .build();
    }

    private static List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    @Property(tries = 200)
    void totals_are_met_and_no_weight_is_negative(
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> seed,
            @ForAll @Size(9) List<@IntRange(min = 0, max = 500) Integer> other) {
        List<Integer> known = other.stream().map(count -> count + 1).toList();
        List<Double> raked = rake(seed, known, order(9)).weights();
        assertThat(raked).allMatch(weight -> weight >= 0);
        for (String variable : List.of("area", "group")) {
            Map<String, Double> sums = new TreeMap<>();
            for (int i = 0; i < raked.size(); i++) {
                sums.merge(labels(i).get(variable), raked.get(i), Double::sum);
            }
            totals(known, variable).forEach((category, total) -> assertThat(sums.get(category))
                    .isCloseTo(total.doubleValue(), within(1e-5)));
        }
    }

    @Property(tries = 200)
    void odds_ratios_remain(
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> seed,
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> known) {
        List<Double> raked = rake(seed, known, order(9)).weights();
        for (int i = 0; i + WIDE + 1 < raked.size(); i++) {
            if (i % WIDE < WIDE - 1) {
                double before = (double) seed.get(i) * seed.get(i + WIDE + 1) / seed.get(i + 1) / seed.get(i + WIDE);
                double after = raked.get(i) * raked.get(i + WIDE + 1) / raked.get(i + 1) / raked.get(i + WIDE);
                assertThat(after / before).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Property(tries = 100)
    void the_order_of_units_makes_no_difference(
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> seed,
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> known,
            @ForAll long shuffled) {
        List<Integer> order = order(9);
        Collections.shuffle(order, new Random(shuffled));
        List<Double> straight = rake(seed, known, order(9)).weights();
        List<Double> mixed = rake(seed, known, order).weights();
        for (int i = 0; i < order.size(); i++) {
            assertThat(mixed.get(i)).isEqualTo(straight.get(order.get(i)));
        }
    }

    @Property(tries = 100)
    void weights_that_meet_the_totals_already_remain(
            @ForAll @Size(9) List<@IntRange(min = 1, max = 500) Integer> seed) {
        List<Double> raked = rake(seed, seed, order(9)).weights();
        for (int i = 0; i < seed.size(); i++) {
            assertThat(raked.get(i)).isCloseTo(seed.get(i), within(1e-9));
        }
    }
}
