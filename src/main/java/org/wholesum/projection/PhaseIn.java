package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * One method that is replaced by another month by month. Before the run of months all cost is that of the first, after it
 * that of the second; in month {@code i} of {@code n}, from 1, the second has the share {@code x = i ÷ n}, or, S-shaped,
 * {@code 3x² − 2x³}. Each agency's cumulative cost is rounded half up to the penny.
 *
 * <p>From £100.00 a month to £20.00 over four months: £80.00, £60.00, £40.00, £20.00; S-shaped £87.50, £60.00, £32.50,
 * £20.00.
 *
 * @param before the method that is replaced
 * @param after the method that replaces it
 * @param over the months that it takes
 * @param shape how the share rises
 */
record PhaseIn(Method before, Method after, Months over, PhaseShape shape) implements ByAgency {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** The share of the second method in a month, from 0 to 1, to 34 digits. */
    private BigDecimal share(YearMonth month) {
        BigDecimal x = over.passedBy(month);
        return shape == PhaseShape.LINEAR ? x : x.multiply(x).multiply(THREE.subtract(x.add(x)), DIGITS);
    }

    /** Projects both and mixes them. */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return mixed(
                before.project(history, horizon).costs(),
                after.project(history, horizon).costs());
    }

    private MonthlyCosts mixed(MonthlyCosts from, MonthlyCosts to) {
        return from.plus(to.minus(from).weighted((agency, month) -> share(month)));
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(before, after);
    }

    @Override
    public Optional<Method> intervention() {
        return Interventions.of(before, after, (from, to) -> new PhaseIn(from, to, over, shape));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.sum(
                Effects.each(before.effects(history, horizon), effect -> mixed(effect, Effects.none(effect))),
                Effects.each(after.effects(history, horizon), effect -> mixed(Effects.none(effect), effect)));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        BigDecimal[] shares = terms.horizon().stream().map(this::share).toArray(BigDecimal[]::new);
        return ByAgency.series(before, terms)
                .flatMap(from -> ByAgency.series(after, terms).map(to -> SeriesArithmetic.mixed(from, to, shares)));
    }

    @Override
    public String describe() {
        return before.describe() + ", replaced by " + after.describe() + " in " + over
                + (shape == PhaseShape.LINEAR ? "" : ", S-shaped");
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>();
        before.explain(agency, history, horizon).forEach(line -> lines.add("before, " + line));
        after.explain(agency, history, horizon).forEach(line -> lines.add("after, " + line));
        lines.add(agency + ": share of the second method in month i of " + over.count() + ", from " + over.first()
                + ": " + (shape == PhaseShape.LINEAR ? "x = i ÷ " + over.count() : "3x² − 2x³, x = i ÷ " + over.count())
                + "; the first month's cost + share × (the second's − the first's) = "
                + MoneyText.of(costs(history, horizon).total(agency))
                + ", cumulative difference rounded half up to the penny");
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
