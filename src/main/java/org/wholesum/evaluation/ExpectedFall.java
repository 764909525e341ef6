package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.EvidenceLevel;

/**
 * How much of a saving is expected without any effect, as its cases were selected because they cost much.
 *
 * @param regression the expected fall of such cases, as a share of their cost
 * @param cost of the pilot's cases in the window in which they were selected, not negative
 * @param selection that window
 * @param comparison the saving over its horizon
 */
public record ExpectedFall(RegressionToTheMean regression, Money cost, Months selection, Comparison comparison) {

    /**
     * The expected fall over the horizon: the share × cost a month when selected × months of the horizon.
     *
     * @return the amount with its 95% interval
     * @throws IllegalArgumentException if the cost is negative, or in another currency than the regression
     */
    public Estimate amount() {
        BigDecimal months = BigDecimal.valueOf(comparison.horizon().count())
                .divide(BigDecimal.valueOf(selection.count()), MathContext.DECIMAL128);
        return regression.expectedFall(cost.multipliedBy(months, RoundingMode.HALF_UP));
    }

    /**
     * The saving less the expected fall.
     *
     * @return the rest; empty if the saving is adjusted by a control, whose trend may have the same fall already
     */
    public Optional<Money> rest() {
        return hasControl() ? Optional.empty() : Optional.of(comparison.saving().minus(amount().point()));
    }

    private boolean hasControl() {
        return comparison.evidence().level() >= EvidenceLevel.CONTROL.level();
    }

    /** {@return the amount beside the saving, with the share that it comes from} */
    public String sentence() {
        Estimate amount = amount();
        AmountFormat format =
                Compared.of(comparison.oldCost(), comparison.pilotCost()).format();
        long saving = format.nearest(comparison.saving().getAmountMinorLong());
        long fall = format.nearest(amount.point().getAmountMinorLong());
        if (fall <= 0) {
            return (saving > 0 ? "No part of the saving of " + format.text(saving) : "There is no saving, and no fall")
                    + " is expected without any effect: " + inShare();
        }
        String expected = format.text(fall) + " (95%: "
                + format.text(amount.interval().lowerMoney().getAmountMinorLong()) + " to "
                + format.text(amount.interval().upperMoney().getAmountMinorLong())
                + ") is expected without any effect, as cases that are selected because they cost much cost less later: "
                + inShare();
        return saving > 0
                ? "Of the saving of " + format.text(saving) + ", " + expected + left(format.text(saving - fall))
                : "There is no saving, and " + expected;
    }

    private String left(String rest) {
        return hasControl()
                ? " It is not taken off, as the control's trend may have a part of it already."
                : " That leaves " + rest + ".";
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
                        + ", when they were selected; ÷ " + selection.count() + " × "
                        + comparison.horizon().count()
                        + " months × " + NumberText.share(regression.fall()) + " = "
                        + MoneyText.of(amount().point())));
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
