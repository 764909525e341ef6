package org.wholesum.sensitivity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The expected value of sample information (EVSI) of the next k cases: what it is worth on average to collect them before
 * deciding whether the pilot method is adopted for N people. The decision is by the mean saving of a case. After n cases its
 * expectation will move by k more with the standard deviation σ = s × √(k ÷ (n × (n + k))), and EVSI = N × σ × L(|mean| ÷ σ),
 * with the unit loss L of Student's t with n − 1 degrees of freedom, as s is estimated from the cases (H. Raiffa, R.
 * Schlaifer, <i>Applied Statistical Decision Theory</i>, 1961, ch. 5 and 11; E. C. F. Wilson, <i>A Practical Guide to Value
 * of Information Analysis</i>, PharmacoEconomics 33, 2015). With all N − n others it is the EVPI of the mean of these N
 * people, which is the finite-population correction.
 *
 * <p>It assumes that the cases are drawn at random from the N people, and are nearly normal in their mean.
 *
 * <p>For 7 cases with a mean of £1.00 and s = £1.50, of 1,000 people:
 *
 * <pre>{@code
 * var value = SampleInformation.of(CurrencyUnit.GBP, 100, 150, 7, 1_000);
 * value.of(50).evsi();   // GBP 22.04
 * value.perfect();       // GBP 27.21
 * }</pre>
 */
public final class SampleInformation {
    private final CurrencyUnit currency;
    private final double mean;
    private final double deviation;
    private final int n;
    private final long population;
    private final boolean isStudent;
    private final DoubleUnaryOperator loss;
    private final Optional<CollectingCost> collecting;

    private SampleInformation(
            CurrencyUnit currency,
            double mean,
            double deviation,
            int n,
            long population,
            boolean isStudent,
            Optional<CollectingCost> collecting) {
        int least = isStudent ? 3 : 1;
        if (!(n >= least && population >= n)) {
            throw InvalidInputException.of(Problem.of("n = " + n + " cases of N = " + population + " people: expected "
                    + (isStudent ? "three" : "one") + " or more, and at least as many people"));
        }
        if (!(deviation >= 0 && Double.isFinite(deviation) && Double.isFinite(mean))) {
            throw InvalidInputException.of(Problem.of("mean saving " + mean + " with a standard deviation of "
                    + deviation + ": expected finite numbers, the deviation zero or more"));
        }
        this.currency = currency;
        this.mean = mean;
        this.deviation = deviation;
        this.n = n;
        this.population = population;
        this.isStudent = isStudent;
        this.loss = isStudent ? UnitLoss.student(n - 1) : UnitLoss::normal;
        this.collecting = collecting;
    }

    /**
     * After a sample whose mean and standard deviation are both estimates.
     *
     * @param currency of the savings
     * @param mean the mean saving of a case in pence
     * @param standardDeviation s of a case in pence, with the divisor n − 1
     * @param n the number of sampled cases, three or more, as two don't bound how far the mean may be from the sample's
     * @param population N, the number of people for whom is decided, these cases included
     * @return the value of further cases
     * @throws InvalidInputException if there are fewer than three cases, more than people, or a number is not usable
     */
    public static SampleInformation of(
            CurrencyUnit currency, double mean, double standardDeviation, int n, long population) {
        return new SampleInformation(currency, mean, standardDeviation, n, population, true, Optional.empty());
    }

    /**
     * With a normal prior: the standard deviation of a case is known.
     *
     * @param currency of the savings
     * @param mean the expected saving of a case in pence
     * @param standardDeviation that of a case in pence
     * @param n the number of cases that the prior is worth, one or more
     * @param population N, the number of people for whom is decided, these cases included
     * @return the value of further cases
     * @throws InvalidInputException if there is no case, there are more than people, or a number is not usable
     */
    public static SampleInformation ofKnownSpread(
            CurrencyUnit currency, double mean, double standardDeviation, int n, long population) {
        return new SampleInformation(currency, mean, standardDeviation, n, population, false, Optional.empty());
    }

    /**
     * Sets what collecting costs.
     *
     * @param cost of further cases
     * @return a copy with that cost
     * @throws IllegalArgumentException if it is in another currency
     */
    public SampleInformation collecting(CollectingCost cost) {
        if (!cost.once().getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(
                    "savings in " + currency + ", and a cost in " + cost.once().getCurrencyUnit());
        }
        return new SampleInformation(currency, mean, deviation, n, population, isStudent, Optional.of(cost));
    }

    /** {@return the mean saving of a case, rounded half up to the penny} */
    public Money mean() {
        return Pence.money(currency, mean);
    }

    /** {@return the standard deviation of the saving of a case, rounded half up to the penny} */
    public Money standardDeviation() {
        return Pence.money(currency, deviation);
    }

    /** {@return n, the number of sampled cases} */
    public int n() {
        return n;
    }

    /** {@return N, the number of people for whom is decided} */
    public long population() {
        return population;
    }

    /** {@return N − n, the most further cases} */
    public long most() {
        return population - n;
    }

    /** {@return what collecting costs, if it was given} */
    public Optional<CollectingCost> collecting() {
        return collecting;
    }

    /** Whether the spread is estimated. */
    boolean isStudent() {
        return isStudent;
    }

    /** σ, by how much the expected mean will move, in pence. */
    double movement(long cases) {
        double ratio = cases / ((double) n * ((double) n + cases));
        return deviation * Math.sqrt(ratio);
    }

    private double pence(long cases) {
        double movement = movement(cases);
        return movement > 0 ? population * movement * loss.applyAsDouble(Math.abs(mean) / movement) : 0;
    }

    /**
     * Further cases.
     *
     * @param cases k, from 0 to N − n
     * @return what they are worth, and what they cost
     * @throws InvalidInputException if there are fewer or more
     */
    public SampleValue of(long cases) {
        if (cases < 0 || cases > most()) {
            throw InvalidInputException.of(Problem.of(cases + " further cases, where " + n + " of "
                    + WholeNumber.grouped(population) + " people are in the sample: expected 0 to "
                    + WholeNumber.grouped(most())));
        }
        return new SampleValue(
                cases,
                Pence.money(currency, pence(cases)),
                collecting.map(cost -> cost.of(cases)).orElse(Money.zero(currency)));
    }

    /**
     * Several numbers of further cases.
     *
     * @param cases each from 0 to N − n
     * @return what each number is worth, in the same order
     * @throws InvalidInputException if there are fewer or more
     */
    public List<SampleValue> of(Collection<Long> cases) {
        return cases.stream().map(this::of).toList();
    }

    /** {@return the value of knowing the saving of every person (EVPI of the mean), rounded half up to the penny} */
    public Money perfect() {
        return of(most()).evsi();
    }

    /**
     * The number of further cases with the greatest expected net gain of sampling.
     *
     * @return that number, 0 if no number is worth its cost; empty if no cost was given, as more cases are then
     *     always worth more
     */
    public OptionalLong best() {
        return collecting
                .map(cost -> new BestSample(
                        cases -> pence(cases) - (double) cost.of(cases).getAmountMinorLong(), most()))
                .map(search -> OptionalLong.of(search.find()))
                .orElse(OptionalLong.empty());
    }

    /** {@return the formula and its numbers} */
    public Explanation explain() {
        return new SampleText(this).explain();
    }

    /** The value of 10, 20, 50 and 100 cases and of all others. */
    @Override
    public String toString() {
        return new SampleText(this).table().toString();
    }
}
