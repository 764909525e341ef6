package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * The value of an outcome, from people to money (HM Treasury, Public Service Transformation Network and New Economy,
 * <i>Supporting Public Service Transformation: Cost Benefit Analysis Guidance for Local Partnerships</i>, 2014; <i>A Guide to
 * Social Return on Investment</i>, 2012): people in need × engagement × impact × additionality × unit value is the value of
 * a year. It begins after a lag, a twelfth a month, and is less by the drop-off in each year after the first.
 *
 * <p>60 people × £8,500.00, of which 40% would have come anyway and 30% of the rest is due to others, are £214,200.00 in the
 * first year and, with a drop-off of 30% a year, £149,940.00 in the second. Immutable; each change gives another chain.
 */
public final class OutcomeChain {
    private static final int YEAR = Months.IN_YEAR;

    private final OutcomeInputs inputs;

    private OutcomeChain(OutcomeInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * An outcome of everybody in need, in full, from the first month to the end of the horizon.
     *
     * @param name what is achieved
     * @param people the people in need who are reached once, more than zero
     * @param kind whose value it is
     * @param unitValue the value of one outcome in a year, zero or more
     * @param source the source of the unit value
     * @return the chain
     * @throws IllegalArgumentException if there are no people, or the unit value is negative
     */
    public static OutcomeChain of(String name, BigDecimal people, ValueKind kind, Money unitValue, String source) {
        return new OutcomeChain(new OutcomeInputs(name, people, kind, unitValue, source));
    }

    /**
     * Makes it money of an agency's budget; its kind is fiscal.
     *
     * @param agency an agency whose cost is not compared, as its saving would have the outcome already
     * @return a copy
     * @throws IllegalArgumentException if its kind is not fiscal, or it has a multiplier
     */
    public OutcomeChain inBudgetOf(Agency agency) {
        if (kind() != ValueKind.FISCAL) {
            throw new IllegalArgumentException(
                    "the outcome \"" + name() + "\" is money of " + agency + "'s budget, expected the kind fiscal");
        }
        return new OutcomeChain(inputs.with(agency));
    }

    /**
     * Sets how many of the people in need take part.
     *
     * @param share from 0 to 1, {@code "0.5"} for 50%
     * @return a copy
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public OutcomeChain withEngagement(String share) {
        return withEngagement(Shares.parse(share));
    }

    /**
     * Sets how many of the people in need take part.
     *
     * @param share from 0 to 1, 0.5 for 50%
     * @return a copy
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public OutcomeChain withEngagement(BigDecimal share) {
        Percent.checkShare("engagement of \"" + name() + "\"", share);
        return new OutcomeChain(inputs.withEngagement(share));
    }

    /**
     * Sets how many of those who take part achieve the outcome.
     *
     * @param share from 0 to 1, {@code "0.5"} for 50%
     * @return a copy
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public OutcomeChain withImpact(String share) {
        return withImpact(Shares.parse(share));
    }

    /**
     * Sets how many of those who take part achieve the outcome.
     *
     * @param share from 0 to 1, 0.5 for 50%
     * @return a copy
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public OutcomeChain withImpact(BigDecimal share) {
        Percent.checkShare("impact of \"" + name() + "\"", share);
        return new OutcomeChain(inputs.withImpact(share));
    }

    /**
     * Sets which outcomes are due to the change and new.
     *
     * @param shares the shares that don't count, and the multiplier
     * @return a copy
     * @throws IllegalArgumentException if there is a multiplier, and the value is money of a budget
     */
    public OutcomeChain with(Additionality shares) {
        return new OutcomeChain(inputs.with(shares));
    }

    /**
     * Sets how much less the outcome is worth in each year than in the year before.
     *
     * @param aYear from 0 to 1, {@code "0.3"} for 30%
     * @return a copy
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public OutcomeChain withDropOff(String aYear) {
        return withDropOff(Shares.parse(aYear));
    }

    /**
     * Sets how much less the outcome is worth in each year than in the year before.
     *
     * @param aYear from 0 to 1, 0.3 for 30%
     * @return a copy
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public OutcomeChain withDropOff(BigDecimal aYear) {
        Percent.checkShare("drop-off of \"" + name() + "\"", aYear);
        return new OutcomeChain(inputs.withDropOff(aYear));
    }

    /**
     * Sets when the outcome begins and how long it lasts.
     *
     * @param lag the months from the start of the horizon to the first month with the outcome, 0 or more
     * @param years for how many years it lasts, 1 or more; to the end of the horizon if empty
     * @return a copy
     * @throws IllegalArgumentException if one is out of its range
     */
    public OutcomeChain when(int lag, OptionalInt years) {
        return new OutcomeChain(inputs.when(lag, years));
    }

    /** {@return what is achieved} */
    public String name() {
        return inputs.name();
    }

    /** {@return whose value it is} */
    public ValueKind kind() {
        return inputs.kind();
    }

    /** {@return the agency whose budget has the value; empty unless one is named} */
    public Optional<Agency> budget() {
        return inputs.budget();
    }

    /** {@return the people in need who are reached} */
    public BigDecimal people() {
        return inputs.people();
    }

    /** {@return the share of them who take part} */
    public BigDecimal engagement() {
        return inputs.engagement();
    }

    /** {@return the share of those who achieve the outcome} */
    public BigDecimal impact() {
        return inputs.impact();
    }

    /** {@return which outcomes are due to the change and new} */
    public Additionality additionality() {
        return inputs.additionality();
    }

    /** {@return the value of one outcome in a year} */
    public Money unitValue() {
        return inputs.unitValue();
    }

    /** {@return the source of the unit value} */
    public String source() {
        return inputs.source();
    }

    /** {@return the outcomes of the first year: people × engagement × impact × additionality, exact} */
    public BigDecimal outcomes() {
        return people().multiply(engagement())
                .multiply(impact())
                .multiply(additionality().factor())
                .stripTrailingZeros();
    }

    /** {@return the value of the first whole year: outcomes × unit value, rounded half up to the penny} */
    public Money firstYear() {
        return unitValue().multipliedBy(outcomes(), RoundingMode.HALF_UP);
    }

    /**
     * The value by month, not discounted. The cumulative series is rounded half up to the penny.
     *
     * @param horizon the months in which it counts
     * @param prices the price base of the unit value
     * @return in the row of the agency whose budget has it, or of a placeholder
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts value(Months horizon, PriceBase prices) {
        BigDecimal pence = BigDecimal.valueOf(unitValue().getAmountMinorLong()).multiply(outcomes());
        return MonthlyCosts.builder(unitValue().getCurrencyUnit(), horizon)
                .pricedIn(prices)
                .addCumulative(
                        budget().orElse(OutcomeInputs.NOBODY),
                        months -> Exact.whole(pence.multiply(years(months), MathContext.DECIMAL128)
                                .setScale(0, RoundingMode.HALF_UP)))
                .build();
    }

    /** The years' worth of the first year's value in the first months of the horizon. */
    private BigDecimal years(int months) {
        int most = inputs.years().isEmpty() ? Integer.MAX_VALUE : inputs.years().getAsInt() * YEAR;
        int passed = Math.max(0, Math.min(months - inputs.lag(), most));
        BigDecimal kept = BigDecimal.ONE.subtract(inputs.dropOff());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal year = BigDecimal.ONE;
        for (int left = passed; left > 0; left -= YEAR) {
            sum = sum.add(year.multiply(BigDecimal.valueOf(Math.min(left, YEAR))));
            year = year.multiply(kept, MathContext.DECIMAL128);
        }
        return sum.divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL128);
    }

    /** {@return the chain in words, a step for the outcomes and one for their value} */
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add(name() + ": " + people().toPlainString() + " people in need × engagement " + Percent.of(engagement())
                + " × impact " + Percent.of(impact()) + additional() + " = "
                + outcomes().toPlainString() + " outcomes in the first year");
        steps.add(name() + ": × " + MoneyText.of(unitValue()) + " (" + source() + ") = " + MoneyText.of(firstYear())
                + " in the first year" + inputs.timing());
        return List.copyOf(steps);
    }

    private String additional() {
        BigDecimal factor = additionality().factor();
        return factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × additionality " + factor.toPlainString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutcomeChain that && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs);
    }

    /** The steps of {@link #explain}, a line each. */
    @Override
    public String toString() {
        return String.join("\n", explain());
    }
}
