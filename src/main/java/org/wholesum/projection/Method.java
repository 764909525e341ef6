package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * A way of dealing with people, described by its cost: a function from a history and a horizon to projected costs.
 *
 * <p>Static methods make a method from nothing else: {@link #runRate}, {@link #escalation(BigDecimal)}, {@link #oneOff(Map,
 * YearMonth)}, {@link #support(Map)}. Instance methods build on another one: {@code runRate().relativeChange(changes)},
 * {@code old.phaseIn(pilot, months)}, {@code pilot.plus(support)}.
 *
 * <p>A lambda is a method: {@code Method free = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon)}.
 * Its result must cover exactly the horizon, in the history's currency. A method that rounds should round its cumulative
 * series (see {@link MonthlyCosts#ofCumulative}), so that its totals are right to the penny.
 */
@FunctionalInterface
public interface Method {

    /**
     * The projected costs. Callers use {@link #project}, which checks them.
     *
     * @param history what was observed
     * @param horizon the months to project
     * @return the costs of exactly those months
     */
    MonthlyCosts costs(MonthlyCosts history, Months horizon);

    /**
     * Projects a history.
     *
     * @param history what was observed
     * @param horizon the months to project
     * @return the projected costs with their explanation
     * @throws IllegalArgumentException if this method returns costs of other months, in another currency or in other prices
     */
    default Projection project(MonthlyCosts history, Months horizon) {
        return Projection.of(this, history, horizon);
    }

    /**
     * The part of this method that is paid for the intervention itself: one-off costs and ongoing support, also where this
     * method is built from others that have some. The rest is what dealing with people costs under the method.
     *
     * @return a method with those costs alone; empty if there are none
     */
    default Optional<Method> intervention() {
        return Optional.empty();
    }

    /**
     * The trend of a control that this method has, also where it is built from another that has it.
     *
     * @return the trend; empty unless the method is {@linkplain #adjustedBy adjusted}
     */
    default Optional<ControlTrend> controlTrend() {
        return Optional.empty();
    }

    /**
     * The costs of the {@linkplain #intervention() intervention itself}.
     *
     * @param history what was observed
     * @param horizon the months to project
     * @return the costs of exactly those months; zero unless the method has costs of its own
     */
    default MonthlyCosts interventionCosts(MonthlyCosts history, Months horizon) {
        return intervention().orElseGet(Support::none).costs(history, horizon);
    }

    /**
     * What the method changes, service by service or agency by agency, where it acts on them: failure demand that is
     * removed, and changes of volume and price.
     *
     * @param history what was observed
     * @param horizon the months to project
     * @return the reduction of costs by the name of the service or the agency, negative where costs rise; empty if the method
     *     acts on none
     */
    default SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return ImmutableSortedMap.of();
    }

    /**
     * The name of the method, in a few words of a sentence.
     *
     * @return as {@code run rate}
     */
    default String describe() {
        return "a method of the caller's own";
    }

    /**
     * The explanation of an agency's cost, for an auditor with a calculator.
     *
     * @param agency whose
     * @param history what was observed
     * @param horizon the months projected
     * @return one step a line
     */
    default List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return List.of(agency + ": projected by " + describe() + " = "
                + MoneyText.of(costs(history, horizon).total(agency)));
    }

    /**
     * The observed cost per month, held: after {@code k} months an agency has cost its observed total × k ÷ the months
     * observed, rounded half up to the penny. £58,250.00 in 6 months is £233,000.00 in 24. Months without cost count as
     * observed.
     *
     * @return the method
     */
    static Method runRate() {
        return new RunRate();
    }

    /**
     * Cost that grows by the same rate every year. With the monthly factor {@code m = (1 + growth)^(1/12)}, an agency that
     * cost {@code T} in the {@code w} months of a history that ended {@code d} months before the horizon has, after {@code k}
     * months, cost {@code T × (m^(w+d+k) − m^(w+d)) ÷ (m^w − 1)}, rounded half up to the penny. £1,000.00 in a year, growing
     * by 10%, is £1,100.00 in the next. Growth of zero is the run rate.
     *
     * @param growth a year, 0.1 for 10%
     * @return the method
     * @throws IllegalArgumentException if the growth is −1 or less, or more than 1 (100% a year)
     */
    static Method escalation(BigDecimal growth) {
        Percent.checkRate("growth", growth);
        return new Escalation(growth);
    }

    /**
     * As {@link #escalation(BigDecimal)}, with the growth as a decimal, {@code "0.1"} for 10%.
     *
     * @param growth a year
     * @return the method
     * @throws IllegalArgumentException if the growth is not a decimal, −1 or less, or more than 1
     */
    static Method escalation(String growth) {
        return escalation(Percent.fraction("growth", growth));
    }

    /**
     * Cost that grows at the rate fitted to the history that is projected, every agency at the rate of all together.
     *
     * @param fit how the growth is fitted
     * @return the method
     * @see Growth#fit
     */
    static Method escalation(Growth.Fit fit) {
        return new FittedEscalation(fit);
    }

    /**
     * A one-off or transition cost in one month.
     *
     * @param amounts by agency, not negative, in the currency and prices of the history
     * @param month within every horizon that is projected
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method oneOff(Map<Agency, Money> amounts, YearMonth month) {
        return oneOff(amounts, Months.of(month, 1));
    }

    /**
     * A one-off or transition cost that is spread evenly: after {@code k} of {@code n} months {@code k ÷ n} of it has been
     * paid, rounded half up to the penny. £100.00 over three months is £33.33, £33.34 and £33.33.
     *
     * @param amounts by agency, not negative, in the currency and prices of the history
     * @param months within every horizon that is projected
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method oneOff(Map<Agency, Money> amounts, Months months) {
        return new OneOff(ImmutableSortedMap.copyOf(amounts), months);
    }

    /**
     * Ongoing support over the whole horizon: after {@code k} months {@code k ÷ 12} of a year's amount has been paid, rounded
     * half up to the penny. £2,050.00 a year is £41,000.00 in twenty years.
     *
     * @param aYear the cost a year by agency, not negative, in the currency and prices of the history
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method support(Map<Agency, Money> aYear) {
        return new Support(ImmutableSortedMap.copyOf(aYear), Optional.empty());
    }

    /**
     * Ongoing support in some months.
     *
     * @param aYear the cost a year by agency, not negative, in the currency and prices of the history
     * @param months the months in which it is paid; those outside the horizon are ignored, but one must be within it
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method support(Map<Agency, Money> aYear, Months months) {
        return new Support(ImmutableSortedMap.copyOf(aYear), Optional.of(months));
    }

    /**
     * This method with the trend of a control, which shows what would have happened anyway: cost × (1 + change), the cumulative
     * cost rounded half up to the penny.
     *
     * @param trend the change of the control's cost
     * @return the method
     * @throws org.wholesum.problem.InvalidInputException if this method has the trend of a control already
     */
    default Method adjustedBy(ControlTrend trend) {
        return new Adjusted(this, trend);
    }

    /**
     * This method's costs changed agency by agency, as by published changes: cost × (1 + change), the cumulative cost rounded
     * half up to the penny. £134,800.00 less 95% is £6,740.00.
     *
     * @param changes by agency, −0.95 for 95% less and 1.5 for 150% more; an agency not named is held
     * @return the method
     * @throws IllegalArgumentException if a change is below −1
     */
    default Method relativeChange(Map<Agency, BigDecimal> changes) {
        return new RelativeChange(this, ImmutableSortedMap.copyOf(changes));
    }

    /**
     * This method with fewer contacts, or cheaper ones, and both effects in the explanation: cost × (1 + change of volume) ×
     * (1 + change of price). Of £1,000.00, 20% fewer contacts take £200.00; if each is 10% cheaper too, that takes another
     * £80.00. The price effect is that on the remaining contacts, as in the variances of cost accounting.
     *
     * @param volume the change of the number of contacts by agency, −0.2 for 20% fewer; an agency not named is held
     * @param price the change of the cost of each contact by agency; an agency not named is held
     * @return the method
     * @throws IllegalArgumentException if a change is below −1
     */
    default Method volumeAndPrice(Map<Agency, BigDecimal> volume, Map<Agency, BigDecimal> price) {
        return new VolumeAndPrice(this, ImmutableSortedMap.copyOf(volume), ImmutableSortedMap.copyOf(price));
    }

    /**
     * This method without a part of the failure demand that was observed (J. Seddon, <i>Freedom from Command and Control</i>,
     * 2003). If £600.00 of £1,000.00 a month are failure demand, removing half of it saves £300.00 a month. This method must
     * be proportional to the history, as the run rate is, and cost nothing for a history without cost.
     *
     * @param removals the parts that are removed, service by service
     * @return the method
     */
    default Method withoutFailureDemand(List<FailureDemandRemoval> removals) {
        return new WithoutFailureDemand(this, removals);
    }

    /**
     * This method replaced by another in equal steps. From £100.00 a month to £20.00 over four months: £80.00, £60.00,
     * £40.00, £20.00.
     *
     * @param other the method that replaces this one
     * @param over the months that it takes; in the last one all cost is that of the other method
     * @return the method
     */
    default Method phaseIn(Method other, Months over) {
        return phaseIn(other, over, PhaseShape.LINEAR);
    }

    /**
     * This method replaced by another along a curve. From £100.00 a month to £20.00 over four months, S-shaped: £87.50,
     * £60.00, £32.50, £20.00.
     *
     * @param other the method that replaces this one
     * @param over the months that it takes; in the last one all cost is that of the other method
     * @param shape the curve
     * @return the method
     */
    default Method phaseIn(Method other, Months over, PhaseShape shape) {
        return new PhaseIn(this, other, over, shape);
    }

    /**
     * A changed method whose effect fades back to this one: {@code k} months after a month {@code (1 − loss)^(k ÷ 12)} of the
     * difference between both is left. With a loss of 50% a year, a saving of £80.00 in the first month is £40.00 in the
     * thirteenth.
     *
     * @param changed the method with the whole effect
     * @param lossAYear the share of the effect that is lost in a year, from 0 to 1
     * @param from the month from which it fades; until and in that month the effect is whole
     * @return the method
     * @throws IllegalArgumentException if the loss is not from 0 to 1
     */
    default Method dropOff(Method changed, BigDecimal lossAYear, YearMonth from) {
        return new DropOff(this, changed, lossAYear, from);
    }

    /**
     * As {@link #dropOff(Method, BigDecimal, YearMonth)}, with the loss as a decimal, {@code "0.2"} for 20%.
     *
     * @param changed the method whose effect fades
     * @param lossAYear share of the effect that is lost each year
     * @param from the first month
     * @return the method
     * @throws IllegalArgumentException if the loss is not a decimal from 0 to 1
     */
    default Method dropOff(Method changed, String lossAYear, YearMonth from) {
        return dropOff(changed, Percent.fraction("loss a year", lossAYear), from);
    }

    /**
     * This method for the first months of any horizon, then another. At £100.00 a month before and £20.00 after, with a lag
     * of three months, a year costs £480.00.
     *
     * @param months how many, 0 or more; a horizon of no more months has the cost of this method alone
     * @param effect the method that takes effect then
     * @return the method
     * @throws IllegalArgumentException if the months are negative
     */
    default Method timeLag(int months, Method effect) {
        return new TimeLag(this, months, effect);
    }

    /**
     * This method up to a calendar month, another from then on. Each has the same history and its own part of the horizon,
     * and rounds that part.
     *
     * @param from the first month of the other, within every horizon that is projected, after its first month
     * @param other the method that follows
     * @return the method
     */
    default Method then(YearMonth from, Method other) {
        return new Then(this, from, other);
    }

    /**
     * The sum of both methods' costs.
     *
     * @param other the method that is added
     * @return the method
     */
    default Method plus(Method other) {
        return new Plus(this, other);
    }

    /**
     * This method's costs × a factor, the cumulative cost rounded half up to the penny. 0.9 × £337,000.00 is £303,300.00.
     *
     * @param factor zero or more
     * @return the method
     * @throws IllegalArgumentException if the factor is negative
     */
    default Method scaledBy(BigDecimal factor) {
        return new Scaled(this, factor);
    }

    /**
     * As {@link #scaledBy(BigDecimal)}, with the factor as a decimal, as {@code "0.9"}.
     *
     * @param factor not negative
     * @return the method
     * @throws IllegalArgumentException if the factor is not a decimal, or negative
     */
    default Method scaledBy(String factor) {
        return scaledBy(Percent.fraction("factor", factor));
    }

    /**
     * A method under a name of its own, which sentences, explanations and JShell show: a lambda has none. The costs are the
     * same.
     *
     * @param name a few words of a sentence, as {@code two visits a week}
     * @param method a lambda, or any method
     * @return the method, which describes itself by the name
     * @throws IllegalArgumentException if the name is blank
     */
    static Method named(String name, Method method) {
        return new Named(name, method);
    }
}
