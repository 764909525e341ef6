package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;

/**
 * How much of a saving is expected without any effect, as its cases were selected because they cost much.
 *
 * @param regression the expected fall of such cases, as a share of their cost
 * @param cost of the pilot's cases in the window in which they were selected, not negative
 * @param selection that window
 * @param horizon the months of the saving
 * @param saving the saving over the horizon
 */
public record ExpectedFall(RegressionToTheMean regression, Money cost, Months selection, Months horizon, Money saving) {

    /**
     * The expected fall over the horizon: the share × cost a month when selected × months of the horizon.
     *
     * @return the amount with its 95% interval
     * @throws IllegalArgumentException if the cost is negative, or in another currency than the regression
     */
    public Estimate amount() {
        BigDecimal months = BigDecimal.valueOf(horizon.count())
                .divide(BigDecimal.valueOf(selection.count()), MathContext.DECIMAL128);
        return regression.expectedFall(cost.multipliedBy(months, RoundingMode.HALF_UP));
    }

    /** {@return the saving less the expected fall} */
    public Money rest() {
        return saving.minus(amount().point());
    }

    /** {@return the amount beside the saving, with the share that it comes from} */
    public String sentence() {
        Estimate amount = amount();
        return (saving.isPositive() ? "Of the saving of " + MoneyText.of(saving) : "There is no saving, and")
                + (saving.isPositive() ? ", " : " ") + MoneyText.of(amount.point()) + " (95%: "
                + MoneyText.of(amount.interval().lowerMoney()) + " to "
                + MoneyText.of(amount.interval().upperMoney())
                + ") is expected without any effect, as cases that are selected because they cost much cost less later: "
                + inShare()
                + (saving.isPositive() ? " That leaves " + MoneyText.of(rest()) + "." : "");
    }

    /** {@return the share that is expected, with its interval and n, without an amount} */
    public String inShare() {
        Interval share = regression.interval();
        return "in earlier windows such cases cost " + NumberText.share(Math.abs(regression.fall()))
                + (regression.fall() < 0 ? " more" : " less") + " in the next (95%: " + NumberText.share(share.lower())
                + " to " + NumberText.share(share.upper()) + (regression.fall() < 0 ? " less" : "") + "), n = "
                + regression.selected() + ".";
    }

    /** {@return the estimate of the share, and the amount, step by step} */
    public Explanation explain() {
        return new Explanation(List.of("Regression to the mean:"))
                .and(regression.explain().steps())
                .and(List.of("the pilot's cases cost " + MoneyText.of(cost) + " in " + selection
                        + ", when they were selected; ÷ " + selection.count() + " × " + horizon.count()
                        + " months × " + NumberText.share(regression.fall()) + " = "
                        + MoneyText.of(amount().point())));
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
