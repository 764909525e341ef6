package org.wholesum.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.MoneyText;

/**
 * The core of a game: the allocations of what all agencies can realise together with which no coalition would have more by
 * itself (D. B. Gillies, <i>Solutions to General Non-Zero-Sum Games</i>, in Contributions to the Theory of Games IV, 1959).
 * Values are gains; of a game of costs, take what each coalition saves.
 */
public final class Core {
    /** The most agencies whose coalitions are compared with an allocation. */
    public static final int MOST = ShapleyValue.MOST_EXACT;

    /** The most agencies for which it is decided whether the core is empty. */
    public static final int MOST_FOR_EMPTINESS = 12;

    /** The most objections that are listed. */
    public static final int LISTED = 25;

    private static final Comparator<Objection> LARGEST_FIRST = Comparator.comparing(Objection::excess)
            .reversed()
            .thenComparing(objection -> objection.coalition().size())
            .thenComparing(objection -> Coalition.named(objection.coalition()));

    private final CurrencyUnit currency;
    private final Coalition.Players players;
    private final CoalitionGame game;

    private Core(CurrencyUnit currency, Coalition.Players players, CoalitionGame game) {
        this.currency = currency;
        this.players = players;
        this.game = game;
    }

    /**
     * The coalitions that object to an allocation.
     *
     * @param count how many there are
     * @param largest those that would have most more, up to 25 of them, the largest first
     */
    public record Objections(long count, List<Objection> largest) {
        /** Copies the list. */
        public Objections {
            largest = List.copyOf(largest);
        }

        /** {@return whether no coalition objects: the allocation is in the core} */
        public boolean isInCore() {
            return count == 0;
        }
    }

    /**
     * The core of a game.
     *
     * @param currency of the game's values
     * @param agencies from 1 to 20
     * @param game the value of each coalition
     * @return the core
     * @throws IllegalArgumentException if there are more agencies or none
     */
    public static Core of(CurrencyUnit currency, Set<Agency> agencies, CoalitionGame game) {
        if (agencies.isEmpty() || agencies.size() > MOST) {
            throw new IllegalArgumentException(
                    agencies.size() + " agencies: the core is that of 1 to " + MOST + " agencies");
        }
        return new Core(currency, Coalition.Players.of(agencies), game);
    }

    /**
     * The coalitions that would have more by themselves. An agency without an amount has zero.
     *
     * @param allocation the amount of each agency; together what all can realise
     * @return the objections
     * @throws IllegalArgumentException if the amounts don't add up to that
     */
    public Objections objections(Map<Agency, Money> allocation) {
        return objections(allocation, 0);
    }

    /** Those by an amount that rounding does not explain: some pence for each member. */
    Objections objections(Map<Agency, Money> allocation, long rounding) {
        long[] amounts = players.agencies().stream()
                .mapToLong(agency ->
                        allocation.getOrDefault(agency, Money.zero(currency)).getAmountMinorLong())
                .toArray();
        checkEfficient(amounts);
        PriorityQueue<Objection> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
        long count = 0;
        for (long mask = 1; mask < everyone(); mask++) {
            Interruption.check("checking coalitions");
            Coalition coalition = players.of(mask);
            long value = game.pence(coalition);
            long allocated = sum(amounts, mask);
            long excess = Exact.subtract(value, allocated);
            if (excess > 0 && excess >= rounding * coalition.size()) {
                count++;
                largest.add(new Objection(coalition, money(value), money(allocated)));
                if (largest.size() > LISTED) {
                    largest.remove();
                }
            }
        }
        List<Objection> listed = new ArrayList<>(largest);
        listed.sort(LARGEST_FIRST);
        return new Objections(count, listed);
    }

    private void checkEfficient(long[] amounts) {
        long all = sum(amounts, everyone());
        long value = game.pence(players.of(everyone()));
        if (all != value) {
            throw new IllegalArgumentException("the amounts add up to " + MoneyText.of(currency, all)
                    + ", expected what all can realise together, " + MoneyText.of(currency, value));
        }
    }

    private long everyone() {
        return (1L << players.size()) - 1;
    }

    private static long sum(long[] amounts, long mask) {
        long sum = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            sum = Exact.add(sum, amounts[Long.numberOfTrailingZeros(left)]);
        }
        return sum;
    }

    private Money money(long pence) {
        return Money.ofMinor(currency, pence);
    }

    /**
     * The least that all would have to realise together so that no coalition would have more by itself (the balanced cover:
     * O. N. Bondareva, 1963; L. S. Shapley, <i>On Balanced Sets and Cores</i>, 1967), by linear programming.
     *
     * @return at least what all can realise together, to the penny
     * @throws IllegalArgumentException if there are more than 12 agencies
     */
    public Money leastTotal() {
        if (players.size() > MOST_FOR_EMPTINESS) {
            throw new IllegalArgumentException(
                    players.size() + " agencies: whether the core is empty is decided for at most " + MOST_FOR_EMPTINESS
                            + " agencies");
        }
        long value = game.pence(players.of(everyone()));
        double least = BalancedCover.of(players, game);
        long pence = Pence.rounded(BigDecimal.valueOf(least));
        return money(Math.max(value, pence));
    }

    /**
     * Whether the core is empty: whatever the allocation, some coalition would have more by itself, by half a penny or more.
     *
     * @return whether it is
     * @throws IllegalArgumentException if there are more than 12 agencies
     */
    public boolean isEmpty() {
        return leastTotal().getAmountMinorLong() > game.pence(players.of(everyone()));
    }

    /** The number of agencies. */
    @Override
    public String toString() {
        return "core of a game of " + players.size() + " agencies";
    }
}
