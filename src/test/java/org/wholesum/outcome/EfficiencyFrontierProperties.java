package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the efficiency frontier. */
class EfficiencyFrontierProperties {
    @Provide
    Arbitrary<List<Option>> options() {
        Arbitrary<BigDecimal> numbers = Arbitraries.integers().between(-30, 30).map(BigDecimal::valueOf);
        return Combinators.combine(numbers, numbers)
                .as((cost, effect) -> new Option("", cost, effect))
                .list()
                .ofMinSize(2)
                .ofMaxSize(9)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Option(
                                "m" + i, all.get(i).cost(), all.get(i).effect()))
                        .toList());
    }

    /** A point is on the lower convex hull if no chord of two others, and no other point, is below it. */
    @Property
    void the_frontier_is_the_lower_convex_hull(@ForAll("options") List<Option> options) {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(options);
        for (Option option : options) {
            OptionStatus expected = isDominated(option, options)
                    ? OptionStatus.DOMINATED
                    : isMixedBetter(option, options) ? OptionStatus.EXTENDEDLY_DOMINATED : OptionStatus.ON_FRONTIER;
            assertThat(frontier.position(option.name()).status())
                    .as(option.name())
                    .isEqualTo(expected);
        }
    }

    private static boolean isDominated(Option option, List<Option> all) {
        return all.stream()
                .anyMatch(other -> other.cost().compareTo(option.cost()) <= 0
                        && other.effect().compareTo(option.effect()) >= 0
                        && (other.cost().compareTo(option.cost()) < 0
                                || other.effect().compareTo(option.effect()) > 0));
    }

    private static boolean isMixedBetter(Option option, List<Option> all) {
        double e = option.effect().doubleValue();
        double c = option.cost().doubleValue();
        for (Option low : all) {
            for (Option high : all) {
                double from = low.effect().doubleValue();
                double to = high.effect().doubleValue();
                if (from < e && e < to) {
                    double cost =
                            low.cost().doubleValue() * (to - e) + high.cost().doubleValue() * (e - from);
                    if (cost < c * (to - from)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Property
    void ratios_rise_along_the_frontier(@ForAll("options") List<Option> options) {
        List<BigDecimal> icers = EfficiencyFrontier.of(options).onFrontier().stream()
                .flatMap(position -> position.icer().stream())
                .toList();
        assertThat(icers).isSorted().allMatch(icer -> icer.signum() > 0);
    }

    @Property
    void at_any_value_the_greatest_net_benefit_is_on_the_frontier(
            @ForAll("options") List<Option> options, @ForAll @IntRange(min = 1, max = 100) int value) {
        BigDecimal worth = BigDecimal.valueOf(value);
        Option best = options.stream()
                .max(Comparator.comparing((Option option) -> net(option, worth)))
                .orElseThrow();
        assertThat(EfficiencyFrontier.of(options).position(best.name()).status())
                .isEqualTo(OptionStatus.ON_FRONTIER);
    }

    private static BigDecimal net(Option option, BigDecimal worth) {
        return option.effect().multiply(worth).subtract(option.cost());
    }

    @Property
    void the_order_of_options_makes_no_difference(@ForAll("options") List<Option> options, @ForAll long seed) {
        List<Option> other = new ArrayList<>(options);
        Collections.shuffle(other, new Random(seed));
        EfficiencyFrontier shuffled = EfficiencyFrontier.of(other);
        assertThat(EfficiencyFrontier.of(options).positions())
                .allSatisfy(position ->
                        assertThat(shuffled.position(position.option().name())).isEqualTo(position));
    }

    @Property
    void the_scale_of_cost_and_effect_changes_ratios_only(
            @ForAll("options") List<Option> options,
            @ForAll @IntRange(min = 1, max = 4) int cost,
            @ForAll @IntRange(min = 1, max = 4) int effect) {
        EfficiencyFrontier plain = EfficiencyFrontier.of(options);
        EfficiencyFrontier scaled = EfficiencyFrontier.of(options.stream()
                .map(option -> new Option(
                        option.name(),
                        option.cost().scaleByPowerOfTen(cost),
                        option.effect().scaleByPowerOfTen(-effect)))
                .toList());
        for (EfficiencyFrontier.Position position : plain.positions()) {
            EfficiencyFrontier.Position other =
                    scaled.position(position.option().name());
            assertThat(other.status()).isEqualTo(position.status());
            assertThat(other.icer().map(BigDecimal::stripTrailingZeros))
                    .isEqualTo(position.icer()
                            .map(icer -> icer.scaleByPowerOfTen(cost + effect).stripTrailingZeros()));
        }
    }

    @Property
    void fewer_being_better_is_more_of_the_negative(@ForAll("options") List<Option> options) {
        EfficiencyFrontier negative = EfficiencyFrontier.of(
                options.stream()
                        .map(option -> new Option(
                                option.name(), option.cost(), option.effect().negate()))
                        .toList(),
                Direction.FEWER_IS_BETTER);
        assertThat(EfficiencyFrontier.of(options).positions()).allSatisfy(position -> {
            EfficiencyFrontier.Position other =
                    negative.position(position.option().name());
            assertThat(other.status()).isEqualTo(position.status());
            assertThat(other.icer()).isEqualTo(position.icer());
        });
    }
}
