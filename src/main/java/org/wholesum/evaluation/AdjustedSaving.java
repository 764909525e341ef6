package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;

/**
 * A saving with and without its adjustment by a control, and the interval that follows from the control. Immutable.
 */
public final class AdjustedSaving {
    private final Comparison plain;
    private final Comparison adjusted;
    private final ControlTrend trend;
    private final Interval interval;
    private final Optional<ControlGroup> group;

    private AdjustedSaving(
            Comparison plain,
            Comparison adjusted,
            ControlTrend trend,
            Interval interval,
            Optional<ControlGroup> group) {
        this.plain = plain;
        this.adjusted = adjusted;
        this.trend = trend;
        this.interval = interval;
        this.group = group;
    }

    /**
     * A saving that is adjusted by control cases.
     *
     * @param plain the comparison without the adjustment
     * @param adjusted the same, adjusted by a trend of the control
     * @param control the control cases
     * @return both
     * @throws InvalidInputException if the second is not adjusted
     */
    public static AdjustedSaving of(Comparison plain, Comparison adjusted, ControlGroup control) {
        return new AdjustedSaving(
                plain, adjusted, trend(adjusted), control.ofSaving(plain, adjusted), Optional.of(control));
    }

    /**
     * A saving that is adjusted by a trend of which the interval is known, as that of a measure in control areas.
     *
     * @param plain the comparison without the adjustment
     * @param adjusted the same, adjusted by a trend
     * @return both; the interval has the old cost × the ends of the trend's interval
     * @throws InvalidInputException if the second is not adjusted
     */
    public static AdjustedSaving of(Comparison plain, Comparison adjusted) {
        ControlTrend trend = trend(adjusted);
        double old = plain.oldCost().getAmountMinorLong();
        double pilot = plain.pilotCost().getAmountMinorLong();
        Interval interval = new Interval(
                old * (1 + trend.lower()) - pilot,
                old * (1 + trend.upper()) - pilot,
                0.95,
                Interval.Kind.RATIO,
                "the ends of the interval of the control's change",
                0,
                Optional.of(plain.oldCost().getCurrencyUnit()));
        return new AdjustedSaving(plain, adjusted, trend, interval, Optional.empty());
    }

    private static ControlTrend trend(Comparison adjusted) {
        return adjusted.controlTrend()
                .orElseThrow(() -> InvalidInputException.of(
                        Problem.of("the comparison has no trend of a control, expected one that is adjusted")));
    }

    /** {@return the comparison without the adjustment} */
    public Comparison plain() {
        return plain;
    }

    /** {@return the comparison with the control's trend in the old method} */
    public Comparison adjusted() {
        return adjusted;
    }

    /** {@return the control's trend} */
    public ControlTrend trend() {
        return trend;
    }

    /** {@return the control cases; empty if the trend is that of a measure} */
    public Optional<ControlGroup> group() {
        return group;
    }

    /**
     * {@return the 95% interval of the adjusted saving by the random variation of the control alone, in pence; the costs of the
     * pilot's cases are taken as they are}
     */
    public Interval interval() {
        return interval;
    }

    /** {@return the trend, and the saving with and without it, in sentences} */
    public String sentence() {
        AmountFormat format =
                Compared.of(adjusted.oldCost(), adjusted.pilotCost()).format();
        return "The cost of " + trend.control() + " changed by " + Percent.change(trend.change()) + " (95%: "
                + end(trend.lower()) + " to " + end(trend.upper()) + "), which the old method has too"
                + (trend.byAgency().isEmpty() ? "" : ", agency by agency") + ": the saving is "
                + format.text(adjusted.saving().getAmountMinorLong()) + ", and "
                + format.text(plain.saving().getAmountMinorLong())
                + " without the control. By the control's random variation alone it is from "
                + format.text(interval.lowerMoney().getAmountMinorLong()) + " to "
                + format.text(interval.upperMoney().getAmountMinorLong()) + " (95%).";
    }

    private static String end(double change) {
        return (change > 0 ? "+" : "") + NumberText.share(change);
    }

    /** {@return the control's change and the saving, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        group.ifPresentOrElse(cases -> steps.addAll(cases.explain().steps()), () -> steps.add("the control: " + trend));
        steps.add("saving without the control: " + MoneyText.of(plain.oldCost()) + " − "
                + MoneyText.of(plain.pilotCost()) + " = " + MoneyText.of(plain.saving()));
        steps.add("saving with the control's trend: " + MoneyText.of(adjusted.oldCost()) + " − "
                + MoneyText.of(adjusted.pilotCost()) + " = " + MoneyText.of(adjusted.saving()));
        steps.add("its interval: " + MoneyText.of(interval.lowerMoney()) + " to "
                + MoneyText.of(interval.upperMoney()) + " (" + interval.level() + ", " + interval.method()
                + "); the variation of the pilot's own cases is not in it");
        return new Explanation(steps);
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
