package org.wholesum.population;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Bootstrap;
import org.wholesum.inference.Interval;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;

/** A population scaled up as one: N × the mean of the sampled cases. */
final class UnstratifiedScaleUp extends ScaleUp {
    private final double confidence;
    private final long seed;

    UnstratifiedScaleUp(Sample sample, long population, double confidence, long seed) {
        this(sample, population, confidence, seed, Collections.emptySortedMap());
    }

    private UnstratifiedScaleUp(
            Sample sample, long population, double confidence, long seed, SortedMap<Agency, Money> fixed) {
        super(sample, population, fixed);
        if (population < sample.n()) {
            throw new IllegalArgumentException("population N = " + population + " is smaller than the sample, n = "
                    + sample.n() + ", which is part of it");
        }
        checkLevel(confidence);
        this.confidence = confidence;
        this.seed = seed;
    }

    @Override
    public ScaleUp withFixed(SortedMap<Agency, Money> savings) {
        return new UnstratifiedScaleUp(sample(), population(), confidence, seed, savings);
    }

    @Override
    PopulationTotal total(Function<Comparison, Money> amount) {
        long[] pence = sample().pence(amount);
        Bootstrap bootstrap = Bootstrap.of(pence).seed(seed);
        List<Interval> intervals = Stream.of(
                        StudentT.of(pence, population()).interval(confidence),
                        bootstrap.percentile(confidence),
                        bootstrap.bca(confidence))
                .map(interval -> interval.times((double) population()))
                .toList();
        return new PopulationTotal(exact(Arrays.stream(pence).reduce(0, Math::addExact), n()), intervals);
    }

    private BigFraction exact(long pence, int cases) {
        return new BigFraction(BigInteger.valueOf(pence), BigInteger.valueOf(cases))
                .multiply(BigInteger.valueOf(population()));
    }

    @Override
    public List<Influence> influences() {
        List<Influence> influences = new ArrayList<>();
        long all = sample().saving().getAmountMinorLong();
        Money total = money(PopulationTotal.rounded(exact(all, n()))).plus(fixedTotal());
        sample().byCase().forEach((id, comparison) -> {
            Money saving = comparison.saving();
            long others = Math.subtractExact(all, saving.getAmountMinorLong());
            Money without =
                    money(PopulationTotal.rounded(exact(others, n() - 1))).plus(fixedTotal());
            influences.add(new Influence(id, saving, without, total.minus(without)));
        });
        influences.sort(Comparator.comparing((Influence i) -> i.shift().abs()).reversed());
        return List.copyOf(influences);
    }

    @Override
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        sample().byCase()
                .forEach((id, comparison) -> steps.add("case " + id + ": "
                        + MoneyText.of(comparison.oldCost()) + " − " + MoneyText.of(comparison.pilotCost()) + " = "
                        + MoneyText.of(comparison.saving())));
        String saving = MoneyText.of(sample().saving());
        steps.add("saving of n = " + n() + " cases: " + saving);
        if (fixed().isEmpty()) {
            steps.add("÷ " + n() + " = " + MoneyText.of(perCase().point()) + " a case (rounded here only, half up)");
        }
        steps.add(saving + " × " + population() + " ÷ " + n() + " = "
                + MoneyText.of(total().point().minus(fixedTotal()))
                + ", rounded half up to the penny");
        fixed().forEach((agency, amount) -> steps.add(agency + ": " + MoneyText.of(amount)
                + " of the saving does not grow with each case, and is added once to the whole and to the ends of its"
                + " intervals"));
        if (!fixed().isEmpty()) {
            steps.add("with it " + MoneyText.of(total().point()) + ", ÷ " + population() + " = "
                    + MoneyText.of(perCase().point()) + " a case");
        }
        steps.add(studentT());
        steps.add("Bootstrap: the same for the mean of " + n() + " cases drawn with replacement from these " + n()
                + ", leaving out the share of the smallest and of the largest means that the level implies");
        steps.add(bca());
        total().intervals().forEach(interval -> steps.add("interval: " + interval));
        return new Explanation(steps);
    }

    private String bca() {
        Bootstrap bootstrap = Bootstrap.of(sample().pence(Comparison::saving)).seed(seed);
        return String.format(
                Locale.ROOT,
                "BCa: the bootstrap with tails of Φ(z₀ + (z₀ ± z) ÷ (1 − a (z₀ ± z))), z₀ = %.4f for bias, a = %.4f for"
                        + " skewness",
                bootstrap.biasCorrection(),
                bootstrap.acceleration());
    }

    private String studentT() {
        StudentT student = StudentT.of(sample().pence(Comparison::saving), population());
        return String.format(
                Locale.ROOT,
                "Student's t: N × (mean ± t × s ÷ √n × √(1 − n ÷ N)), with a standard deviation s of %s a case, t(%d) ="
                        + " %.4f, √(1 − %d ÷ %d) = %.6f",
                MoneyText.of(sample().currency(), Math.round(student.standardDeviation())),
                n() - 1,
                student.quantile(confidence),
                n(),
                population(),
                student.populationCorrection());
    }
}
