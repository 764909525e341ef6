package org.wholesum.sensitivity;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Shown;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;

/**
 * Probabilistic sensitivity analysis: a saving computed many times, each time with other values of the uncertain inputs
 * (A. Briggs, K. Claxton, M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapters 4
 * and 5). It gives the probability that the pilot saves, the distribution of the saving, the value of further information
 * and the inputs that explain the variation. Each draw depends on the seed and its number alone, so the number of threads
 * makes no difference.
 *
 * <pre>{@code
 * var police = Agency.of("police");
 * var year = Months.of("2014-04", 12);
 * var inputs = Inputs.builder()
 *     .with("callouts avoided", Distribution.gamma(100, 30))
 *     .with("cost of a callout", Distribution.gamma(150, 20))
 *     .with("cost of the pilot", Distribution.normal(14000, 1000))
 *     .build();
 * var draws = ProbabilisticSensitivity.of(inputs, 10_000, 2024, draw -> MonthlyCosts.builder(CurrencyUnit.GBP, year)
 *     .add(police, 11, Math.round(100 * (draw.value("callouts avoided") * draw.value("cost of a callout")
 *         - draw.value("cost of the pilot"))))
 *     .build());
 * draws.probabilityOfSaving();     // 0.5407
 * draws.drivers().get(0).input();  // callouts avoided
 * }</pre>
 */
public final class ProbabilisticSensitivity {
    /** The least number of draws. */
    public static final int MIN_DRAWS = 100;

    private final CurrencyUnit currency;
    private final Months window;
    private final List<Agency> agencies;
    private final List<String> inputs;
    private final DrawColumns columns;
    private final long seed;
    private final double[] totals;
    private final double[] sorted;
    private final Supplier<List<Driver>> drivers = Suppliers.memoize(this::findDrivers);

    ProbabilisticSensitivity(
            CurrencyUnit currency,
            Months window,
            List<Agency> agencies,
            List<String> inputs,
            DrawColumns columns,
            long seed) {
        this.currency = currency;
        this.window = window;
        this.agencies = List.copyOf(agencies);
        this.inputs = List.copyOf(inputs);
        this.columns = columns;
        this.seed = seed;
        this.totals = columns.totals(columns.months()[0].length);
        this.sorted = DrawStatistics.sorted(totals);
    }

    /**
     * Computes savings for many draws of uncertain inputs, on every processor.
     *
     * @param inputs the uncertain inputs
     * @param draws the number of draws, at least {@value #MIN_DRAWS}
     * @param seed of the random numbers
     * @param saving gives the saving by agency and month for the values of a draw
     * @return the analysis
     * @throws IllegalArgumentException if there are fewer draws, or savings are of different months or currencies
     */
    public static ProbabilisticSensitivity of(
            Inputs inputs, int draws, long seed, Function<Draw, MonthlyCosts> saving) {
        return of(inputs, draws, seed, Execution.onAllProcessors(), saving);
    }

    /**
     * Computes savings for many draws of uncertain inputs.
     *
     * @param inputs the uncertain inputs
     * @param draws the number of draws, at least {@value #MIN_DRAWS}
     * @param seed of the random numbers
     * @param work the number of threads and the progress listener; the result depends on neither
     * @param saving gives the saving by agency and month for the values of a draw
     * @return the analysis
     * @throws IllegalArgumentException if there are fewer draws, or savings are of different months or currencies
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ProbabilisticSensitivity of(
            Inputs inputs, int draws, long seed, Execution work, Function<Draw, MonthlyCosts> saving) {
        checkDraws(draws);
        return InputSavings.of(inputs, draws, seed, work, saving);
    }

    /**
     * Savings that another model computed for its own draws.
     *
     * @param currency of the savings
     * @param window the months of the savings
     * @param byAgency for each agency, its saving over all months in pence, {@code double[draw]}
     * @param byMonth the saving of all agencies together in pence, {@code double[month][draw]}
     * @param inputs for each input, its values, {@code double[draw]}; in the order of the report
     * @param seed of the random numbers, for the explanation
     * @return the analysis
     * @throws IllegalArgumentException if there are fewer than {@value #MIN_DRAWS} draws, or arrays of different lengths
     */
    public static ProbabilisticSensitivity ofSavings(
            CurrencyUnit currency,
            Months window,
            Map<Agency, double[]> byAgency,
            double[][] byMonth,
            Map<String, double[]> inputs,
            long seed) {
        if (byMonth.length != window.count()) {
            throw new IllegalArgumentException(
                    "savings of " + byMonth.length + " months for " + window + ", expected " + window.count());
        }
        int draws = byMonth[0].length;
        checkDraws(draws);
        SortedMap<Agency, double[]> sorted = new TreeMap<>(byAgency);
        return new ProbabilisticSensitivity(
                currency,
                window,
                List.copyOf(sorted.keySet()),
                List.copyOf(inputs.keySet()),
                new DrawColumns(
                        copy(sorted.values().toArray(double[][]::new), draws),
                        copy(byMonth, draws),
                        copy(inputs.values().toArray(double[][]::new), draws)),
                seed);
    }

    static double[][] copy(double[][] columns, int draws) {
        for (double[] column : columns) {
            if (column.length != draws) {
                throw new IllegalArgumentException(
                        column.length + " values beside " + draws + " draws, expected one for each draw");
            }
        }
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    static void checkDraws(int draws) {
        if (!(draws >= MIN_DRAWS)) {
            throw new IllegalArgumentException(draws + " draws, expected at least " + MIN_DRAWS);
        }
    }

    private double[] of(Agency agency) {
        int index = agencies.indexOf(agency);
        return index < 0 ? new double[draws()] : columns.agencies()[index];
    }

    /** The values of each input by its name, in order, {@code double[draw]}. */
    Map<String, double[]> drawn() {
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (int i = 0; i < columns.inputs().length; i++) {
            drawn.put(inputs.get(i), columns.inputs()[i]);
        }
        return drawn;
    }

    private Money money(double pence) {
        return Pence.money(currency, pence);
    }

    /** {@return the currency of the savings} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the months of the savings} */
    public Months window() {
        return window;
    }

    /** {@return the agencies that save or pay, in order} */
    public List<Agency> agencies() {
        return agencies;
    }

    /** {@return the names of the uncertain inputs, in the order in which they were given} */
    public List<String> inputs() {
        return inputs;
    }

    /** {@return the number of draws} */
    public int draws() {
        return totals.length;
    }

    /** {@return the seed of the random numbers} */
    public long seed() {
        return seed;
    }

    /** {@return the saving of all agencies in each draw in pence, {@code double[draw]}} */
    public double[] savings() {
        return totals.clone();
    }

    /** {@return the mean saving of all agencies, rounded half up to the penny} */
    public Money mean() {
        return money(DrawStatistics.mean(totals));
    }

    /** {@return the standard error of {@link #mean}, which falls as 1 ÷ √draws; rounded half up to the penny} */
    public Money standardError() {
        return money(DrawStatistics.standardError(totals));
    }

    /** {@return for each agency, the mean saving, rounded so that they add up to {@link #mean}} */
    public SortedMap<Agency, Money> means() {
        ImmutableSortedMap.Builder<Agency, Money> means = ImmutableSortedMap.naturalOrder();
        long[] rounded = LargestRemainder.round(
                agencies.stream()
                        .map(agency -> new BigDecimal(DrawStatistics.mean(of(agency))))
                        .toList(),
                mean().getAmountMinorLong());
        for (int i = 0; i < rounded.length; i++) {
            means.put(agencies.get(i), Money.ofMinor(currency, rounded[i]));
        }
        return means.build();
    }

    /** {@return the share of draws in which the pilot saves, all agencies together} */
    public double probabilityOfSaving() {
        return DrawStatistics.shareAboveZero(totals);
    }

    /**
     * The probability that an agency saves.
     *
     * @param agency any
     * @return the share of draws in which it does; 0 for an agency without savings
     */
    public double probabilityOfSaving(Agency agency) {
        return DrawStatistics.shareAboveZero(of(agency));
    }

    /**
     * The central interval of the saving over the draws.
     *
     * @param confidence the share of draws between its ends, 0.95 for 95%
     * @return the interval as money; its n is the number of draws
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Interval interval(double confidence) {
        return interval(sorted, confidence);
    }

    /**
     * The central interval of an agency's saving over the draws.
     *
     * @param agency any
     * @param confidence the share of draws between its ends, 0.95 for 95%
     * @return the interval as money; its n is the number of draws
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Interval interval(Agency agency, double confidence) {
        return interval(DrawStatistics.sorted(of(agency)), confidence);
    }

    private Interval interval(double[] inOrder, double confidence) {
        Confidence.check(confidence);
        return new Interval(
                DrawStatistics.quantile(inOrder, (1 - confidence) / 2),
                DrawStatistics.quantile(inOrder, (1 + confidence) / 2),
                confidence,
                Interval.Kind.DRAWS,
                "draws of uncertain inputs, seed " + seed,
                draws(),
                Optional.of(currency));
    }

    /**
     * The distribution of the cumulative saving, month by month.
     *
     * @param probabilities as 0.025, 0.5 and 0.975
     * @return for each month, the quantile of the cumulative saving at each probability
     */
    public List<FanMonth> fan(double... probabilities) {
        double[] cumulative = new double[draws()];
        List<FanMonth> fan = new ArrayList<>();
        for (int month = 0; month < window.count(); month++) {
            double[] more = columns.months()[month];
            Arrays.setAll(cumulative, draw -> cumulative[draw] + more[draw]);
            double[] inOrder = DrawStatistics.sorted(cumulative);
            fan.add(new FanMonth(
                    window.month(month),
                    Arrays.stream(probabilities)
                            .mapToObj(p -> DrawStatistics.quantile(inOrder, p))
                            .toList()));
        }
        return fan;
    }

    /**
     * The expected value of perfect information (EVPI): the most that should be paid to know all inputs before deciding
     * between the two methods. It is the mean of the better method's advantage in each draw, less the advantage of the
     * method that is better on average (H. Raiffa, R. Schlaifer, <i>Applied Statistical Decision Theory</i>, 1961).
     *
     * @return zero or more; zero if the same method is better in every draw
     */
    public Money expectedValueOfPerfectInformation() {
        return money(DrawStatistics.expectedValueOfPerfectInformation(totals));
    }

    /** {@return each input with its part in the variation of the saving, the largest first} */
    public List<Driver> drivers() {
        return drivers.get();
    }

    private List<Driver> findDrivers() {
        double[] ranks = Ranks.of(totals);
        InformationValue worth = InformationValue.of(this, Map.of());
        List<Driver> found = new ArrayList<>();
        drawn().forEach((name, values) -> found.add(new Driver(
                name,
                Ranks.correlation(Ranks.of(values), ranks),
                worth.group(name).evppi())));
        found.sort(Comparator.comparingDouble(Driver::share).reversed());
        return List.copyOf(found);
    }

    /** {@return how the figures are computed} */
    public Explanation explain() {
        return new DrawsText(this).explain();
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return shown().toHtml();
    }

    private Shown shown() {
        DrawsText text = new DrawsText(this);
        return Shown.of(text.byAgency()).and(text.drivers());
    }

    /** The savings by agency and the inputs as tables. */
    @Override
    public String toString() {
        return shown().toString();
    }
}
