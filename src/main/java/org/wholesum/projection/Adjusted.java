package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/**
 * Another method with the trend of a control: cost × (1 + change); each agency's cumulative cost is rounded half up to the
 * penny.
 *
 * @param base the method that is adjusted
 * @param trend the change of cost by agency
 */
record Adjusted(Method base, ControlTrend trend) implements ByAgency {
    /**
     * Checks that nothing is counted twice.
     *
     * @throws org.wholesum.problem.InvalidInputException if the base has the trend of a control already
     */
    Adjusted {
        Trends.checkNone(base.controlTrend());
    }

    /**
     * Projects the base and adjusts it.
     *
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(trend::factor);
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Optional.of(trend);
    }

    @Override
    public Optional<Method> intervention() {
        return base.intervention().map(own -> new Adjusted(own, trend));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.each(base.effects(history, horizon), effect -> effect.scaled(trend::factor));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(base, terms)
                .map(whole -> SeriesArithmetic.times(whole, trend.factor(terms.agency()), terms.months()));
    }

    @Override
    public String describe() {
        return Trends.described(base.describe());
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        lines.add(Trends.step(trend, agency, base.project(history, horizon).costs()));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
