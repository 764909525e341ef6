package org.wholesum.design;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * An interrupted time series: whether level and slope of a series changed when a method started (A. K. Wagner and others,
 * 2002; J. Lopez Bernal, S. Cummins, A. Gasparrini, <i>Interrupted time series regression for the evaluation of public
 * health interventions: a tutorial</i>, International Journal of Epidemiology 46, 2017). Time is 1 in the first period; the
 * slope change is 0 in the first period after the change.
 *
 * <p>{@link #counts} is a Poisson regression of events with an exposure, where effects are logarithms of rate ratios;
 * {@link #linear} is a linear one. Without a control, anything else that changed at the same time is part of the effect.
 */
public final class InterruptedTimeSeries {
    private final double[] values;
    /** Of a linear series, empty. */
    private final double[] exposure;

    private final SeriesTerms terms;
    private final boolean overdispersed;
    private final int lags;
    private final Supplier<SeriesRegression> fit;

    private InterruptedTimeSeries(
            double[] values, double[] exposure, SeriesTerms terms, boolean overdispersed, int lags) {
        this.values = values;
        this.exposure = exposure;
        this.terms = terms;
        this.overdispersed = overdispersed;
        this.lags = lags;
        this.fit = Suppliers.memoize(this::regression);
    }

    /**
     * A linear series, whose errors allow for autocorrelation (W. K. Newey, K. D. West, Econometrica 55, 1987), times n ÷ (n −
     * k), with Student's t of n − k degrees of freedom.
     *
     * @param values one for each period, in order
     * @param start the index of the first period after the change: the number of periods before it
     * @return the series, with level and slope change, without harmonics, with ⌊4 (n ÷ 100)^(2/9)⌋ lags
     * @throws InvalidInputException if a value is not finite, or there are fewer than two values before or after the change
     */
    public static InterruptedTimeSeries linear(double[] values, int start) {
        check(values, new double[0], start);
        int lags = (int) (4 * StrictMath.pow(values.length / 100.0, 2 / 9.0));
        SeriesTerms terms = new SeriesTerms(values.length, start, true, 0, 0);
        return new InterruptedTimeSeries(values.clone(), new double[0], terms, false, lags);
    }

    /**
     * A series of counts.
     *
     * @param counts the events of each period, 0 or more, in order
     * @param exposure what the events are in proportion to in each period, as a population, above 0
     * @param start the index of the first period after the change: the number of periods before it
     * @return the series, with level and slope change, without harmonics, with overdispersion
     * @throws InvalidInputException if a number is out of range, the lengths differ, or there are fewer than two counts before
     *     or after the change
     */
    public static InterruptedTimeSeries counts(double[] counts, double[] exposure, int start) {
        check(counts, exposure, start);
        SeriesTerms terms = new SeriesTerms(counts.length, start, true, 0, 0);
        return new InterruptedTimeSeries(counts.clone(), exposure.clone(), terms, true, 0);
    }

    private static void check(double[] values, double[] exposure, int start) {
        List<Problem> problems = new ArrayList<>();
        boolean counts = exposure.length > 0;
        if (!(start >= 2 && values.length - start >= 2)) {
            problems.add(Problem.of(values.length + " readings, " + start
                    + " of them before the change: expected two or more before and after it"));
        }
        if (counts && exposure.length != values.length) {
            problems.add(Problem.of(values.length + " counts and " + exposure.length
                    + " exposures: expected one exposure for each count"));
        }
        for (int t = 0; t < values.length; t++) {
            if (!(Double.isFinite(values[t]) && (!counts || values[t] >= 0))) {
                problems.add(Problem.of("reading " + (t + 1) + " is " + values[t] + ", expected a finite number"
                        + (counts ? " of 0 or more" : "")));
            }
        }
        for (int t = 0; t < exposure.length; t++) {
            if (!(exposure[t] > 0 && Double.isFinite(exposure[t]))) {
                problems.add(Problem.of("exposure " + (t + 1) + " is " + exposure[t] + ", expected a number above 0"));
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    /**
     * Adds pairs of a sine and a cosine for the seasons.
     *
     * @param pairs how many: the first has the period, the second half of it, and so on; 0 for none
     * @param period the readings in a cycle, 12 for months; more than twice the pairs
     * @return a copy
     * @throws InvalidInputException if the pairs are negative or too many for the period
     */
    public InterruptedTimeSeries harmonics(int pairs, int period) {
        if (!(pairs >= 0 && period > 2 * pairs)) {
            throw InvalidInputException.of(
                    pairs + " pairs of harmonics with period " + period
                            + ": expected 0 or more, fewer than half the period",
                    "2 pairs with period 12 describe the seasons of most monthly series");
        }
        return with(new SeriesTerms(terms.length(), terms.start(), terms.slope(), pairs, period), overdispersed, lags);
    }

    /** {@return a copy whose slope does not change, only its level} */
    public InterruptedTimeSeries levelOnly() {
        return with(
                new SeriesTerms(terms.length(), terms.start(), false, terms.pairs(), terms.period()),
                overdispersed,
                lags);
    }

    /**
     * Sets whether counts vary more or less than Poisson's distribution: then variances are multiplied by Pearson's χ² ÷ (n −
     * k), quasi-Poisson (R. W. M. Wedderburn, Biometrika 61, 1974).
     *
     * @param allowed by default true
     * @return a copy
     */
    public InterruptedTimeSeries overdispersion(boolean allowed) {
        return with(terms, allowed, lags);
    }

    /**
     * Sets the lags of autocorrelation of a linear series.
     *
     * @param number 0 or more, fewer than the readings
     * @return a copy
     * @throws InvalidInputException if it is out of range
     */
    public InterruptedTimeSeries lags(int number) {
        if (!(number >= 0 && number < values.length)) {
            throw InvalidInputException.of(
                    number + " lags: expected from 0 to " + (values.length - 1), "12 lags cover a year of months");
        }
        return with(terms, overdispersed, number);
    }

    private InterruptedTimeSeries with(SeriesTerms newTerms, boolean dispersed, int newLags) {
        return new InterruptedTimeSeries(values, exposure, newTerms, dispersed, newLags);
    }

    /** {@return whether it is of counts} */
    public boolean isCounts() {
        return exposure.length > 0;
    }

    private SeriesRegression regression() {
        return isCounts()
                ? SeriesRegression.poisson(terms.names(), terms.columns(true), values, exposure)
                : SeriesRegression.linear(terms.names(), terms.columns(true), values, lags);
    }

    /**
     * The coefficients: intercept, level change, trend, slope change if any, harmonics.
     *
     * @return the effects with their errors, for counts on the logarithmic scale with the normal distribution
     * @throws InvalidInputException if the terms can't be separated, there are too few readings, or counts of zero leave a
     *     coefficient without an estimate
     */
    public List<Effect> coefficients() {
        SeriesRegression found = fit.get();
        List<String> names = terms.names();
        double factor = isCounts() && overdispersed ? found.dispersion() : 1;
        double degrees = isCounts() ? Double.POSITIVE_INFINITY : values.length - names.size();
        return IntStream.range(0, names.size())
                .mapToObj(j -> new Effect(
                        names.get(j),
                        found.coefficients().get(j),
                        Math.sqrt(factor * found.covariance().getEntry(j, j)),
                        degrees,
                        method()))
                .toList();
    }

    private String method() {
        return isCounts()
                ? (overdispersed ? "quasi-Poisson" : "Poisson")
                : fit.get().method();
    }

    /** {@return the change of the level in the first period after the change; for counts the logarithm of the rate ratio} */
    public Effect level() {
        return coefficients().get(1);
    }

    /**
     * The change of the slope.
     *
     * @return the change in each period; for counts the logarithm of the ratio from one period to the next
     * @throws InvalidInputException if the slope does not change in this model
     */
    public Effect slope() {
        if (!terms.slope()) {
            throw InvalidInputException.of("the model has only a level change", "leave out levelOnly()");
        }
        return coefficients().get(3);
    }

    /** {@return Pearson's χ² ÷ (n − k) of a series of counts, about 1 if it varies as Poisson's distribution; 1 if linear} */
    public double dispersion() {
        return fit.get().dispersion();
    }

    /** {@return whether the slope changes too} */
    public boolean hasSlope() {
        return terms.slope();
    }

    /** {@return the values or counts, in order} */
    public double[] observed() {
        return values.clone();
    }

    /** {@return the index of the first period after the change} */
    public int start() {
        return terms.start();
    }

    /** {@return the fitted values, for every period} */
    public double[] fitted() {
        return expected(terms.columns(true));
    }

    /** {@return the fitted values without a change of level and slope, for every period} */
    public double[] withoutChange() {
        return expected(terms.columns(false));
    }

    private double[] expected(double[][] columns) {
        double[] expected = new double[values.length];
        for (int j = 0; j < columns.length; j++) {
            for (int t = 0; t < expected.length; t++) {
                expected[t] += fit.get().coefficients().get(j) * columns[j][t];
            }
        }
        for (int t = 0; t < exposure.length; t++) {
            expected[t] = exposure[t] * StrictMath.exp(expected[t]);
        }
        return expected;
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(values.length + " readings, " + terms.start() + " before the change and "
                + (values.length - terms.start()) + " after it");
        steps.add((isCounts() ? "log(expected count ÷ exposure) = " : "expected value = ")
                + String.join(" + ", terms.names()));
        steps.addAll(level().steps());
        if (isCounts()) {
            steps.add("rate ratio: e^(level change) = " + ratio(level()));
            steps.add("dispersion: Pearson's χ² ÷ (n − k) = " + NumberText.of(dispersion())
                    + (overdispersed ? ", by which variances are multiplied" : ", which is not used"));
        }
        if (terms.slope()) {
            steps.addAll(slope().steps());
        }
        return new Explanation(steps);
    }

    private static String ratio(Effect effect) {
        return NumberText.of(StrictMath.exp(effect.value())) + ", " + NumberText.of(StrictMath.exp(effect.lower(0.95)))
                + " to " + NumberText.of(StrictMath.exp(effect.upper(0.95))) + " (95%)";
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Interrupted time series of " + values.length + " readings, " + method())
                .words("term")
                .figures("estimate", "standard error", "95% from", "to", "p");
        for (Effect effect : coefficients()) {
            table.row(
                    effect.name(),
                    NumberText.of(effect.value()),
                    NumberText.of(effect.standardError()),
                    NumberText.of(effect.lower(0.95)),
                    NumberText.of(effect.upper(0.95)),
                    NumberText.p(effect.pValue()));
        }
        return table.build();
    }

    /** A table of the coefficients. */
    @Override
    public String toString() {
        return table().toString();
    }
}
