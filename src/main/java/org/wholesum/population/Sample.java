package org.wholesum.population;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;

/**
 * The cases that were costed, each with what the pilot method saves for it.
 *
 * @param byCase two or more comparisons over the same months, by case id
 */
public record Sample(SortedMap<String, Comparison> byCase) {
    private static final double CONFIDENCE = 0.95;
    private static final long SEED = 1;

    /**
     * Takes a copy and checks it.
     *
     * @throws IllegalArgumentException if there are fewer than two cases, as one tells nothing of how cases differ, or if
     *     their months or currencies differ
     */
    public Sample {
        byCase = ImmutableSortedMap.copyOf(byCase);
        if (byCase.size() < 2) {
            throw new IllegalArgumentException("n = " + byCase.size()
                    + ": fewer than two cases can't be scaled up, as they tell nothing of how cases differ");
        }
        String expected = terms(byCase.values().iterator().next());
        String first = byCase.firstKey();
        byCase.forEach((id, comparison) -> {
            if (!terms(comparison).equals(expected)) {
                throw new IllegalArgumentException("case " + id + " is compared " + terms(comparison) + ", case "
                        + first + " " + expected + ", expected the same months and currency");
            }
        });
    }

    private static String terms(Comparison comparison) {
        return "over " + comparison.horizon() + " in "
                + comparison.old().costs().currency();
    }

    /** {@return how many cases there are} */
    public int n() {
        return byCase.size();
    }

    /** {@return the sum of the cases} */
    public Comparison whole() {
        return Comparison.sum(byCase.values());
    }

    /** {@return what the pilot method saves for all of the cases together} */
    public Money saving() {
        return Money.total(byCase.values().stream().map(Comparison::saving).toList());
    }

    CurrencyUnit currency() {
        return first().old().costs().currency();
    }

    /** {@return the months over which every case is compared} */
    public Months horizon() {
        return first().horizon();
    }

    private Comparison first() {
        return byCase.values().iterator().next();
    }

    long[] pence(Function<Comparison, Money> amount) {
        return byCase.values().stream()
                .map(amount)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    /**
     * Scales up to a population, at 95% confidence.
     *
     * @param population N, how many similar cases there are, these included
     * @return the total, with its intervals
     * @throws IllegalArgumentException if N is less than n
     */
    public ScaleUp to(long population) {
        return to(population, CONFIDENCE, SEED);
    }

    /**
     * Scales up to a population.
     *
     * @param population N, how many similar cases there are, these included
     * @param confidence the level of the intervals, 0.95 for 95%
     * @param seed what drawn resamples depend on; of few cases every resample is enumerated, and nothing does
     * @return the total, with its intervals
     * @throws IllegalArgumentException if N is less than n, or the level is not between 0 and 1
     */
    public ScaleUp to(long population, double confidence, long seed) {
        return new ScaleUp(this, population, confidence, seed);
    }

    /**
     * Scales up to a population in strata, at 95% confidence.
     *
     * @param strata which stratum each case is in, and how many similar cases there are in each
     * @return the total, with its interval
     * @throws IllegalArgumentException with all that is wrong, if a case has no stratum or one without a count, or a stratum
     *     has no case, only one, or more than there are people
     */
    public StratifiedScaleUp to(Strata strata) {
        return to(strata, CONFIDENCE);
    }

    /**
     * Scales up to a population in strata.
     *
     * @param strata which stratum each case is in, and how many similar cases there are in each
     * @param confidence the level of the intervals, 0.95 for 95%
     * @return the total, with its interval
     * @throws IllegalArgumentException as above, or if the level is not between 0 and 1
     */
    public StratifiedScaleUp to(Strata strata, double confidence) {
        return new StratifiedScaleUp(this, strata, confidence);
    }

    /**
     * What the next few cases save if they come as these did, at 95% confidence.
     *
     * @param count m, how many are next, from 1
     * @return their saving, with its prediction interval
     * @throws IllegalArgumentException if it is less than 1
     */
    public NextCases next(long count) {
        return next(count, CONFIDENCE);
    }

    /**
     * What the next few cases save if they come as these did.
     *
     * @param count m, how many are next, from 1
     * @param confidence the level of the interval, 0.95 for 95%
     * @return their saving, with its prediction interval
     * @throws IllegalArgumentException if it is less than 1, or the level is not between 0 and 1
     */
    public NextCases next(long count, double confidence) {
        return NextCases.of(this, count, confidence);
    }

    /**
     * The number of similar cases that a published total implies: the total ÷ the saving a case.
     *
     * @param published a total that was published without its population
     * @return how many cases, to two decimals, half up
     * @throws IllegalArgumentException if no positive number of these cases gives the total, or it is in another currency
     */
    public BigDecimal impliedPopulation(Money published) {
        if (!published.getCurrencyUnit().equals(currency())) {
            throw new IllegalArgumentException(
                    "the total is in " + published.getCurrencyUnit() + ", the cases in " + currency());
        }
        if (saving().isZero()
                || saving().getAmount().signum() != published.getAmount().signum()) {
            throw new IllegalArgumentException("no number of cases that save " + MoneyText.of(saving()) + " for " + n()
                    + " adds up to " + MoneyText.of(published));
        }
        return published
                .getAmount()
                .multiply(BigDecimal.valueOf(n()))
                .divide(saving().getAmount(), 2, RoundingMode.HALF_UP);
    }

    /** {@return old and pilot cost and saving of each case, with the total} */
    public Table table() {
        Table.Builder table =
                Table.titled("Cost by case in " + currency()).words("case").figures("old", "pilot", "saving");
        byCase.forEach((id, comparison) -> table.row(cells(id, comparison)));
        return table.total(cells("all", whole())).build();
    }

    private static String[] cells(String name, Comparison comparison) {
        return new String[] {
            name, plain(comparison.oldCost()), plain(comparison.pilotCost()), plain(comparison.saving())
        };
    }

    static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    /** As {@link #table()}. */
    @Override
    public String toString() {
        return table().toString();
    }
}
