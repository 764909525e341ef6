package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the analysis, over weighted sums of up to five assumptions, and over cubes. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class SensitivityProperties {
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    /** Assumptions a, b, … with their weights in the sum. */
    record Weighted(List<Assumption> assumptions, List<BigDecimal> weights) {
        BigDecimal figure(Map<String, BigDecimal> at) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> at.get(assumptions.get(i).name()).multiply(weights.get(i)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Sensitivity sensitivity() {
            return Sensitivity.of(assumptions, this::figure);
        }

        BigDecimal weight(Assumption one) {
            return weights.get(assumptions.indexOf(one));
        }
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Weighted> sums() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(count -> numbers().list().ofSize(count * 4).map(numbers -> weighted(count, numbers)));
    }

    private static Weighted weighted(int count, List<BigDecimal> numbers) {
        List<Assumption> assumptions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<BigDecimal> sorted =
                    numbers.subList(3 * i, 3 * i + 3).stream().sorted().toList();
            assumptions.add(new Assumption(Character.toString('a' + i), sorted.get(0), sorted.get(1), sorted.get(2)));
        }
        return new Weighted(assumptions, numbers.subList(3 * count, 4 * count));
    }

    @Property
    void a_tornado_is_in_order_and_each_spread_is_weight_times_range(@ForAll("sums") Weighted sum) {
        Tornado tornado = sum.sensitivity().tornado();

        assertThat(tornado.bars()).extracting(Tornado.Bar::spread).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(tornado.bars()).allSatisfy(bar -> {
            Assumption one = bar.assumption();
            assertThat(bar.spread())
                    .isEqualByComparingTo(one.high()
                            .subtract(one.low())
                            .multiply(sum.weight(one))
                            .abs());
        });
    }

    @Property
    void an_assumption_that_the_model_ignores_has_no_spread_and_no_switching_value(@ForAll("sums") Weighted sum) {
        Sensitivity constant = Sensitivity.of(sum.assumptions(), at -> BigDecimal.TEN);

        assertThat(constant.tornado().bars())
                .allSatisfy(bar -> assertThat(bar.spread()).isZero());
        assertThat(constant.switchingValues())
                .allSatisfy(one -> assertThat(one.value()).isEmpty());
    }

    @Property
    void the_order_of_the_assumptions_changes_no_bar(@ForAll("sums") Weighted sum) {
        List<Assumption> backwards = new ArrayList<>(sum.assumptions());
        Collections.reverse(backwards);

        assertThat(Sensitivity.of(backwards, sum::figure).tornado())
                .isEqualTo(sum.sensitivity().tornado());
    }

    @Property
    void a_corner_of_a_grid_is_the_model_there(
            @ForAll("sums") Weighted sum, @ForAll @IntRange(min = 2, max = 8) int steps) {
        Assumption a = sum.assumptions().get(0);
        Assumption b = sum.assumptions().get(1);
        TwoWay grid = sum.sensitivity().twoWay("a", "b", steps);
        NamedCases corners = sum.sensitivity()
                .namedCases(Map.of(
                        "first", Map.of("a", a.low(), "b", b.low()),
                        "last", Map.of("a", a.high(), "b", b.high())));

        assertThat(grid.figures()).hasSize(steps).allSatisfy(row -> assertThat(row)
                .hasSize(steps));
        assertThat(grid.figures().get(0).get(0))
                .isEqualByComparingTo(corners.figures().get("first"));
        assertThat(grid.figures().get(steps - 1).get(steps - 1))
                .isEqualByComparingTo(corners.figures().get("last"));
    }

    /** Of a sum the value can be worked: base − figure ÷ weight. There is one if the ends have different signs. */
    @Property
    void the_figure_at_a_switching_value_is_zero(@ForAll("sums") Weighted sum) {
        for (Assumption one : sum.assumptions()) {
            Sensitivity sensitivity = sum.sensitivity();
            Map<String, BigDecimal> ends = sensitivity
                    .namedCases(Map.of(
                            "low", Map.of(one.name(), one.low()),
                            "high", Map.of(one.name(), one.high())))
                    .figures();
            boolean passes = ends.get("low").signum() * ends.get("high").signum() <= 0;
            SwitchingValue found = sensitivity.switchingValue(one.name());

            assertThat(found.value().isPresent()).isEqualTo(passes);
            found.value().ifPresent(value -> {
                BigDecimal there = sensitivity
                        .namedCases(Map.of("there", Map.of(one.name(), value)))
                        .figures()
                        .get("there");
                assertThat(there)
                        .isCloseTo(
                                BigDecimal.ZERO,
                                within(CLOSE.multiply(sum.weight(one).abs().max(CLOSE))));
            });
        }
    }

    /** x³ − c³ rises throughout and is 0 only at c. */
    @Property
    void the_root_of_a_cube_is_found_anywhere_in_the_range(
            @ForAll("tens") BigDecimal root, @ForAll("tens") BigDecimal base) {
        Assumption one = new Assumption("x", new BigDecimal("-11"), base, new BigDecimal("11"));
        SwitchingValue found = Sensitivity.of(
                        List.of(one), at -> at.get("x").pow(3).subtract(root.pow(3)))
                .switchingValue("x");

        assertThat(found.value()).hasValueSatisfying(at -> assertThat(at).isCloseTo(root, within(CLOSE)));
    }

    @Provide
    Arbitrary<BigDecimal> tens() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.TEN.negate(), BigDecimal.TEN)
                .ofScale(4);
    }
}
