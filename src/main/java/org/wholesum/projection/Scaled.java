package org.wholesum.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * Another method's costs × a factor; each agency's cumulative cost is rounded half up to the penny. 0.9 × £337,000.00 is
 * £303,300.00.
 *
 * @param base the method that is scaled
 * @param factor zero or more
 */
record Scaled(Method base, BigDecimal factor) implements ByAgency {
    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Scaled {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("factor is " + factor.toPlainString() + ", expected zero or more");
        }
    }

    /**
     * Projects the base and scales it.
     *
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(agency -> factor);
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(base);
    }

    @Override
    public Optional<Method> intervention() {
        return base.intervention().map(own -> new Scaled(own, factor));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.each(base.effects(history, horizon), effect -> effect.scaled(agency -> factor));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(base, terms).map(whole -> SeriesArithmetic.times(whole, factor, terms.months()));
    }

    @Override
    public String describe() {
        return base.describe() + ", × " + factor.toPlainString();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        lines.add(agency + ": "
                + MoneyText.of(base.project(history, horizon).costs().total(agency)) + " × "
                + factor.toPlainString() + " = "
                + MoneyText.of(costs(history, horizon).total(agency))
                + ", cumulative cost rounded half up to the penny");
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
