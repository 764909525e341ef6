package org.wholesum.population;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Bootstrap;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;

/**
 * What some cases mean for a population of similar ones: N × the mean saving of the n cases. £104,000.00 for 7 cases is
 * £14,857.14 a case, and £81,506,285.71 for 5,486.
 *
 * <p>Intervals are of the population's total, for the sampling of cases alone: they suppose that the cases were drawn at
 * random. The first, Student's t with the finite-population correction, is the one to quote; of few and skewed cases the
 * second, the percentile bootstrap without that correction, is too narrow, and the third, BCa, a little less so. No interval knows how the cases were chosen;
 * {@link #caution()} says so.
 */
public final class ScaleUp implements PopulationEstimate {
    private static final int QUOTED = 2;

    private final Sample sample;
    private final long population;
    private final double confidence;
    private final long seed;
    // resampling many cases takes a while, so what was estimated once is kept
    private final Supplier<Estimate> total = Suppliers.memoize(() -> estimate(Comparison::saving));
    private final Supplier<SortedMap<Agency, Estimate>> byAgency = Suppliers.memoize(this::estimateAgencies);

    ScaleUp(Sample sample, long population, double confidence, long seed) {
        if (population < sample.n()) {
            throw new IllegalArgumentException("population N = " + population + " is smaller than the sample, n = "
                    + sample.n() + ", which is part of it");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": expected between 0 and 1, as 0.95");
        }
        this.sample = sample;
        this.population = population;
        this.confidence = confidence;
        this.seed = seed;
    }

    /**
     * The cases to scale up from.
     *
     * @param byCase a comparison for each case, as {@code ledger.perCase(function)} gives them
     * @return the sample
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Sample of(Map<String, Comparison> byCase) {
        return new Sample(ImmutableSortedMap.copyOf(byCase));
    }

    /** {@return the cases} */
    @Override
    public Sample sample() {
        return sample;
    }

    /** {@return N, how many similar cases there are, those of the sample included} */
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
        return total.get();
    }

    /** {@return the mean saving of a case of the population} */
    @Override
    public Estimate perCase() {
        List<Interval> intervals = total().intervals().stream()
                .map(interval -> interval.times(1.0 / population))
                .toList();
        return new Estimate(point(sample.saving().getAmountMinorLong(), 1, n()), intervals, n(), population);
    }

    private Estimate estimate(Function<Comparison, Money> amount) {
        long[] pence = sample.pence(amount);
        Bootstrap bootstrap = Bootstrap.of(pence).seed(seed);
        List<Interval> intervals = Stream.of(
                        StudentT.of(pence, population).interval(confidence),
                        bootstrap.percentile(confidence),
                        bootstrap.bca(confidence))
                .map(interval -> interval.times((double) population).inPence(sample.currency()))
                .toList();
        return new Estimate(point(sum(pence), population, n()), intervals, n(), population);
    }

    private Money point(long pence, long factor, int cases) {
        long rounded =
                exact(pence, factor, cases).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Money.ofMinor(sample.currency(), rounded);
    }

    private static BigDecimal exact(long pence, long factor, int cases) {
        return BigDecimal.valueOf(pence)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(cases), MathContext.DECIMAL128);
    }

    private static long sum(long[] pence) {
        return Arrays.stream(pence).reduce(0, Math::addExact);
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
        List<BigDecimal> exact = agencies.stream()
                .map(agency -> exact(sum(sample.pence(saving(agency))), population, n()))
                .toList();
        long[] points = LargestRemainder.round(exact, total().point().getAmountMinorLong());
        SortedMap<Agency, Estimate> estimates = new TreeMap<>();
        for (int i = 0; i < points.length; i++) {
            Estimate free = estimate(saving(agencies.get(i)));
            Money point = Money.ofMinor(sample.currency(), points[i]);
            estimates.put(agencies.get(i), new Estimate(point, free.intervals(), n(), population));
        }
        return Collections.unmodifiableSortedMap(estimates);
    }

    private static Function<Comparison, Money> saving(Agency agency) {
        return comparison -> comparison.savings().total(agency);
    }

    /** {@return how far each case moves the total, the one that moves it most first (the jackknife)} */
    public List<Influence> influences() {
        List<Influence> influences = new ArrayList<>();
        long all = sample.saving().getAmountMinorLong();
        Money total = point(all, population, n());
        sample.byCase().forEach((id, comparison) -> {
            Money saving = comparison.saving();
            Money without = point(Math.subtractExact(all, saving.getAmountMinorLong()), population, n() - 1);
            influences.add(new Influence(id, saving, without, total.minus(without)));
        });
        influences.sort(Comparator.comparing((Influence i) -> i.shift().abs()).reversed());
        return List.copyOf(influences);
    }

    /** {@return the case that moves the total most} */
    public Influence mostInfluential() {
        return influences().get(0);
    }

    /** {@return what so small a sample can't say, in sentences} */
    @Override
    public String caution() {
        Influence most = mostInfluential();
        return "The intervals say how much " + n() + " cases drawn at random would vary, and nothing of how these were"
                + " chosen; cases chosen when they cost most tend to cost less later by any method. Without case "
                + most.caseId() + " the total would be " + MoneyText.of(most.without()) + ".";
    }

    /** {@return how the total came about} */
    @Override
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        sample.byCase()
                .forEach((id, comparison) -> steps.add("case " + id + ": "
                        + MoneyText.of(comparison.oldCost()) + " − " + MoneyText.of(comparison.pilotCost()) + " = "
                        + MoneyText.of(comparison.saving())));
        steps.add("saving of n = " + n() + " cases: " + MoneyText.of(sample.saving()));
        steps.add("÷ " + n() + " = " + MoneyText.of(perCase().point()) + " a case (rounded here only, half up)");
        steps.add(MoneyText.of(sample.saving()) + " × " + population + " ÷ " + n() + " = "
                + MoneyText.of(total().point()) + ", rounded half up to the penny");
        steps.add(studentT());
        steps.add("Bootstrap: the same for the mean of " + n() + " cases drawn with replacement from these " + n()
                + ", leaving out as many of the smallest and of the largest means as the level says");
        steps.add(bca());
        total().intervals().forEach(interval -> steps.add("interval: " + interval));
        return new Explanation(steps);
    }

    private String bca() {
        Bootstrap bootstrap = Bootstrap.of(sample.pence(Comparison::saving)).seed(seed);
        return String.format(
                Locale.ROOT,
                "BCa: the bootstrap with tails of Φ(z₀ + (z₀ ± z) ÷ (1 − a (z₀ ± z))), z₀ = %.4f for bias, a = %.4f for"
                        + " skewness",
                bootstrap.biasCorrection(),
                bootstrap.acceleration());
    }

    private String studentT() {
        StudentT student = StudentT.of(sample.pence(Comparison::saving), population);
        return String.format(
                Locale.ROOT,
                "Student's t: N × (mean ± t × s ÷ √n × √(1 − n ÷ N)), with a standard deviation s of %s a case, t(%d) = %.4f,"
                        + " √(1 − %d ÷ %d) = %.6f",
                MoneyText.of(sample.currency(), Math.round(student.standardDeviation())),
                n() - 1,
                student.quantile(confidence),
                n(),
                population,
                student.populationCorrection());
    }

    /**
     * The total by agency.
     *
     * @param names what to call the agencies
     * @return saving and interval, with a total
     */
    @Override
    public Table table(Function<Agency, String> names) {
        Interval first = total().interval();
        Table.Builder table = Table.titled(
                        "Saving of " + WholeNumber.grouped(population) + " cases in " + sample.currency() + ", "
                                + sample.horizon() + "; " + first.level()
                                + " intervals by " + first.method() + ", n = " + n() + ", whose ends don't add up")
                .words("agency")
                .figures("saving", "from", "to");
        byAgency().forEach((agency, estimate) -> table.row(cells(names.apply(agency), estimate)));
        return table.total(cells("all", total())).build();
    }

    private String[] cells(String name, Estimate estimate) {
        return new String[] {
            name,
            Sample.plain(estimate.point()),
            Sample.plain(estimate.interval().lowerMoney()),
            Sample.plain(estimate.interval().upperMoney())
        };
    }

    /** The total in a sentence, the table by agency, and what so small a sample can't say. */
    @Override
    public String toString() {
        return sentence() + "\n\n" + table(Agency::id) + "\n\n" + caution();
    }

    /** {@return the total and its intervals in a sentence, and whether they leave its sign in doubt} */
    @Override
    public String sentence() {
        Estimate total = total();
        // BCa is in the tables of figures: a sentence has room for two
        String intervals =
                total.intervals().stream().limit(QUOTED).map(this::brief).collect(Collectors.joining(", and "));
        boolean doubtful = total.intervals().stream().anyMatch(i -> i.lower() <= 0 && i.upper() >= 0);
        return "Over " + WholeNumber.grouped(population) + " similar cases the pilot would "
                + (total.point().isNegative() ? "cost a further " : "save ")
                + MoneyText.brief(total.point().abs()) + "; " + total.interval().level() + " intervals from n = " + n()
                + ": " + intervals + "."
                + (doubtful ? " So " + n() + " cases can't rule out that it saves nothing." : "");
    }

    private String brief(Interval interval) {
        return MoneyText.brief(interval.lowerMoney()) + " to " + MoneyText.brief(interval.upperMoney()) + " by "
                + interval.method();
    }
}
