package org.wholesum.projection;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * A changed method whose effect fades: {@code k} months after the month from which it fades, {@code (1 − loss)^(k ÷ 12)} of
 * its difference from the base is left. With a loss of 50% a year, a saving of £80.00 in the first
 * month is £40.00 in the thirteenth. Each agency's cumulative effect is rounded half up to the penny.
 *
 * @param base the method without the effect
 * @param changed the method with the whole effect
 * @param lossAYear the share of the effect that is lost in a year, from 0 to 1
 * @param from the month from which it fades; until and in that month the effect is whole
 */
record DropOff(Method base, Method changed, BigDecimal lossAYear, YearMonth from) implements ByAgency {
    /**
     * Checks the loss.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    DropOff {
        Percent.checkShare("loss a year", lossAYear);
    }

    /** The share of the effect that is left in a month, from 0 to 1. */
    private BigDecimal left(YearMonth month) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(from, month));
        return BigDecimal.valueOf(StrictMath.pow(1 - lossAYear.doubleValue(), (double) months / Months.IN_YEAR));
    }

    /** Projects both and fades the difference. */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return faded(
                base.project(history, horizon).costs(),
                changed.project(history, horizon).costs());
    }

    private MonthlyCosts faded(MonthlyCosts without, MonthlyCosts whole) {
        return without.plus(whole.minus(without).weighted((agency, month) -> left(month)));
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(base, changed);
    }

    @Override
    public Optional<Method> intervention() {
        return Interventions.of(base, changed, (without, whole) -> new DropOff(without, whole, lossAYear, from));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.sum(
                Effects.each(base.effects(history, horizon), effect -> faded(effect, Effects.none(effect))),
                Effects.each(changed.effects(history, horizon), effect -> faded(Effects.none(effect), effect)));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        BigDecimal[] shares = terms.horizon().stream().map(this::left).toArray(BigDecimal[]::new);
        return ByAgency.series(base, terms)
                .flatMap(from -> ByAgency.series(changed, terms).map(to -> SeriesArithmetic.mixed(from, to, shares)));
    }

    @Override
    public String describe() {
        return changed.describe() + ", its effect fading by " + Percent.of(lossAYear) + " a year from " + from;
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>();
        base.explain(agency, history, horizon).forEach(line -> lines.add("without the effect, " + line));
        changed.explain(agency, history, horizon).forEach(line -> lines.add("with all of it, " + line));
        lines.add(agency + ": in month k after " + from + " (1 − " + lossAYear.toPlainString()
                + ")^(k ÷ 12) of the difference is left, " + left(horizon.last()) + " of it in " + horizon.last()
                + ": in all " + MoneyText.of(costs(history, horizon).total(agency))
                + ", cumulative effect rounded half up to the penny");
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
