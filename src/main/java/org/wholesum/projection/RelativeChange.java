package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * Another method's costs changed agency by agency: published changes applied to a baseline. The cumulative cost of an
 * agency is that of the base × (1 + change), rounded half up to the penny. £134,800.00 less 95% is £6,740.00:
 *
 * <pre>{@code
 * var police = Agency.of("police");
 * var before = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2011-04", 24))
 *     .add(police, YearMonth.of(2011, 4), 134_800_00)
 *     .build();
 * var less = Method.runRate().relativeChange(Map.of(police, new BigDecimal("-0.95")));
 * less.project(before, Months.of("2013-10", 24)).total();   // GBP 6740.00
 * }</pre>
 *
 * @param base the method that is changed
 * @param changes by agency, −0.95 for 95% less and 1.5 for 150% more; an agency that isn't named is held
 */
record RelativeChange(Method base, SortedMap<Agency, BigDecimal> changes) implements ByAgency {
    /**
     * Checks the changes.
     *
     * @throws IllegalArgumentException if a change is below −1
     */
    RelativeChange {
        changes.forEach((agency, change) -> {
            if (change.compareTo(BigDecimal.ONE.negate()) < 0) {
                throw InvalidInputException.of(
                        agency + ": change is " + change.toPlainString()
                                + ", expected -1 (100% less) or more, as -0.95 for 95% less",
                        Percent.meant(change));
            }
        });
        changes = ImmutableSortedMap.copyOf(changes);
    }

    /**
     * Projects the base and changes it. A change of an agency without cost has no effect, as one case may not use every
     * agency of the ledger.
     *
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(this::factor);
    }

    private BigDecimal factor(Agency agency) {
        return BigDecimal.ONE.add(changes.getOrDefault(agency, BigDecimal.ZERO));
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(base);
    }

    @Override
    public Optional<Method> intervention() {
        return base.intervention().map(own -> new RelativeChange(own, changes));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return Effects.each(base.effects(history, horizon), effect -> effect.scaled(this::factor));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(base, terms)
                .map(held -> SeriesArithmetic.times(held, factor(terms.agency()), terms.months()));
    }

    @Override
    public String describe() {
        return base.describe() + " with a relative change by agency";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        MonthlyCosts held = base.project(history, horizon).costs();
        lines.add(
                changes.containsKey(agency)
                        ? agency + ": " + MoneyText.of(held.total(agency)) + " × (1 "
                                + signed(changes.get(agency)) + ") = "
                                + MoneyText.of(held.scaled(this::factor).total(agency))
                                + ", cumulative cost rounded half up to the penny"
                        : agency + ": no change is given, so the cost is held");
        return List.copyOf(lines);
    }

    private static String signed(BigDecimal change) {
        return (change.signum() < 0 ? "− " : "+ ") + change.abs().toPlainString();
    }

    @Override
    public String toString() {
        return describe();
    }
}
