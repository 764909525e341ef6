package org.wholesum.projection;

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
 * One method up to a month, another from then on. Each has the same history and its own part of the horizon, and rounds
 * that part.
 *
 * @param first the method before that month
 * @param from the first month of the second
 * @param second the method from that month on
 */
record Then(Method first, YearMonth from, Method second) implements ByAgency {
    /**
     * Projects each part.
     *
     * @throws IllegalArgumentException if the month is not in the horizon, or is its first, so that a part would be empty
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return first.project(history, before(horizon))
                .costs()
                .plus(second.project(history, after(horizon)).costs());
    }

    private Months before(Months horizon) {
        int months = horizon.indexOf(from);
        if (months < 1) {
            throw new IllegalArgumentException("\"" + second.describe() + "\" follows from " + from
                    + ", expected a month of the horizon after its first, " + horizon);
        }
        return Months.of(horizon.first(), months);
    }

    private Months after(Months horizon) {
        return Months.between(from, horizon.last());
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(first, second);
    }

    @Override
    public Optional<Method> intervention() {
        return Interventions.of(first, second, (before, after) -> new Then(before, from, after));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.sum(first.effects(history, before(horizon)), second.effects(history, after(horizon)));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        Months before = before(terms.horizon());
        Months after = after(terms.horizon());
        return ByAgency.series(first, terms.over(before)).flatMap(one -> ByAgency.series(second, terms.over(after))
                .map(other -> SeriesArithmetic.then(one, before.count(), other, after.count())));
    }

    @Override
    public String describe() {
        return first.describe() + ", then from " + from + " " + second.describe();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(first.explain(agency, history, before(horizon)));
        second.explain(agency, history, after(horizon)).forEach(line -> lines.add("then " + line));
        lines.add(agency + ": one after the other = "
                + MoneyText.of(costs(history, horizon).total(agency)));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
