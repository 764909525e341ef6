package org.wholesum.projection;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * A way of dealing with people, as far as its cost goes: one function from a history and a horizon to projected costs.
 *
 * <p>A lambda is a method: {@code Method free = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon)}.
 * Its result must cover exactly the horizon, in the history's currency. A method that rounds should round its cumulative
 * series (see {@link MonthlyCosts#ofCumulative}), so that its totals are right to the penny.
 */
@FunctionalInterface
public interface Method {

    /**
     * The projected costs. Callers use {@link #project}, which checks them and keeps how they came.
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
     * @return the projected costs, and how they came
     * @throws IllegalArgumentException if this method gives costs for other months or in another currency
     */
    default Projection project(MonthlyCosts history, Months horizon) {
        return Projection.of(this, history, horizon);
    }

    /**
     * What the method is, in a few words of a sentence.
     *
     * @return as {@code run rate}
     */
    default String describe() {
        return "a method of the caller's own";
    }

    /**
     * How the cost of an agency came about, for an auditor with a calculator.
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
     * Holds the observed cost per month.
     *
     * @return the method
     */
    static Method runRate() {
        return new RunRate();
    }

    /**
     * Changes the run rate of each agency.
     *
     * @param changes by agency, −0.95 for 95% less and 1.5 for 150% more; an agency not named is held
     * @return the method
     * @throws IllegalArgumentException if a change is below −1
     */
    static Method relativeChange(Map<Agency, BigDecimal> changes) {
        return new RelativeChange(runRate(), changes);
    }

    /**
     * Cost that grows by the same rate every year, as the problem is never fixed.
     *
     * @param growth a year, 0.1 for 10%
     * @return the method
     * @throws IllegalArgumentException if the growth is −1 or less
     * @see Escalation
     */
    static Method escalation(BigDecimal growth) {
        return new Escalation(growth);
    }

    /**
     * Cost that grows by the rate at which it has grown.
     *
     * @param fit how that is found from the history
     * @return the method
     * @see FittedEscalation
     */
    static Method escalation(Growth.Fit fit) {
        return new FittedEscalation(fit);
    }

    /**
     * A one-off or transition cost.
     *
     * @param amounts by agency, not negative
     * @param month when, within every horizon that is projected
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method oneOff(Map<Agency, Money> amounts, YearMonth month) {
        return new OneOff(amounts, month);
    }

    /**
     * Ongoing support over the whole horizon.
     *
     * @param aYear what it costs a year by agency, not negative; a twelfth a month
     * @return the method
     * @throws IllegalArgumentException if an amount is negative
     */
    static Method support(Map<Agency, Money> aYear) {
        return new Support(aYear);
    }

    /**
     * Both at once: the sum of their costs.
     *
     * @param other what comes on top
     * @return the method
     */
    default Method plus(Method other) {
        return new Plus(this, other);
    }

    /**
     * This method's costs, so many times over.
     *
     * @param factor nil or more
     * @return the method
     * @throws IllegalArgumentException if the factor is negative
     */
    default Method scaledBy(BigDecimal factor) {
        return new Scaled(this, factor);
    }

    /**
     * This method going over into another, by the same step each month.
     *
     * @param other what is entered
     * @param over the months that it takes
     * @return the method
     * @see PhaseIn
     */
    default Method phasingInto(Method other, Months over) {
        return new PhaseIn(this, other, over, PhaseIn.Shape.LINEAR);
    }

    /**
     * This method for the first months of the horizon, another from then on.
     *
     * @param months how many, 0 or more
     * @param other what takes effect then
     * @return the method
     * @throws IllegalArgumentException if the months are negative
     */
    default Method then(int months, Method other) {
        return new TimeLag(this, months, other);
    }

    /**
     * This method up to a month, another from then on.
     *
     * @param from the first month of the other, within every horizon that is projected
     * @param other what follows
     * @return the method
     */
    default Method then(YearMonth from, Method other) {
        return new Then(this, from, other);
    }
}
