package org.wholesum.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;

/** A population scaled up in strata: Σ N_h × the mean of the sampled cases of each. */
final class StratifiedScaleUp extends ScaleUp {
    private final Strata strata;
    private final double confidence;
    private final List<StratumSample> samples;
    private final StratifiedTotal whole;

    StratifiedScaleUp(Sample sample, Strata strata, double confidence) {
        super(sample, strata.population(), Collections.emptySortedMap());
        checkLevel(confidence);
        this.strata = strata;
        this.confidence = confidence;
        this.samples = StratumSorter.sorted(sample, strata);
        this.whole = over(sample.savings());
    }

    private StratifiedTotal over(long[] pence) {
        return new StratifiedTotal(samples, strata.design(), confidence, pence);
    }

    @Override
    public ScaleUp withFixed(SortedMap<Agency, Money> savings) {
        throw new IllegalStateException("fixed savings can't be assigned to strata");
    }

    @Override
    PopulationTotal total(long[] pence) {
        StratifiedTotal total = over(pence);
        return new PopulationTotal(total.exact(), List.of(total.interval()));
    }

    @Override
    public Optional<Strata> strata() {
        return Optional.of(strata);
    }

    /** The strata by name; their points are rounded so that they add up to the total's. */
    @Override
    public List<Stratum> byStratum() {
        List<BigDecimal> exact = whole.parts().stream()
                .map(part -> PopulationTotal.decimal(part.exactTotal()))
                .toList();
        long[] points = LargestRemainder.round(exact, PopulationTotal.rounded(whole.exact()));
        List<Stratum> estimates = new ArrayList<>();
        whole.parts().forEach(part -> estimates.add(estimate(part, points[estimates.size()])));
        return List.copyOf(estimates);
    }

    private Stratum estimate(StratifiedTotal.Part part, long point) {
        StratumSample its = part.stratum();
        Money mean = money(PopulationTotal.rounded(part.exactMean()));
        Interval interval = part.mean().inPence(sample().currency());
        Interval total = interval.times((double) its.population());
        double variance = whole.variance();
        return new Stratum(
                its.name(),
                new Estimate(mean, List.of(interval), its.n(), its.population()),
                new Estimate(money(point), List.of(total), its.n(), its.population()),
                money(Math.round(part.deviation())),
                variance > 0 ? part.variance() / variance : 0);
    }

    SortedMap<String, Long> neymanAllocation(long n) {
        return Collections.unmodifiableSortedMap(NeymanAllocation.of(whole.parts(), n, population()));
    }

    @Override
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        whole.parts().forEach(part -> explain(part, steps));
        steps.add("Σ N_h × saving ÷ n_h = " + MoneyText.of(total().point())
                + "; only the sum is rounded, half up to the penny");
        steps.add("÷ N = " + population() + ": " + MoneyText.of(perCase().point()) + " a case");
        steps.add(
                strata.design() + ": V = Σ g_h × s_h², g_h = " + strata.design().formula());
        whole.parts()
                .forEach(part -> steps.add(String.format(
                        Locale.ROOT,
                        "stratum %s: g_h = %.4f, √(g_h × s_h²) = %s",
                        Strata.shown(part.stratum().name()),
                        part.weight(),
                        of(Math.round(Math.sqrt(part.variance()))))));
        steps.add(studentT());
        steps.add("interval: " + total().interval());
        return new Explanation(steps);
    }

    private void explain(StratifiedTotal.Part part, List<String> steps) {
        StratumSample its = part.stratum();
        String name = "stratum " + Strata.shown(its.name());
        steps.addAll(CaseLines.of(sample().cases(), its.cases().toArray(), name + ", "));
        steps.add(
                name + ": saving of n_h = " + its.n() + ": " + of(part.sum()) + ", × N_h = " + its.population() + " ÷ "
                        + its.n() + " = " + of(PopulationTotal.rounded(part.exactTotal())) + "; mean "
                        + of(PopulationTotal.rounded(part.exactMean())) + ", standard deviation s_h = "
                        + of(Math.round(part.deviation())));
    }

    private String of(long pence) {
        return MoneyText.of(sample().currency(), pence);
    }

    private String studentT() {
        double variance = whole.variance();
        if (!(variance > 0)) {
            return "V = 0: cases don't vary within any stratum, or all are counted";
        }
        return String.format(
                Locale.ROOT,
                "√V = %s; degrees of freedom V² ÷ Σ ((g_h × s_h²)² ÷ (n_h − 1)) = %.2f; t = %.4f",
                of(Math.round(Math.sqrt(variance))),
                whole.freedom(),
                whole.quantile());
    }
}
