package org.wholesum.sensitivity;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.inference.Interval;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Table;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;

/**
 * A saving that was computed many times, each time with other values of what isn't known (probabilistic sensitivity
 * analysis: A. Briggs, K. Claxton, M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006,
 * chapters 4 and 5). It tells how probable it is that the pilot saves, how far the saving spreads, what it would be worth
 * to know more before deciding, and which input that hangs on. Each draw depends on the seed and its number alone, so
 * threads make no difference.
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
    /** Segments in which the value of knowing one input is computed; fewer blur it, more mistake noise for knowledge. */
    private static final int SEGMENTS = 20;

    private static final int LEAST = 100;
    private static final int GRAIN = 64;

    private final Shape shape;
    private final int draws;
    private final long seed;
    private final double[] rows;
    private final Supplier<double[]> totals = Suppliers.memoize(this::addUp);
    private final Supplier<List<Driver>> drivers = Suppliers.memoize(this::findDrivers);
    private final Supplier<double[]> sorted = Suppliers.memoize(() -> sorted(totals().clone()));

    private ProbabilisticSensitivity(Shape shape, int draws, long seed, double[] rows) {
        this.shape = shape;
        this.draws = draws;
        this.seed = seed;
        this.rows = rows;
    }

    /**
     * Of what there are savings and inputs.
     *
     * @param currency of the savings
     * @param window the months of the savings
     * @param agencies those that save or pay
     * @param inputs the names of what isn't known
     */
    public record Shape(CurrencyUnit currency, Months window, List<Agency> agencies, List<String> inputs) {
        /** Takes copies. */
        public Shape {
            agencies = List.copyOf(agencies);
            inputs = List.copyOf(inputs);
        }

        int width() {
            return agencies.size() + window.count() + inputs.size();
        }
    }

    /** A model, for one thread, which may keep what it needs between draws. */
    @FunctionalInterface
    public interface Model {
        /**
         * Computes one draw.
         *
         * @param draw its number, from 0; with the seed, all that it depends on
         * @param into takes the savings and inputs
         */
        void compute(int draw, DrawWriter into);

        /**
         * Computes some draws, one after another unless a model is quicker with several together.
         *
         * @param from the number of the first
         * @param to the number after that of the last
         * @param into takes the savings and inputs of each
         */
        default void compute(int from, int to, DrawWriter into) {
            for (int draw = from; draw < to; draw++) {
                compute(draw, into.of(draw));
            }
        }
    }

    /**
     * Computes savings with many draws of inputs, on every processor.
     *
     * @param inputs what isn't known
     * @param draws how many, at least {@value #LEAST}
     * @param seed what the answer depends on
     * @param saving the saving by agency and month, for the values of a draw
     * @return the savings
     * @throws IllegalArgumentException if there are fewer draws, or savings are of different months or currencies
     */
    public static ProbabilisticSensitivity of(
            Inputs inputs, int draws, long seed, Function<Draw, MonthlyCosts> saving) {
        return of(inputs, draws, seed, Execution.onAllProcessors(), saving);
    }

    /**
     * Computes savings with many draws of inputs.
     *
     * @param inputs what isn't known
     * @param draws how many, at least {@value #LEAST}
     * @param seed what the answer depends on
     * @param work on how many threads, and who is told; the answer depends on neither
     * @param saving the saving by agency and month, for the values of a draw
     * @return the savings
     * @throws IllegalArgumentException if there are fewer draws, or savings are of different months or currencies
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ProbabilisticSensitivity of(
            Inputs inputs, int draws, long seed, Execution work, Function<Draw, MonthlyCosts> saving) {
        checkDraws(draws);
        return InputSavings.of(inputs, draws, seed, work, saving).run(work);
    }

    /**
     * Computes savings by a quick model that draws its own inputs.
     *
     * @param shape of what there are savings and inputs
     * @param draws how many, at least {@value #LEAST}
     * @param seed what the answer depends on, told to whoever reads it
     * @param work on how many threads, and who is told; the answer depends on neither
     * @param model makes a model for each thread
     * @return the savings
     * @throws IllegalArgumentException if there are fewer draws
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ProbabilisticSensitivity run(
            Shape shape, int draws, long seed, Execution work, Supplier<Model> model) {
        checkDraws(draws);
        double[] rows = new double[Math.multiplyExact(draws, shape.width())];
        new Batches("drawing inputs", draws, GRAIN)
                .reduce(
                        work,
                        () -> new Drawing(model.get(), new DrawWriter(rows, shape)),
                        (drawing, from, to) -> drawing.model.compute((int) from, (int) to, drawing.outcome),
                        (some, others) -> some);
        return new ProbabilisticSensitivity(shape, draws, seed, rows);
    }

    /** What a thread draws with. */
    private record Drawing(Model model, DrawWriter outcome) {}

    private static void checkDraws(int draws) {
        if (!(draws >= LEAST)) {
            throw new IllegalArgumentException(draws + " draws, expected at least " + LEAST);
        }
    }

    private double[] addUp() {
        int width = shape.width();
        double[] sums = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int agency = 0; agency < shape.agencies().size(); agency++) {
                sums[draw] += rows[draw * width + agency];
            }
        }
        return sums;
    }

    private double[] totals() {
        return totals.get();
    }

    private double[] column(int index) {
        int width = shape.width();
        return IntStream.range(0, draws)
                .mapToDouble(draw -> rows[draw * width + index])
                .toArray();
    }

    private double[] of(Agency agency) {
        int index = shape.agencies().indexOf(agency);
        return index < 0 ? new double[draws] : column(index);
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    /** {@return how many draws there are} */
    public int draws() {
        return draws;
    }

    /** {@return of what there are savings and inputs} */
    public Shape shape() {
        return shape;
    }

    /** {@return the saving of each draw in pence, in the order of the draws} */
    public double[] savings() {
        return totals().clone();
    }

    /** {@return the mean saving, every agency together, rounded half up to the penny} */
    public Money mean() {
        return money(mean(totals()));
    }

    /** {@return the standard error of {@link #mean}: how far it would change with another seed} */
    public Money standardError() {
        double mean = mean(totals());
        double squares =
                Arrays.stream(totals()).map(s -> (s - mean) * (s - mean)).sum();
        return money(Math.sqrt(squares / (draws - 1.0) / draws));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private Money money(double pence) {
        return Money.ofMinor(
                shape.currency(),
                new BigDecimal(pence).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** {@return the share of draws in which the pilot saves, every agency together} */
    public double probabilityOfSaving() {
        return positive(totals());
    }

    /**
     * How probable it is that an agency saves.
     *
     * @param agency any
     * @return the share of draws in which it does
     */
    public double probabilityOfSaving(Agency agency) {
        return positive(of(agency));
    }

    private static double positive(double[] values) {
        return (double) Arrays.stream(values).filter(v -> v > 0).count() / values.length;
    }

    /**
     * Between which ends the saving lies in a share of the draws.
     *
     * @param confidence that share, 0.95 for 95%; as many draws lie below as above
     * @return the interval in pence; its n is the number of draws
     */
    public Interval interval(double confidence) {
        return interval(sorted.get(), confidence);
    }

    /**
     * The same of one agency.
     *
     * @param agency any
     * @param confidence the share of draws, 0.95 for 95%
     * @return the interval in pence
     */
    public Interval interval(Agency agency, double confidence) {
        return interval(sorted(of(agency)), confidence);
    }

    private Interval interval(double[] inOrder, double confidence) {
        Interval.checkLevel(confidence);
        return new Interval(
                quantile(inOrder, (1 - confidence) / 2),
                quantile(inOrder, (1 + confidence) / 2),
                confidence,
                "draws of uncertain inputs, seed " + seed,
                draws);
    }

    /** Between the two nearest draws, in proportion (R. J. Hyndman, Y. Fan, The American Statistician 50, 1996, type 7). */
    private static double quantile(double[] inOrder, double share) {
        double place = share * (inOrder.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, inOrder.length - 1);
        return inOrder[below] + (place - below) * (inOrder[above] - inOrder[below]);
    }

    /**
     * What may have been saved month by month.
     *
     * @param shares the shares of draws, as 0.025, 0.5 and 0.975
     * @return for each month, below what the cumulative saving lies in each share of the draws
     */
    public List<FanMonth> fan(double... shares) {
        double[] cumulative = new double[draws];
        List<FanMonth> fan = new ArrayList<>();
        for (int month = 0; month < shape.window().count(); month++) {
            double[] more = column(shape.agencies().size() + month);
            Arrays.setAll(cumulative, draw -> cumulative[draw] + more[draw]);
            double[] inOrder = sorted(cumulative.clone());
            fan.add(new FanMonth(
                    shape.window().month(month),
                    Arrays.stream(shares).mapToObj(s -> quantile(inOrder, s)).toList()));
        }
        return fan;
    }

    /**
     * What it would be worth, at most, to know all inputs before deciding between the two methods: the mean of the better
     * method's advantage with each draw, less the advantage of the method that is better on average (H. Raiffa, R.
     * Schlaifer, <i>Applied Statistical Decision Theory</i>, 1961).
     *
     * @return not negative; nil if the same method is better with every draw
     */
    public Money expectedValueOfPerfectInformation() {
        double known = Arrays.stream(totals()).map(s -> Math.max(s, 0)).sum() / draws;
        return money(Math.max(0, known - Math.max(mean(totals()), 0)));
    }

    /**
     * What brings the spread about.
     *
     * @return each input, that which goes most with the saving first
     */
    public List<Driver> drivers() {
        return drivers.get();
    }

    private List<Driver> findDrivers() {
        double[] ranks = Ranks.of(totals());
        List<Driver> found = new ArrayList<>();
        for (int i = 0; i < shape.inputs().size(); i++) {
            double[] values = column(shape.agencies().size() + shape.window().count() + i);
            found.add(new Driver(
                    shape.inputs().get(i),
                    Ranks.correlation(Ranks.of(values), ranks),
                    money(Ranks.worthKnowing(values, totals(), SEGMENTS))));
        }
        found.sort(Comparator.comparingDouble(Driver::share).reversed());
        return List.copyOf(found);
    }

    /** {@return for each agency, the mean saving, rounded so that they add up to {@link #mean}} */
    public SortedMap<Agency, Money> means() {
        ImmutableSortedMap.Builder<Agency, Money> means = ImmutableSortedMap.naturalOrder();
        long[] rounded = LargestRemainder.round(
                shape.agencies().stream()
                        .map(agency -> new BigDecimal(mean(of(agency))))
                        .toList(),
                mean().getAmountMinorLong());
        for (int i = 0; i < rounded.length; i++) {
            means.put(shape.agencies().get(i), Money.ofMinor(shape.currency(), rounded[i]));
        }
        return means.build();
    }

    /** {@return what was found, in a sentence} */
    public String sentence() {
        return new DrawsText(this).sentence();
    }

    /**
     * Who saves, and how surely.
     *
     * @param names what to call the agencies
     * @return by agency and in total: the mean saving, between what 95% of draws lie, and in how many it saves
     */
    public Table table(Function<Agency, String> names) {
        return new DrawsText(this).byAgency(names);
    }

    /**
     * What the spread hangs on most.
     *
     * @return the ten inputs that go most with the saving, or all if there are fewer: the rank correlation of each with the
     *     saving, and what it is worth to know it
     */
    public Table driversTable() {
        return new DrawsText(this).drivers();
    }

    /** {@return how the figures come about} */
    public Explanation explain() {
        return new DrawsText(this).explain();
    }

    long seed() {
        return seed;
    }

    /** The sentence, and the tables by agency and by input. */
    @Override
    public String toString() {
        return sentence() + "\n\n" + table(Agency::id) + "\n\n" + driversTable();
    }
}
