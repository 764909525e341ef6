package org.wholesum.population;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;

/**
 * What some cases mean for a population in strata: Σ N_h × the mean saving of the n_h cases of each (W. G. Cochran,
 * <i>Sampling Techniques</i>, 3rd ed., 1977, ch. 5). Two cases that save £10 and £20 in a stratum of 100, and two that save
 * £100 and £140 in one of 50, are 100 × £15 + 50 × £120 = £7,500 for 150.
 *
 * <p>The interval is total ± t × √V. V depends on how the cases came into their strata, see {@link SamplingDesign}; t is Student's,
 * with the degrees of freedom by Satterthwaite's approximation (Cochran §5.4, eq. 5.16), as strata differ in their
 * variances. It supposes cases drawn at random, with sums that are nearly normal; {@link #caution()} says what it doesn't
 * know.
 */
public final class StratifiedScaleUp implements PopulationEstimate {
    private final Sample sample;
    private final Strata strata;
    private final double confidence;
    private final long population;
    private final List<StratumSample> samples;
    private final StratifiedTotal whole;
    private final Supplier<SortedMap<Agency, Estimate>> byAgency = Suppliers.memoize(this::estimateAgencies);

    StratifiedScaleUp(Sample sample, Strata strata, double confidence) {
        this.sample = sample;
        this.strata = strata;
        this.confidence = confidence;
        this.population = strata.population();
        this.samples = StratumSorter.sorted(sample, strata);
        this.whole = over(Comparison::saving);
    }

    private StratifiedTotal over(Function<Comparison, Money> amount) {
        return new StratifiedTotal(samples, strata.drawing(), confidence, amount);
    }

    /** {@return the cases} */
    @Override
    public Sample sample() {
        return sample;
    }

    /** {@return which stratum each case is in, and how many people are in each} */
    public Strata strata() {
        return strata;
    }

    /** {@return N, how many similar cases there are in all strata, those of the sample included} */
    @Override
    public long population() {
        return population;
    }

    /** {@return how many cases the answer comes from} */
    @Override
    public int n() {
        return sample.n();
    }

    /** {@return the saving over the whole population, every agency together} */
    @Override
    public Estimate total() {
        return estimate(StratifiedTotal.rounded(whole.exact()), whole.interval());
    }

    /** {@return the mean saving of a case of the population} */
    @Override
    public Estimate perCase() {
        BigFraction mean = whole.exact().divide(BigInteger.valueOf(population));
        return estimate(StratifiedTotal.rounded(mean), whole.interval().times(1.0 / population));
    }

    private Estimate estimate(long pence, Interval interval) {
        return new Estimate(money(pence), List.of(interval.inPence(sample.currency())), n(), population);
    }

    private Money money(long pence) {
        return Money.ofMinor(sample.currency(), pence);
    }

    /**
     * What the cases of each stratum mean for all of it. The points are rounded so that they add up to the total's.
     *
     * @return the strata by name
     */
    public List<Stratum> byStratum() {
        List<BigDecimal> exact = whole.parts().stream()
                .map(part -> StratifiedTotal.decimal(part.exactTotal()))
                .toList();
        long[] points = LargestRemainder.round(exact, total().point().getAmountMinorLong());
        List<Stratum> estimates = new ArrayList<>();
        whole.parts().forEach(part -> estimates.add(estimate(part, points[estimates.size()])));
        return List.copyOf(estimates);
    }

    private Stratum estimate(StratifiedTotal.Part part, long point) {
        StratumSample its = part.stratum();
        Money mean = money(StratifiedTotal.rounded(part.exactMean()));
        Interval interval = part.mean().inPence(sample.currency());
        double variance = whole.variance();
        return new Stratum(
                its.name(),
                new Estimate(mean, List.of(interval), its.n(), its.population()),
                new Estimate(
                        money(point), List.of(interval.times((double) its.population())), its.n(), its.population()),
                money(Math.round(part.deviation())),
                variance > 0 ? part.variance() / variance : 0);
    }

    /**
     * The saving over the whole population for each agency. The points are rounded so that they add up to the total's; the
     * intervals do not add up, as no two agencies are at their ends at once.
     *
     * @return negative for agencies that pay
     */
    @Override
    public SortedMap<Agency, Estimate> byAgency() {
        return byAgency.get();
    }

    private SortedMap<Agency, Estimate> estimateAgencies() {
        List<Agency> agencies = List.copyOf(sample.whole().agencies());
        List<StratifiedTotal> totals = agencies.stream()
                .map(agency -> over(comparison -> comparison.savings().total(agency)))
                .toList();
        List<BigDecimal> exact = totals.stream()
                .map(total -> StratifiedTotal.decimal(total.exact()))
                .toList();
        long[] points = LargestRemainder.round(exact, total().point().getAmountMinorLong());
        SortedMap<Agency, Estimate> estimates = new TreeMap<>();
        for (int i = 0; i < points.length; i++) {
            estimates.put(agencies.get(i), estimate(points[i], totals.get(i).interval()));
        }
        return Collections.unmodifiableSortedMap(estimates);
    }

    /**
     * How a new sample is best drawn from these strata: Neyman's allocation, n_h ∝ N_h × s_h (Cochran 1977, §5.5, eq.
     * 5.26), at most N_h each, in whole cases that add up to n. Of cases that don't differ at all, n_h ∝ N_h. A stratum may
     * be left with one case or none, as it hardly varies so far; two or more are needed to scale up from it.
     *
     * @param n how many cases are to be drawn
     * @return how many of each stratum
     * @throws IllegalArgumentException if n is less than 1 or more than N
     */
    public SortedMap<String, Long> allocation(long n) {
        return Collections.unmodifiableSortedMap(NeymanAllocation.of(whole.parts(), n, population));
    }

    /** {@return what such a sample can't say, in sentences} */
    @Override
    public String caution() {
        return new StratifiedText(this, whole).caution();
    }

    /** {@return how the total came about} */
    @Override
    public Explanation explain() {
        return new StratifiedText(this, whole).explain();
    }

    /** {@return the total and its interval in a sentence, and whether it leaves the sign in doubt} */
    @Override
    public String sentence() {
        return new StratifiedText(this, whole).sentence();
    }

    /** {@return mean, total and interval of each stratum, and its share in the variance, with a total} */
    public Table table() {
        return new StratifiedText(this, whole).byStratum();
    }

    /**
     * The total by agency.
     *
     * @param names what to call the agencies
     * @return saving and interval, with a total
     */
    @Override
    public Table table(Function<Agency, String> names) {
        return new StratifiedText(this, whole).byAgency(names);
    }

    /** The total in a sentence, the tables by stratum and agency, and what such a sample can't say. */
    @Override
    public String toString() {
        return String.join(
                "\n\n", sentence(), table().toString(), table(Agency::id).toString(), caution());
    }
}
