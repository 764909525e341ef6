package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Laws of drawing inputs together. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class InputsProperties {
    private static final Dirichlet SHARES = Dirichlet.ofCounts(6, 0.5, 1);
    private static final List<String> GROUPS = List.of("stays", "goes on", "leaves");

    @Provide
    Arbitrary<Map<String, Distribution>> inputs() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return Arbitraries.maps(names, AnyDistribution.any()).ofMinSize(2).ofMaxSize(7);
    }

    private static Inputs.Builder of(Map<String, Distribution> inputs) {
        Inputs.Builder builder = Inputs.builder();
        inputs.forEach(builder::with);
        return builder;
    }

    @Property
    void a_further_input_does_not_change_the_others(
            @ForAll("inputs") Map<String, Distribution> inputs,
            @ForAll("inputs") Map<String, Distribution> more,
            @ForAll long seed,
            @ForAll long draw) {
        Map<String, Distribution> all = new HashMap<>(more);
        all.putAll(inputs);
        Draw alone = of(inputs).build().draw(seed, draw);
        Draw among = of(all).with(GROUPS, SHARES).build().draw(seed, draw);

        for (String name : inputs.keySet()) {
            assertThat(among.value(name)).isEqualTo(alone.value(name));
        }
    }

    @Property
    void a_correlated_input_does_not_change_uncorrelated_inputs(
            @ForAll("inputs") Map<String, Distribution> inputs,
            @ForAll long seed,
            @ForAll long draw,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double rho) {
        String first = inputs.keySet().stream().min(String::compareTo).orElseThrow();
        String last = inputs.keySet().stream().max(String::compareTo).orElseThrow();
        Draw alone = of(inputs).with(GROUPS, SHARES).build().draw(seed, draw);
        Draw correlated = of(inputs)
                .with(GROUPS, SHARES)
                .correlated(last, first, rho)
                .build()
                .draw(seed, draw);

        Map<String, Double> others = new HashMap<>(correlated.values());
        others.put(last, alone.value(last));
        assertThat(others).isEqualTo(alone.values());
    }

    @Property
    void the_order_of_inputs_and_correlations_makes_no_difference(
            @ForAll("inputs") Map<String, Distribution> inputs,
            @ForAll long seed,
            @ForAll long draw,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double rho) {
        List<String> names = new ArrayList<>(inputs.keySet());
        Inputs.Builder one = Inputs.builder();
        names.forEach(name -> one.with(name, inputs.get(name)));
        for (int i = 1; i < names.size(); i++) {
            one.correlated(names.get(i - 1), names.get(i), rho);
        }
        Inputs.Builder other = Inputs.builder().with(GROUPS, SHARES);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.forEach(name -> other.with(name, inputs.get(name)));
        for (int i = names.size() - 1; i > 0; i--) {
            other.correlated(names.get(i), names.get(i - 1), rho);
        }

        assertThat(other.build().draw(seed, draw).values())
                .containsAllEntriesOf(one.build().draw(seed, draw).values());
    }

    @Property(tries = 30)
    void threads_and_the_order_of_draws_make_no_difference(
            @ForAll("inputs") Map<String, Distribution> inputs, @ForAll long seed) {
        List<String> names = List.copyOf(inputs.keySet());
        Inputs together = of(inputs)
                .with(GROUPS, SHARES)
                .correlated(names.get(0), names.get(1), 0.5)
                .build();
        Map<Long, Draw> inOrder = LongStream.range(0, 200)
                .boxed()
                .collect(Collectors.toMap(draw -> draw, draw -> together.draw(seed, draw)));
        Map<Long, Draw> atOnce = new ConcurrentHashMap<>();

        LongStream.range(0, 200)
                .parallel()
                .map(i -> 199 - i)
                .forEach(draw -> atOnce.put(draw, together.draw(seed, draw)));

        assertThat(atOnce).isEqualTo(inOrder);
    }

    @Property
    void shares_add_up_to_one(@ForAll long seed, @ForAll long draw) {
        Draw drawn = Inputs.builder().with(GROUPS, SHARES).build().draw(seed, draw);

        assertThat(GROUPS.stream().mapToDouble(drawn::value).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-14));
    }

    @Property
    void another_seed_or_draw_has_other_values(@ForAll long seed, @ForAll long draw) {
        Inputs one = Inputs.builder().with("cost", Distribution.gamma(100, 20)).build();
        Draw drawn = one.draw(seed, draw);

        assertThat(one.draw(seed + 1, draw)).isNotEqualTo(drawn);
        assertThat(one.draw(seed, draw + 1)).isNotEqualTo(drawn);
        assertThat(one.draw(seed, draw)).isEqualTo(drawn).hasSameHashCodeAs(drawn);
    }
}
