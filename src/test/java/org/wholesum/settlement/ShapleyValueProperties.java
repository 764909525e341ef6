package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.settlement.Games.GBP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.costs.Agency;

/** The laws of the Shapley value (Shapley 1953), and what follows from them for the saving that coalitions realise. */
class ShapleyValueProperties {
    private static final long MOST = 1_000_000_000L;
    private static final BigDecimal NOTHING = new BigDecimal("1e-25");

    private static ShapleyValue value(Set<Agency> agencies, CoalitionGame game) {
        return ShapleyValue.of(GBP, agencies, game);
    }

    @Property(tries = 200)
    void amounts_add_up_to_the_value_of_all_agencies(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        Set<Agency> agencies = Games.letters(count);
        CoalitionGame game = Games.any(seed, MOST);
        ShapleyValue value = value(agencies, game);
        assertThat(sum(value)).isEqualTo(game.pence(agencies));
        assertThat(sum(ShapleyValue.sampled(GBP, agencies, game, 3, seed))).isEqualTo(game.pence(agencies));
    }

    private static long sum(ShapleyValue value) {
        return value.amounts().values().stream()
                .mapToLong(money -> money.getAmountMinorLong())
                .sum();
    }

    @Property(tries = 200)
    void agencies_that_can_be_exchanged_have_the_same_but_for_a_penny(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int count) {
        Set<Agency> agencies = Games.letters(count);
        Agency a = Games.A;
        Agency b = Games.B;
        CoalitionGame any = Games.any(seed, MOST);
        CoalitionGame symmetric = coalition -> any.pence(coalition) + any.pence(exchanged(coalition, a, b));
        ShapleyValue value = value(agencies, symmetric);
        assertThat(value.unroundedPence(a)).isEqualByComparingTo(value.unroundedPence(b));
        assertThat(value.amount(a).minus(value.amount(b)).getAmountMinorLong()).isBetween(0L, 1L);
    }

    private static Set<Agency> exchanged(Set<Agency> coalition, Agency a, Agency b) {
        Set<Agency> other = new TreeSet<>(coalition);
        other.remove(a);
        other.remove(b);
        if (coalition.contains(a)) {
            other.add(b);
        }
        if (coalition.contains(b)) {
            other.add(a);
        }
        return other;
    }

    @Property(tries = 200)
    void an_agency_that_adds_its_own_value_everywhere_has_exactly_that(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int count, @ForAll @IntRange(min = -999) int own) {
        Set<Agency> agencies = Games.letters(count);
        CoalitionGame any = Games.any(seed, MOST);
        ShapleyValue value = value(agencies, coalition -> {
            Set<Agency> others = new TreeSet<>(coalition);
            boolean inside = others.remove(Games.A);
            return any.pence(others) + (inside ? own : 0);
        });
        assertThat(value.amount(Games.A).getAmountMinorLong()).isEqualTo(own);
        assertThat(value.unroundedPence(Games.A)).isEqualByComparingTo(BigDecimal.valueOf(own));
    }

    @Property(tries = 200)
    void the_value_of_a_sum_of_games_is_the_sum_of_their_values(
            @ForAll long one, @ForAll long other, @ForAll @IntRange(min = 1, max = 7) int count) {
        Set<Agency> agencies = Games.letters(count);
        CoalitionGame first = Games.any(one, MOST);
        CoalitionGame second = Games.any(other, MOST);
        ShapleyValue both = value(agencies, coalition -> first.pence(coalition) + second.pence(coalition));
        ShapleyValue left = value(agencies, first);
        ShapleyValue right = value(agencies, second);
        for (Agency agency : agencies) {
            BigDecimal sum = left.unroundedPence(agency).add(right.unroundedPence(agency));
            assertThat(both.unroundedPence(agency).subtract(sum).abs()).isLessThan(NOTHING);
        }
    }

    @Provide
    Arbitrary<List<Long>> manySavings() {
        return Games.manySavings();
    }

    @Property(tries = 300)
    void no_coalition_objects_to_the_value_of_the_saving_that_each_can_realise(
            @ForAll("manySavings") List<Long> savings, @ForAll @IntRange(max = 7) int bearing) {
        Set<Agency> agencies = Games.letters(savings.size());
        Set<Agency> needed = Games.letters(Math.min(bearing, savings.size()));
        SavingGame game = SavingGame.of(agencies, Games.savings(savings), needed);
        Core core = Core.of(GBP, agencies, game);
        assertThat(core.isEmpty()).isFalse();
        ShapleyValue value = value(agencies, game);
        // the exact value is in the core: rounding to the penny can take up to a penny from each member
        assertThat(core.objections(value.amounts()).largest())
                .allMatch(objection -> objection.excess().getAmountMinorLong()
                        < objection.coalition().size());
    }

    @Property(tries = 300)
    void an_agency_that_is_not_needed_keeps_from_nothing_to_its_own_saving(@ForAll("manySavings") List<Long> savings) {
        Set<Agency> agencies = Games.letters(savings.size());
        SavingGame game = SavingGame.of(agencies, Games.savings(savings), Set.of());
        ShapleyValue value = value(agencies, game);
        agencies.stream().filter(agency -> !game.needed().contains(agency)).forEach(agency -> assertThat(
                        value.amount(agency).getAmountMinorLong())
                .isBetween(0L, Games.savings(savings).pence(agency)));
    }

    @Property(tries = 200)
    void a_core_without_objections_is_not_empty_and_an_empty_one_lacks_what_is_shared(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int count) {
        Set<Agency> agencies = Games.letters(count);
        CoalitionGame any = Games.any(seed, 100_00);
        CoalitionGame game =
                coalition -> any.pence(coalition) + coalition.size() * coalition.size() * (seed & 3) * 40_00;
        Core core = Core.of(GBP, agencies, game);
        assertThat(core.leastTotal().getAmountMinorLong()).isGreaterThanOrEqualTo(game.pence(agencies));
        assertThat(core.isEmpty()).isEqualTo(core.leastTotal().getAmountMinorLong() > game.pence(agencies));
        if (core.objections(value(agencies, game).amounts()).isInCore()) {
            assertThat(core.isEmpty()).isFalse();
        }
    }

    @Property(tries = 5)
    void twelve_agencies_have_a_core_that_is_found(@ForAll long seed) {
        Set<Agency> agencies = Games.letters(12);
        List<Long> savings = IntStream.range(0, 12)
                .mapToObj(i -> Games.any(seed + i, 1_000_000).pence(Set.of(Games.A)) + 500_000)
                .toList();
        SavingGame game = SavingGame.of(agencies, Games.savings(savings), Set.of());
        assertThat(Core.of(GBP, agencies, game).isEmpty()).isFalse();
    }
}
