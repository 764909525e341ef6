package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.SampleSize;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How many cases the next evaluation needs to find a difference, and what a number of cases would find. Immutable.
 *
 * <p>A difference of £500.00 a case with a standard deviation of £1,000.00 needs 63 cases in each group, by the normal formula.
 */
public final class NextEvaluation {
    private static final double NEARLY_SURE = 0.999;

    private final String difference;
    private final SampleSize size;
    private final Optional<Long> cases;

    private NextEvaluation(String difference, SampleSize size, Optional<Long> cases) {
        this.difference = difference;
        this.size = size;
        this.cases = cases;
    }

    /**
     * For a difference of the mean cost of a case.
     *
     * @param difference to be found, other than zero
     * @param standardDeviation of the cost or the saving of a case, more than zero, in the same currency
     * @return the evaluation, with a power of 0.8 and a two-sided significance level of 0.05
     * @throws InvalidInputException if one is zero, or the standard deviation is negative
     * @throws IllegalArgumentException if the currencies differ
     */
    public static NextEvaluation ofMeans(Money difference, Money standardDeviation) {
        if (!standardDeviation.isPositive()) {
            throw InvalidInputException.of(
                    Problem.of("standard deviation " + MoneyText.of(standardDeviation) + ": expected more than zero"));
        }
        if (!difference.getCurrencyUnit().equals(standardDeviation.getCurrencyUnit())) {
            throw new IllegalArgumentException(
                    "difference in " + difference.getCurrencyUnit() + ", standard deviation in "
                            + standardDeviation.getCurrencyUnit() + ", expected the same currency");
        }
        BigDecimal d = difference.getAmount().divide(standardDeviation.getAmount(), MathContext.DECIMAL64);
        return new NextEvaluation(
                "a difference of " + MoneyText.of(difference) + " a case (standard deviation "
                        + MoneyText.of(standardDeviation) + ")",
                SampleSize.ofMeans(d.doubleValue()),
                Optional.empty());
    }

    /**
     * For a change of a proportion.
     *
     * @param from the proportion without the pilot, between 0 and 1
     * @param to the proportion with it, between 0 and 1, other than the first
     * @return the evaluation, with a power of 0.8 and a two-sided significance level of 0.05
     * @throws InvalidInputException if a proportion isn't between 0 and 1, or both are the same
     */
    public static NextEvaluation ofProportions(double from, double to) {
        SampleSize size = SampleSize.ofProportions(from, to);
        return new NextEvaluation(
                "a change from " + NumberText.level(from) + " to " + NumberText.level(to), size, Optional.empty());
    }

    /**
     * Sets the power, the significance level or clusters.
     *
     * @param change from the size so far to another
     * @return a copy with that size
     */
    public NextEvaluation with(UnaryOperator<SampleSize> change) {
        return new NextEvaluation(difference, change.apply(size), cases);
    }

    /**
     * States how many cases there would be.
     *
     * @param inEachGroup 1 or more
     * @return a copy with that number
     * @throws InvalidInputException if there is none
     */
    public NextEvaluation having(long inEachGroup) {
        size.power(inEachGroup);
        return new NextEvaluation(difference, size, Optional.of(inEachGroup));
    }

    /** {@return the sample size} */
    public SampleSize size() {
        return size;
    }

    /** {@return the number of cases in each group that there would be; empty unless stated} */
    public Optional<Long> cases() {
        return cases;
    }

    /** {@return the number of singly drawn cases that those are worth; empty unless a number of cases is stated} */
    public Optional<Double> effective() {
        return cases.map(size::effective);
    }

    /** {@return the probability with which those cases find the difference; empty unless a number of cases is stated} */
    public Optional<Double> power() {
        return cases.map(size::power);
    }

    /** {@return the number of cases, and what a stated number of them would find, in sentences} */
    public String sentence() {
        boolean clustered = size.designEffect() > 1;
        return "To find " + difference + " with a probability of " + NumberText.level(size.power()) + " at the "
                + NumberText.level(size.significance()) + " level, the next evaluation needs "
                + WholeNumber.grouped(size.perGroup()) + " cases in each group"
                + (clustered
                        ? ", in " + WholeNumber.counted(size.clustersPerGroup(), "cluster") + " of "
                                + NumberText.plain(size.clusterSize())
                        : "")
                + (size.perGroupByStudent() == size.perGroup()
                        ? "."
                        : ", " + WholeNumber.grouped(size.perGroupByStudent()) + " by Student's t.")
                + (clustered ? " The design effect is " + NumberText.figure(size.designEffect()) : "")
                + cases.map(n -> (clustered ? ": " : " ") + having(n, clustered))
                        .orElse(clustered ? "." : "");
    }

    private String having(long n, boolean clustered) {
        String some = WholeNumber.grouped(n) + " cases in each group ";
        return some
                + (clustered
                        ? "are worth " + NumberText.figure(size.effective(n)) + " that were drawn singly, and find"
                        : "find")
                + " the difference with a probability of "
                + (size.power(n) > NEARLY_SURE
                        ? "more than " + NumberText.share(NEARLY_SURE)
                        : NumberText.share(size.power(n)))
                + ".";
    }

    /** {@return the formula and its inputs, step by step} */
    public Explanation explain() {
        return size.explain();
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
