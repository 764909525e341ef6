package org.wholesum.projection;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.WholeNumber;

/**
 * A method that takes effect after a number of months of the horizon. At £100.00 a month before and £20.00 after, with a
 * lag of three months, a year costs £480.00.
 *
 * @param until the method of the first months
 * @param months how many, 0 or more; a horizon of no more months has the cost of the first method alone
 * @param effect the method that takes effect then
 */
record TimeLag(Method until, int months, Method effect) implements ByAgency {
    /**
     * Checks the lag.
     *
     * @throws IllegalArgumentException if it is negative
     */
    TimeLag {
        if (months < 0) {
            throw new IllegalArgumentException("time lag of " + months + " months: expected 0 or more");
        }
    }

    /** Projects each method over its part of the horizon. */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return in(horizon).project(history, horizon).costs();
    }

    private Method in(Months horizon) {
        if (months == 0) {
            return effect;
        }
        return months >= horizon.count() ? until : until.then(horizon.month(months), effect);
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(until, effect);
    }

    @Override
    public Optional<Method> intervention() {
        return Interventions.of(until, effect, (before, after) -> new TimeLag(before, months, after));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return in(horizon).effects(history, horizon);
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(in(terms.horizon()), terms);
    }

    @Override
    public String describe() {
        return until.describe() + ", and after " + WholeNumber.counted(months, "month") + " " + effect.describe();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return in(horizon).explain(agency, history, horizon);
    }

    @Override
    public String toString() {
        return describe();
    }
}
