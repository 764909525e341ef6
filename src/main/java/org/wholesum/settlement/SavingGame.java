package org.wholesum.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.projection.Comparison;

/**
 * The saving that each coalition can realise alone. An agency whose cost rises, or that bears one-off costs or ongoing support
 * of the pilot, does the additional work: the pilot needs it. A coalition without it can't run the pilot, and what that agency
 * would have borne is not available to it. Hence
 *
 * <ul>
 *   <li>a coalition with every needed agency can realise the sum of its members' savings and extra costs, or zero where they
 *       add up to less, as it can leave things as they are;
 *   <li>any other coalition can realise zero.
 * </ul>
 *
 * <p>Where no agency is needed, each realises its own saving alone, and nothing is to be paid.
 *
 * <p>The game is convex (an agency adds at least as much to a larger coalition), so that its Shapley value is in its core: no
 * coalition would have more by itself (L. S. Shapley, <i>Cores of Convex Games</i>, International Journal of Game Theory 1,
 * 1971). An agency that is not needed keeps at most its own saving and at least zero: it can pay, and is never paid.
 *
 * <p>If the police save £90.00 and the council, which does the work, pays £30.00, the police and the council have £30.00 each:
 * the police pay the council £60.00.
 */
public final class SavingGame implements CoalitionGame {
    private final ImmutableMap<Agency, Long> savings;
    private final ImmutableSortedSet<Agency> needed;

    private SavingGame(ImmutableMap<Agency, Long> savings, Collection<Agency> needed) {
        this.savings = savings;
        this.needed = ImmutableSortedSet.copyOf(needed);
    }

    /**
     * The game of a comparison: its savings, with the agencies that bear costs of the pilot itself as needed.
     *
     * @param comparison old against pilot method
     * @return the game over the comparison's agencies
     */
    public static SavingGame of(Comparison comparison) {
        return of(comparison.agencies(), comparison.savings(), bearing(comparison));
    }

    /**
     * The game of savings, or of the cash that is released less the cash that is paid.
     *
     * @param agencies the agencies of the game
     * @param savings by agency and month; only each agency's total counts
     * @param needed agencies that the pilot needs even if they save, as they bear costs of the pilot itself; those whose total
     *     is negative are needed too
     * @return the game
     * @throws IllegalArgumentException if an agency with a saving or a needed one is not in the game
     */
    public static SavingGame of(Set<Agency> agencies, MonthlyCosts savings, Set<Agency> needed) {
        SortedSet<Agency> all = new TreeSet<>(savings.agencies());
        all.addAll(needed);
        all.stream().filter(agency -> !agencies.contains(agency)).findFirst().ifPresent(agency -> {
            throw Suggestions.unknown(
                    "agency \"" + agency + "\" is not in the game",
                    agency.id(),
                    agencies.stream().map(Agency::id).sorted().toList());
        });
        ImmutableMap.Builder<Agency, Long> own = ImmutableMap.builder();
        SortedSet<Agency> doing = new TreeSet<>(needed);
        agencies.forEach(agency -> {
            long pence = savings.pence(agency);
            own.put(agency, pence);
            if (pence < 0) {
                doing.add(agency);
            }
        });
        return new SavingGame(own.build(), doing);
    }

    /** The agencies that bear one-off costs or ongoing support of the pilot. */
    static SortedSet<Agency> bearing(Comparison comparison) {
        MonthlyCosts intervention = comparison.pilot().interventionCosts();
        SortedSet<Agency> bearing = new TreeSet<>(intervention.agencies());
        bearing.removeIf(agency -> intervention.pence(agency) <= 0);
        return bearing;
    }

    /** {@return the agencies without which no coalition can run the pilot, by id} */
    public SortedSet<Agency> needed() {
        return needed;
    }

    @Override
    public long pence(Set<Agency> coalition) {
        if (!coalition.containsAll(needed)) {
            return 0;
        }
        long sum = 0;
        for (Agency agency : coalition) {
            sum = Exact.add(sum, savings.getOrDefault(agency, 0L));
        }
        return Math.max(0, sum);
    }

    /** The rule and the needed agencies. */
    @Override
    public String toString() {
        return needed.isEmpty()
                ? "each coalition can realise its members' savings"
                : "a coalition can realise its members' savings less their extra costs if " + Coalition.named(needed)
                        + (needed.size() == 1
                                ? " is in it, as the pilot needs it"
                                : " are in it, as the pilot needs them");
    }
}
