package org.wholesum.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/**
 * The Shapley value: each agency has the mean of what it adds to the agencies before it, over all orders in which they could
 * join (L. S. Shapley, <i>A Value for n-Person Games</i>, in Contributions to the Theory of Games II, 1953, pp. 307–317).
 * It is the only division that is efficient (the values add up to what all can realise together), symmetric (agencies that
 * add the same have the same), gives an agency that adds nothing nothing, and is additive over games.
 *
 * <p>Exact for up to 20 agencies, from the values of all coalitions. Beyond that, the mean over random orders with its
 * standard error (J. Castro, D. Gómez, J. Tejada, <i>Polynomial calculation of the Shapley value based on sampling</i>,
 * Computers &amp; Operations Research 36, 2009): each order divides the whole, so that the means do too. Order number {@code i} depends
 * on the seed and {@code i} alone.
 *
 * <p>Amounts are rounded to the penny by largest remainders: each is rounded down, and the remaining pennies are added to
 * the largest remainders, of equal ones to the first by id. Amounts of symmetric agencies differ by a penny at most.
 *
 * <p>Three agencies a, b and c would pay £6.00, £7.00 and £10.00 alone, £11.00 in pairs and £12.00 together: of the joint cost
 * they pay £3.17, £3.67 and £5.16.
 */
public final class ShapleyValue {
    /** The most agencies for which all coalitions are valued. */
    public static final int MOST_EXACT = 20;

    /** The most agencies whose orders are sampled. */
    public static final int MOST = 100;

    /** The most orders that are sampled. */
    public static final int MOST_DRAWS = 1_000_000;

    private final CurrencyUnit currency;
    private final Coalition.Players players;
    private final List<BigDecimal> exact;
    private final long[] pence;
    private final Optional<Sampled> sampled;

    /** How the orders were sampled, with the standard error of each agency in pence. */
    record Sampled(int draws, long seed, List<Double> errors) {}

    ShapleyValue(
            CurrencyUnit currency,
            Coalition.Players players,
            List<BigDecimal> exact,
            long total,
            Optional<Sampled> sampled) {
        this.currency = currency;
        this.players = players;
        this.exact = exact;
        this.pence = LargestRemainder.round(exact, total);
        this.sampled = sampled;
    }

    /**
     * The exact value.
     *
     * @param currency of the game's values
     * @param agencies up to 20
     * @param game the value of each coalition
     * @return the value
     * @throws IllegalArgumentException if there are more agencies or none, or the empty coalition has a value other than zero
     * @throws ArithmeticException if an amount is too large
     */
    public static ShapleyValue of(CurrencyUnit currency, Set<Agency> agencies, CoalitionGame game) {
        if (agencies.size() > MOST_EXACT) {
            throw InvalidInputException.of(
                    agencies.size() + " agencies: the exact Shapley value is that of at most " + MOST_EXACT,
                    "ShapleyValue.sampled estimates it from random orders");
        }
        Coalition.Players players = players(agencies, game);
        return new ExactShapley(players, game).value(currency);
    }

    /**
     * An estimate from random orders.
     *
     * @param currency of the game's values
     * @param agencies up to 100
     * @param game the value of each coalition
     * @param draws how many orders, from 2 to 1,000,000
     * @param seed of the random orders
     * @return the value with standard errors
     * @throws IllegalArgumentException if there are more agencies or none, another number of draws, or the empty coalition has a
     *     value other than zero
     * @throws ArithmeticException if an amount is too large
     */
    public static ShapleyValue sampled(
            CurrencyUnit currency, Set<Agency> agencies, CoalitionGame game, int draws, long seed) {
        if (agencies.size() > MOST) {
            throw new IllegalArgumentException(agencies.size() + " agencies, expected at most " + MOST);
        }
        if (draws < 2 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(draws + " draws, expected from 2 to " + WholeNumber.grouped(MOST_DRAWS));
        }
        Coalition.Players players = players(agencies, game);
        return new SampledShapley(players, game).value(currency, draws, seed);
    }

    private static Coalition.Players players(Set<Agency> agencies, CoalitionGame game) {
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("no agencies, expected one or more");
        }
        Coalition.Players players = Coalition.Players.of(agencies);
        long nobody = game.pence(players.of(0));
        if (nobody != 0) {
            throw new IllegalArgumentException(
                    "the empty coalition has a value of " + nobody + " pence, expected zero");
        }
        return players;
    }

    /** {@return the agencies by id} */
    public List<Agency> agencies() {
        return players.agencies();
    }

    /** {@return the amount of each agency, to the penny; they add up to the value of all agencies together} */
    public SortedMap<Agency, Money> amounts() {
        ImmutableSortedMap.Builder<Agency, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < pence.length; i++) {
            amounts.put(players.agencies().get(i), Money.ofMinor(currency, pence[i]));
        }
        return amounts.build();
    }

    /**
     * The amount of one agency.
     *
     * @param agency one of the agencies
     * @return to the penny
     * @throws IllegalArgumentException if it isn't one of them
     */
    public Money amount(Agency agency) {
        return Money.ofMinor(currency, pence[index(agency)]);
    }

    /**
     * The amount of one agency before it is rounded to the penny.
     *
     * @param agency one of the agencies
     * @return in pence, to 30 decimals
     * @throws IllegalArgumentException if it isn't one of them
     */
    public BigDecimal unroundedPence(Agency agency) {
        return exact.get(index(agency));
    }

    /**
     * The standard error of an amount that was estimated from random orders.
     *
     * @param agency one of the agencies
     * @return half up to the penny; empty if the value is exact
     * @throws IllegalArgumentException if it isn't one of the agencies
     */
    public Optional<Money> standardError(Agency agency) {
        int index = index(agency);
        return sampled.map(from -> Pence.money(currency, from.errors().get(index)));
    }

    /** {@return whether the value is exact, not estimated from random orders} */
    public boolean isExact() {
        return sampled.isEmpty();
    }

    private int index(Agency agency) {
        Integer index = players.indices().get(agency);
        if (index == null) {
            throw Suggestions.unknown(
                    "agency \"" + agency + "\" is not in the game",
                    agency.id(),
                    agencies().stream().map(Agency::id).toList());
        }
        return index;
    }

    /** {@return how the value was calculated, and the amount of each agency} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(sampled.map(from -> "Shapley value, estimated from " + WholeNumber.grouped(from.draws())
                        + " random orders of " + players.size() + " agencies (seed " + from.seed()
                        + "): the mean of what an agency adds to those before it")
                .orElse("Shapley value of " + players.size()
                        + " agencies, exact: the mean of what an agency adds to those"
                        + " before it, over all orders"));
        steps.add("rounded to the penny by largest remainders, of equal ones the first by id");
        agencies()
                .forEach(agency -> steps.add(agency + ": " + MoneyText.of(amount(agency))
                        + standardError(agency)
                                .map(error -> ", standard error " + MoneyText.of(error))
                                .orElse("")));
        return new Explanation(steps);
    }

    /** The amount of each agency. */
    @Override
    public String toString() {
        return "Shapley value: " + amounts();
    }
}
