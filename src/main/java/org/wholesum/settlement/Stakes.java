package org.wholesum.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The stakes of agencies in a pooled budget. Each agency pays into the pool what the old method would cost it, and the pool pays
 * for the pilot. What remains, the saving, is shared by the stakes; so is what is missing, if the pilot costs more. An agency that
 * pays in a quarter of the budget and has a stake of 25% thus has a quarter of the pilot's cost in the end.
 */
public final class Stakes {
    private static final int PLACES = 30;

    private final ImmutableSortedMap<Agency, BigDecimal> weights;
    private final BigDecimal sum;
    private final boolean stated;

    private Stakes(SortedMap<Agency, BigDecimal> weights, boolean stated) {
        this.weights = ImmutableSortedMap.copyOfSorted(weights);
        this.sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        this.stated = stated;
    }

    /**
     * Agreed stakes.
     *
     * @param shares the stake of each agency, 0.25 for 25%; together exactly 1
     * @return the stakes
     * @throws InvalidInputException if a stake is not from 0 to 1, or they don't add up to 1; every problem is listed
     */
    public static Stakes of(Map<Agency, BigDecimal> shares) {
        SortedMap<Agency, BigDecimal> stakes = new TreeMap<>(shares);
        List<Problem> problems = new ArrayList<>();
        stakes.forEach((agency, share) -> {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                problems.add(
                        Problem.of("the stake of " + agency + " is " + percent(share) + ", expected from 0% to 100%"));
            }
        });
        BigDecimal sum = stakes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (problems.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            problems.add(Problem.of("the stakes add up to " + percent(sum) + ", expected 100%"));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new Stakes(stakes, true);
    }

    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString() + "%";
    }

    /**
     * Stakes in proportion to what agencies pay into the pool.
     *
     * @param contributions by agency, as the costs of the old method
     * @return each agency's share of them
     * @throws IllegalArgumentException if an agency's are negative, or all are zero
     */
    public static Stakes inProportionTo(MonthlyCosts contributions) {
        SortedMap<Agency, BigDecimal> weights = new TreeMap<>();
        contributions.agencies().forEach(agency -> {
            long pence = contributions.pence(agency);
            if (pence < 0) {
                throw new IllegalArgumentException("the contribution of " + agency + " is "
                        + MoneyText.of(contributions.total(agency)) + ", expected zero or more, or stated stakes");
            }
            weights.put(agency, BigDecimal.valueOf(pence));
        });
        if (contributions.pence() == 0) {
            throw new IllegalArgumentException("all contributions are zero, expected stated stakes");
        }
        return new Stakes(weights, false);
    }

    /** {@return the agencies with a stake, and their shares to 16 digits} */
    public SortedMap<Agency, BigDecimal> shares() {
        SortedMap<Agency, BigDecimal> shares = new TreeMap<>();
        weights.keySet().forEach(agency -> shares.put(agency, share(agency)));
        return shares;
    }

    /**
     * The stake of one agency.
     *
     * @param agency any agency
     * @return to 16 digits, 0.25 for 25%; zero if it has none
     */
    public BigDecimal share(Agency agency) {
        return weights.getOrDefault(agency, BigDecimal.ZERO).divide(sum, MathContext.DECIMAL64);
    }

    /** {@return whether the stakes were agreed; otherwise they are in proportion to contributions} */
    public boolean isStated() {
        return stated;
    }

    /**
     * Divides an amount by the stakes.
     *
     * @param amount the saving of the pool, negative if it lacks money
     * @return the amounts by agency, rounded by largest remainders, of equal ones the first by id; they add up to the amount
     */
    public SortedMap<Agency, Money> divide(Money amount) {
        BigDecimal pence = BigDecimal.valueOf(amount.getAmountMinorLong());
        long[] parts = LargestRemainder.round(
                weights.values().stream()
                        .map(weight -> pence.multiply(weight).divide(sum, PLACES, RoundingMode.HALF_EVEN))
                        .toList(),
                amount.getAmountMinorLong());
        SortedMap<Agency, Money> amounts = new TreeMap<>();
        int i = 0;
        for (Agency agency : weights.keySet()) {
            amounts.put(agency, Money.ofMinor(amount.getCurrencyUnit(), parts[i++]));
        }
        return amounts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stakes that && stated == that.stated && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * weights.hashCode() + Boolean.hashCode(stated);
    }

    /** As {@code nhs 40.0%, police 60.0%}. */
    @Override
    public String toString() {
        return String.join(
                ", ",
                weights.keySet().stream()
                        .map(agency -> agency + " " + Percent.of(share(agency)))
                        .toList());
    }
}
