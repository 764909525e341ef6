package org.wholesum.population;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/**
 * The saving of a whole population, estimated from a sample of its cases: made by {@link Sample#to}, for the population as
 * one or in strata. Every estimate carries n, N and its intervals.
 *
 * <p>As one: N × the mean saving of the n cases. £104,000.00 for 7 cases is £14,857.14 a case, and £81,506,285.71 for 5,486.
 * Three intervals: Student's t with finite-population correction, which is the one to quote; the percentile bootstrap, which
 * is too narrow for few and skewed cases; and BCa, which is a little less so. The bootstraps have no finite-population
 * correction.
 *
 * <p>In strata: Σ N_h × the mean saving of the n_h cases of each (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977,
 * ch. 5). Two cases that save £10 and £20 in a stratum of 100, and two that save £100 and £140 in one of 50, are 100 × £15 +
 * 50 × £120 = £7,500 for 150. One interval, total ± t × √V: V depends on the {@link SamplingDesign}, and t is Student's with
 * degrees of freedom by Satterthwaite's approximation (Cochran §5.4, eq. 5.16), as strata differ in their variances.
 *
 * <p>All intervals are for sampling variation only, and assume that the cases were drawn at random.
 */
public abstract sealed class ScaleUp permits UnstratifiedScaleUp, StratifiedScaleUp {

    private final Sample sample;
    private final long population;
    // kept, as resampling many cases takes time
    private final Supplier<PopulationTotal> saving =
            Suppliers.memoize(() -> total(sample().savings()).plus(fixedTotal()));
    private final Supplier<SortedMap<Agency, Estimate>> byAgency = Suppliers.memoize(this::estimateAgencies);

    /** Savings that aren't scaled up with the cases, by agency. */
    private final SortedMap<Agency, Money> fixed;

    ScaleUp(Sample sample, long population, SortedMap<Agency, Money> fixed) {
        this.sample = sample;
        this.population = population;
        this.fixed = ImmutableSortedMap.copyOfSorted(fixed);
    }

    /**
     * The same with savings that don't grow with the number of cases, as the cost of a programme: they are added once to the
     * whole population, and move the ends of each interval as much as its point.
     *
     * @param savings by agency, negative where it pays
     * @return a copy
     * @throws IllegalStateException if the population is scaled up in strata
     */
    public abstract ScaleUp withFixed(SortedMap<Agency, Money> savings);

    /** {@return the savings that aren't scaled up with the cases, by agency; none unless given} */
    public SortedMap<Agency, Money> fixed() {
        return fixed;
    }

    /** The fixed savings of all agencies. */
    Money fixedTotal() {
        return fixed.values().stream().reduce(money(0), Money::plus);
    }

    static void checkLevel(double confidence) {
        Confidence.check(confidence);
    }

    /** The total of an amount over the population, from that of each sampled case. */
    abstract PopulationTotal total(long[] pence);

    /** {@return the sampled cases} */
    public Sample sample() {
        return sample;
    }

    /** {@return n, the number of sampled cases} */
    public int n() {
        return sample.n();
    }

    /** {@return N, the number of similar cases, the sampled ones included} */
    public long population() {
        return population;
    }

    /** {@return the saving over the whole population, all agencies together} */
    public Estimate total() {
        PopulationTotal exact = saving.get();
        return estimate(PopulationTotal.rounded(exact.pence()), exact.intervals());
    }

    /** {@return the mean saving of a case of the population} */
    public Estimate perCase() {
        PopulationTotal exact = saving.get();
        BigFraction mean = exact.pence().divide(BigInteger.valueOf(population));
        return estimate(
                PopulationTotal.rounded(mean),
                exact.intervals().stream()
                        .map(interval -> interval.times(1.0 / population))
                        .toList());
    }

    /**
     * The saving over the whole population by agency. The points are rounded so that they add up to the total's. The ends of
     * the intervals don't add up, as agencies don't all reach theirs at once.
     *
     * @return negative for agencies that pay
     */
    public SortedMap<Agency, Estimate> byAgency() {
        return byAgency.get();
    }

    private SortedMap<Agency, Estimate> estimateAgencies() {
        List<Agency> agencies = List.copyOf(Sets.union(sample.whole().agencies(), fixed.keySet()));
        List<PopulationTotal> totals = agencies.stream()
                .map(agency -> total(sample.cases().savings(agency)).plus(fixed.getOrDefault(agency, money(0))))
                .toList();
        List<BigDecimal> exact = totals.stream().map(PopulationTotal::decimal).toList();
        long[] points = LargestRemainder.round(exact, total().point().getAmountMinorLong());
        SortedMap<Agency, Estimate> estimates = new TreeMap<>();
        for (int i = 0; i < points.length; i++) {
            estimates.put(agencies.get(i), estimate(points[i], totals.get(i).intervals()));
        }
        return Collections.unmodifiableSortedMap(estimates);
    }

    private Estimate estimate(long pence, List<Interval> intervals) {
        return new Estimate(
                money(pence),
                intervals.stream()
                        .map(interval -> interval.inPence(sample.currency()))
                        .toList(),
                n(),
                population);
    }

    Money money(long pence) {
        return Money.ofMinor(sample.currency(), pence);
    }

    /** {@return the strata, or empty if the population is scaled up as one} */
    public Optional<Strata> strata() {
        return Optional.empty();
    }

    /** {@return the estimate of each stratum by name, or none if the population is scaled up as one} */
    public List<Stratum> byStratum() {
        return List.of();
    }

    /** {@return the influence of each case on the total, the largest first; none in strata, where it isn't computed} */
    public List<Influence> influences() {
        return influences(n());
    }

    /**
     * The largest influences of cases on the total.
     *
     * @param most how many, 0 or more
     * @return the first of {@link #influences()}; of many cases, few are calculated much faster than all
     */
    public List<Influence> influences(int most) {
        return List.of();
    }

    /** {@return the calculation of the total} */
    public abstract Explanation explain();

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return shown().toHtml();
    }

    private Shown shown() {
        return Shown.of("Saving, all agencies: " + total()).and(table());
    }

    private Table table() {
        Interval interval = total().interval();
        Table.Builder table = Table.titled("Saving by agency in " + sample.currency() + ", "
                        + WholeNumber.grouped(population) + " cases, with the ends of each "
                        + interval.level() + " interval, which don't add up")
                .words("agency")
                .figures("estimate", "from", "to");
        byAgency().forEach((agency, estimate) -> table.row(cells(agency.id(), estimate)));
        return table.total(cells("all", total())).build();
    }

    private static String[] cells(String name, Estimate estimate) {
        return new String[] {
            name,
            MoneyText.plain(estimate.point()),
            MoneyText.plain(estimate.interval().lowerMoney()),
            MoneyText.plain(estimate.interval().upperMoney())
        };
    }

    /** The total with n, N and its interval, and a table of the estimate of each agency. */
    @Override
    public String toString() {
        return shown().toString();
    }
}
