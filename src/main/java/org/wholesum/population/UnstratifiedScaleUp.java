package org.wholesum.population;

import com.google.common.collect.Comparators;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Bootstrap;
import org.wholesum.inference.Interval;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/** A population scaled up as one: N × the mean of the sampled cases. */
final class UnstratifiedScaleUp extends ScaleUp {
    /** The share of the population from which a finite-population correction is made (Cochran 1977, §2.6: 5%). */
    private static final double LEAST_FRACTION = 0.05;
    /** Above this, the percentile and BCa intervals differ from Student's t by less than they vary from seed to seed. */
    private static final int MOST_RESAMPLED = 10_000;

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
    PopulationTotal total(long[] pence) {
        BigFraction exact = exact(Arrays.stream(pence).reduce(0, Exact::add), n());
        return new PopulationTotal(
                exact, intervals(pence, PopulationTotal.decimal(exact).doubleValue()));
    }

    private List<Interval> intervals(long[] pence, double point) {
        if (population() == n()) {
            return List.of(new Interval(
                    point, point, confidence, Interval.Kind.CENSUS, "every case counted", n(), Optional.empty()));
        }
        List<Interval> intervals = new ArrayList<>(
                List.of(StudentT.of(pence, population()).interval(confidence).times((double) population())));
        if (isResampled()) {
            Bootstrap bootstrap = Bootstrap.of(pence).seed(seed);
            intervals.add(finite(bootstrap.percentile(confidence).times((double) population()), point));
            intervals.add(finite(bootstrap.bca(confidence).times((double) population()), point));
        }
        return List.copyOf(intervals);
    }

    /** The bootstrap draws with replacement; an interval of a sample that is 5% of the population or more is narrowed. */
    private Interval finite(Interval interval, double point) {
        double fraction = (double) n() / population();
        return fraction < LEAST_FRACTION ? interval : interval.ofFinitePopulation(point, fraction);
    }

    private boolean isResampled() {
        return n() <= MOST_RESAMPLED;
    }

    private BigFraction exact(long pence, int cases) {
        return new BigFraction(BigInteger.valueOf(pence), BigInteger.valueOf(cases))
                .multiply(BigInteger.valueOf(population()));
    }

    @Override
    public List<Influence> influences(int most) {
        long[] savings = sample().savings();
        long all = Arrays.stream(savings).reduce(0, Exact::add);
        Money total = money(PopulationTotal.rounded(exact(all, n()))).plus(fixedTotal());
        List<Influence> influences = new ArrayList<>();
        extremes(savings, most).forEach(i -> {
            Money without = money(PopulationTotal.rounded(exact(Exact.subtract(all, savings[i]), n() - 1)))
                    .plus(fixedTotal());
            influences.add(
                    new Influence(sample().cases().cases().get(i), money(savings[i]), without, total.minus(without)));
        });
        influences.sort(Comparator.comparing((Influence i) -> i.shift().abs()).reversed());
        return influences.stream().limit(most).toList();
    }

    /**
     * The cases with the largest and with the smallest savings, in the order of the ids: as the effect of a case rises
     * strictly with its saving, those with the largest influence are among them.
     */
    private static IntStream extremes(long[] savings, int most) {
        if (2L * most >= savings.length) {
            return IntStream.range(0, savings.length);
        }
        Comparator<Integer> bySaving = Comparator.comparingLong(i -> savings[i]);
        return Stream.of(bySaving, bySaving.reversed())
                .flatMap(order -> IntStream.range(0, savings.length)
                        .boxed()
                        .collect(Comparators.least(most, order.thenComparing(Comparator.naturalOrder())))
                        .stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted();
    }

    @Override
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.addAll(CaseLines.of(sample().cases(), IntStream.range(0, n()).toArray(), ""));
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
        if (population() > n()) {
            steps.add(studentT());
            bootstrap(steps);
        }
        total().intervals().forEach(interval -> steps.add("interval: " + interval));
        return new Explanation(steps);
    }

    private void bootstrap(List<String> steps) {
        if (isResampled()) {
            steps.add("Bootstrap: the same for the mean of " + n() + " cases drawn with replacement from these " + n()
                    + ", leaving out the share of the smallest and of the largest means that the level implies"
                    + (n() < LEAST_FRACTION * population() ? "" : "; distances from the total × √(1 − n ÷ N)"));
            steps.add(bca());
        } else {
            steps.add("Bootstrap: not calculated for more than " + WholeNumber.grouped(MOST_RESAMPLED)
                    + " cases, as the mean of so many is nearly normal, which Student's t assumes, and resampling them takes"
                    + " long");
        }
    }

    private String bca() {
        Bootstrap bootstrap = Bootstrap.of(sample().savings()).seed(seed);
        return String.format(
                Locale.ROOT,
                "BCa: the bootstrap with tails of Φ(z₀ + (z₀ ± z) ÷ (1 − a (z₀ ± z))), z₀ = %.4f for bias, a = %.4f for"
                        + " skewness",
                bootstrap.biasCorrection(),
                bootstrap.acceleration());
    }

    private String studentT() {
        StudentT student = StudentT.of(sample().savings(), population());
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
