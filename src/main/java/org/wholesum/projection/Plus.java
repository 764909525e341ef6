package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * The sum of two methods.
 *
 * @param one the first
 * @param other the second
 */
record Plus(Method one, Method other) implements ByAgency {
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return one.project(history, horizon)
                .costs()
                .plus(other.project(history, horizon).costs());
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(one, other);
    }

    @Override
    public Optional<Method> intervention() {
        return one.intervention()
                .map(first -> other.intervention().map(first::plus).orElse(first))
                .or(other::intervention);
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.sum(one.effects(history, horizon), other.effects(history, horizon));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(one, terms).flatMap(first -> ByAgency.series(other, terms)
                .map(second -> SeriesArithmetic.plus(first, second, terms.months())));
    }

    @Override
    public String describe() {
        return one.describe() + ", plus " + other.describe();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(one.explain(agency, history, horizon));
        other.explain(agency, history, horizon).forEach(line -> lines.add("plus " + line));
        lines.add(agency + ": both together = "
                + MoneyText.of(costs(history, horizon).total(agency)));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
