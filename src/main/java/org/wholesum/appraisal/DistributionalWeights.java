package org.wholesum.appraisal;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * Distributional weights: £1 is worth more to people with less. The weight of a group is (median income ÷ its income) to the
 * power of the elasticity of marginal utility, 1.3 unless set (HM Treasury, <i>The Green Book</i>, 2022, annex A3; R. Layard,
 * S. Nickell and G. Mayraz, <i>The Marginal Utility of Income</i>, Journal of Public Economics 92, 2008). At a median of
 * £35,000, it is 3.0086 at an income of £15,000, and 0.2554 at £100,000. Incomes are those of households, equivalised, after
 * tax and a year.
 *
 * <p>Weights are for benefits to people, not for budgets, and a weighted value is shown beside the unweighted one.
 */
public final class DistributionalWeights {
    private static final BigDecimal ELASTICITY = new BigDecimal("1.3");
    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final int PLACES = 6;

    private final Money median;
    private final BigDecimal elasticity;
    private final ImmutableList<Group> groups;

    private DistributionalWeights(Money median, BigDecimal elasticity, ImmutableList<Group> groups) {
        this.median = median;
        this.elasticity = elasticity;
        this.groups = groups;
    }

    /**
     * A group of people who benefit.
     *
     * @param name its name
     * @param income its income a year, more than zero
     * @param share its share of the benefits to people, from 0 to 1
     */
    public record Group(String name, Money income, BigDecimal share) {}

    /**
     * Weights with an elasticity of 1.3, and no group yet.
     *
     * @param median the income a year whose weight is 1
     * @return the weights
     * @throws IllegalArgumentException if it isn't more than zero
     */
    public static DistributionalWeights of(Money median) {
        checkIncome("the median income", median);
        return new DistributionalWeights(median, ELASTICITY, ImmutableList.of());
    }

    private static void checkIncome(String what, Money income) {
        if (!income.isPositive()) {
            throw new IllegalArgumentException(what + " is " + MoneyText.of(income) + ", expected more than zero");
        }
    }

    /**
     * Sets the elasticity of the marginal utility of income.
     *
     * @param power from 0, for weights of 1, to 10
     * @return a copy with this elasticity
     * @throws IllegalArgumentException if it is not from 0 to 10
     */
    public DistributionalWeights withElasticity(BigDecimal power) {
        if (power.signum() < 0 || power.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "the elasticity is " + power.toPlainString() + ", expected 0 to 10, as 1.3");
        }
        return new DistributionalWeights(median, power, groups);
    }

    /**
     * Adds a group of people who benefit.
     *
     * @param name its name
     * @param income its income a year
     * @param share its share of the benefits to people, from 0 to 1
     * @return a copy with this group
     * @throws IllegalArgumentException if the income isn't more than zero, is in another currency, or the share is not from 0
     *     to 1
     */
    public DistributionalWeights with(String name, Money income, BigDecimal share) {
        checkIncome("the income of \"" + name + "\"", income);
        if (!income.getCurrencyUnit().equals(median.getCurrencyUnit())) {
            throw new IllegalArgumentException("the income of \"" + name + "\" is in " + income.getCurrencyUnit()
                    + ", expected " + median.getCurrencyUnit() + ", as the median");
        }
        Percent.checkShare("share of \"" + name + "\"", share);
        return new DistributionalWeights(
                median,
                elasticity,
                ImmutableList.<Group>builder()
                        .addAll(groups)
                        .add(new Group(name, income, share))
                        .build());
    }

    /** {@return the groups, in the order in which they were added} */
    public List<Group> groups() {
        return groups;
    }

    /** {@return the income a year whose weight is 1} */
    public Money median() {
        return median;
    }

    /** {@return the elasticity of the marginal utility of income} */
    public BigDecimal elasticity() {
        return elasticity;
    }

    /**
     * The weight of an income.
     *
     * @param income a year, more than zero
     * @return (median ÷ income) to the power of the elasticity, rounded half up to six decimals
     * @throws IllegalArgumentException if it isn't more than zero
     */
    public BigDecimal weight(Money income) {
        checkIncome("the income", income);
        double ratio = median.getAmount().doubleValue() / income.getAmount().doubleValue();
        return BigDecimal.valueOf(StrictMath.pow(ratio, elasticity.doubleValue()))
                .setScale(PLACES, RoundingMode.HALF_UP);
    }

    /**
     * The mean weight of the groups by their shares of the benefits.
     *
     * @return the sum of share × weight
     * @throws InvalidInputException if there is no group, so that no income is known, or the shares don't add up to 1
     */
    public BigDecimal mean() {
        check();
        return groups.stream()
                .map(group -> group.share().multiply(weight(group.income())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void check() {
        if (groups.isEmpty()) {
            throw InvalidInputException.of(
                    "distributional weights without incomes, expected at least one group with its income and share",
                    "a group of everybody, with its median income");
        }
        BigDecimal sum = groups.stream().map(Group::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the shares of the groups of distributional weights add up to "
                    + Percent.of(sum) + ", expected 100%");
        }
    }

    /** {@return a step for each group with its weight, and one for their mean} */
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        groups.forEach(
                group -> steps.add("distributional weight of " + group.name() + ": (" + MoneyText.of(median) + " ÷ "
                        + MoneyText.of(group.income()) + ") to the power of " + elasticity.toPlainString() + " = "
                        + weight(group.income()).toPlainString()));
        steps.add("mean weight: "
                + groups.stream()
                        .map(group -> Percent.of(group.share()) + " × "
                                + weight(group.income()).toPlainString())
                        .collect(Collectors.joining(" + "))
                + " = " + mean().toPlainString());
        return List.copyOf(steps);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DistributionalWeights that
                && median.equals(that.median)
                && elasticity.compareTo(that.elasticity) == 0
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(median, elasticity.stripTrailingZeros(), groups);
    }

    /** The median, the elasticity and the groups. */
    @Override
    public String toString() {
        return "distributional weights: median " + MoneyText.of(median) + ", elasticity " + elasticity.toPlainString()
                + ", groups " + groups.stream().map(Group::name).toList();
    }
}
