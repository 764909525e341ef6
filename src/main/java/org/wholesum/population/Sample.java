package org.wholesum.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.Comparison;

/** The cases that were costed, each with the saving of the pilot method: two or more over the same months. */
public final class Sample {
    private static final double CONFIDENCE = 0.95;
    private static final long SEED = 1;

    private static final int MOST_LISTED = 40;

    private final CaseComparisons cases;
    private final long[] savings;

    private Sample(CaseComparisons cases) {
        check(cases.size());
        this.cases = cases;
        this.savings = cases.savings();
    }

    private static void check(int n) {
        if (n < 2) {
            throw new IllegalArgumentException(
                    "n = " + n + ": expected two cases or more, as fewer don't show how cases vary");
        }
    }

    /**
     * A sample.
     *
     * @param byCase a comparison by case id, as from {@code ledger.perCase(function)}
     * @return the sample
     * @throws IllegalArgumentException if there are fewer than two cases, or their months or currencies differ
     */
    public static Sample of(Map<String, Comparison> byCase) {
        check(byCase.size());
        return new Sample(CaseComparisons.of(byCase));
    }

    /**
     * A sample of many cases.
     *
     * @param cases two or more
     * @return the sample
     * @throws IllegalArgumentException if there are fewer than two cases
     */
    public static Sample of(CaseComparisons cases) {
        return new Sample(cases);
    }

    /** {@return the comparisons of the cases, in columns} */
    public CaseComparisons cases() {
        return cases;
    }

    /** {@return the comparison of each case, by case id, made when it is asked for: of many, {@link #cases()} is faster} */
    public SortedMap<String, Comparison> byCase() {
        return cases.toMap();
    }

    /** {@return n, the number of cases} */
    public int n() {
        return cases.size();
    }

    /** {@return the sum of the cases} */
    public Comparison whole() {
        return cases.sum();
    }

    /** {@return the saving of the pilot method over all cases together} */
    public Money saving() {
        return Money.ofMinor(currency(), Arrays.stream(savings).reduce(0, Exact::add));
    }

    CurrencyUnit currency() {
        return cases.currency();
    }

    /** {@return the months over which the cases are compared} */
    public Months horizon() {
        return cases.horizon();
    }

    /** {@return the saving of each case in pence, in the order of the case ids} */
    public long[] savings() {
        return savings.clone();
    }

    /**
     * Scales up to a population, with 95% intervals.
     *
     * @param population N, the number of similar cases, these included
     * @return the total with its intervals
     * @throws IllegalArgumentException if N is less than n
     */
    public ScaleUp to(long population) {
        return to(population, CONFIDENCE, SEED);
    }

    /**
     * Scales up to a population.
     *
     * @param population N, the number of similar cases, these included
     * @param confidence the level of the intervals, 0.95 for 95%
     * @param seed of the bootstrap's random numbers; it has no effect on small samples, whose resamples are enumerated
     * @return the total with its intervals
     * @throws IllegalArgumentException if N is less than n, or the level is not between 0 and 1
     */
    public ScaleUp to(long population, double confidence, long seed) {
        return new UnstratifiedScaleUp(this, population, confidence, seed);
    }

    /**
     * Scales up to a population in strata, with a 95% interval.
     *
     * @param strata the stratum of each case, and the number of similar cases in each stratum
     * @return the total with its interval
     * @throws InvalidInputException with every problem: a case has no stratum or one without a count, or a stratum has no
     *     case, only one, or more cases than people
     */
    public ScaleUp to(Strata strata) {
        return to(strata, CONFIDENCE);
    }

    /**
     * Scales up to a population in strata.
     *
     * @param strata the stratum of each case, and the number of similar cases in each stratum
     * @param confidence the level of the intervals, 0.95 for 95%
     * @return the total with its interval
     * @throws InvalidInputException with every problem: a case has no stratum or one without a count, or a stratum has no
     *     case, only one, or more cases than people
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public ScaleUp to(Strata strata, double confidence) {
        return new StratifiedScaleUp(this, strata, confidence);
    }

    /**
     * The best numbers of cases to draw from each stratum for a new sample, given the variation in this one: Neyman's
     * allocation, n_h ∝ N_h × s_h (Cochran 1977, §5.5, eq. 5.26), at most N_h each, in whole cases that add up to n. Without
     * any variation, n_h ∝ N_h. A stratum with little variation may get one case or none, though scaling up needs two.
     *
     * @param strata the stratum of each case, and the number of similar cases in each stratum
     * @param n the size of the new sample
     * @return n_h by stratum
     * @throws InvalidInputException with every problem: a case has no stratum or one without a count, or a stratum has no
     *     case, only one, or more cases than people
     * @throws IllegalArgumentException if n is less than 1 or more than N
     */
    public SortedMap<String, Long> neymanAllocation(Strata strata, long n) {
        return new StratifiedScaleUp(this, strata, CONFIDENCE).neymanAllocation(n);
    }

    /**
     * Predicts the saving of further cases, with a 95% prediction interval.
     *
     * @param count m, the number of further cases, 1 or more
     * @return their total saving
     * @throws IllegalArgumentException if the number is less than 1
     */
    public NextCases next(long count) {
        return next(count, CONFIDENCE);
    }

    /**
     * Predicts the saving of further cases.
     *
     * @param count m, the number of further cases, 1 or more
     * @param confidence the level of the prediction interval, 0.95 for 95%
     * @return their total saving
     * @throws IllegalArgumentException if the number is less than 1, or the level is not between 0 and 1
     */
    public NextCases next(long count, double confidence) {
        return new NextCases(this, count, confidence);
    }

    /**
     * The number of similar cases that a published total implies: the total ÷ the mean saving of a case.
     *
     * @param published a total that was published without its population
     * @return the number of cases, to two decimals, half up
     * @throws IllegalArgumentException if the total and the saving of these cases differ in sign, either is zero, or their
     *     currencies differ
     */
    public BigDecimal impliedPopulation(Money published) {
        if (!published.getCurrencyUnit().equals(currency())) {
            throw new IllegalArgumentException(
                    "the total is in " + published.getCurrencyUnit() + ", the cases in " + currency());
        }
        if (saving().isZero()
                || saving().getAmount().signum() != published.getAmount().signum()) {
            throw new IllegalArgumentException("these " + n() + " cases save " + MoneyText.of(saving())
                    + ", which no number of cases scales up to " + MoneyText.of(published));
        }
        return published
                .getAmount()
                .multiply(BigDecimal.valueOf(n()))
                .divide(saving().getAmount(), 2, RoundingMode.HALF_UP);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sample that && byCase().equals(that.byCase());
    }

    @Override
    public int hashCode() {
        return Objects.hash(cases.cases(), Arrays.hashCode(savings));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table =
                Table.titled("Cost by case in " + currency()).words("case").figures("old", "pilot", "saving");
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        int listed = n() <= MOST_LISTED + 1 ? n() : MOST_LISTED;
        for (int i = 0; i < listed; i++) {
            table.row(cells(cases.cases().get(i), old[i], pilot[i]));
        }
        if (listed < n()) {
            table.row(cells(WholeNumber.grouped(n() - listed) + " others", sum(old, listed), sum(pilot, listed)));
        }
        return table.total(cells("all", sum(old, 0), sum(pilot, 0))).build();
    }

    /** The cost by both methods and the saving of each case, or of the first 40 and the sum of the others, with the total. */
    @Override
    public String toString() {
        return table().toString();
    }

    private String[] cells(String name, long old, long pilot) {
        return new String[] {
            name,
            MoneyText.plain(currency(), old),
            MoneyText.plain(currency(), pilot),
            MoneyText.plain(currency(), Exact.subtract(old, pilot))
        };
    }

    private static long sum(long[] pence, int from) {
        return Arrays.stream(pence, from, pence.length).reduce(0, Exact::add);
    }
}
