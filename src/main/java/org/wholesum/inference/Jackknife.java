package org.wholesum.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The jackknife: a figure worked out again without each case in turn, which shows how much it hangs on that case, its bias
 * and its standard error (B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, ch. 11). It suits figures
 * that change smoothly with the cases, such as means, ratios and correlations; of a median it tells nothing true.
 *
 * <p>Of 1, 2 and 6 the mean is 3 and without each in turn 4, 3.5 and 1.5: the influences are −2, −1 and 3, and the standard
 * error {@code Jackknife.mean(new long[] {1, 2, 6}).standardError()} is √(14 ÷ 6) = {@code 1.5275…}, that of the mean.
 */
public final class Jackknife {
    private final double estimate;
    private final double[] without;

    private Jackknife(double estimate, double[] without) {
        this.estimate = estimate;
        this.without = without;
    }

    /**
     * The jackknife of a mean.
     *
     * @param values two or more, in pence
     * @return the jackknife, its cases in the order of the values
     * @throws IllegalArgumentException if there are fewer than two values
     * @throws ArithmeticException if their sum overflows
     */
    public static Jackknife mean(long[] values) {
        int n = atLeastTwo(values.length);
        long sum = Arrays.stream(values).reduce(0, Math::addExact);
        double[] without = Arrays.stream(values)
                .mapToDouble(value -> (double) Math.subtractExact(sum, value) / (n - 1))
                .toArray();
        return new Jackknife((double) sum / n, without);
    }

    /**
     * The jackknife of any figure of some numbers.
     *
     * @param values two or more
     * @param statistic the figure; it is given an array of its own, once with all values and once without each, in their
     *     order
     * @return the jackknife, its cases in the order of the values
     * @throws IllegalArgumentException if there are fewer than two values, or the figure isn't a finite number
     */
    public static Jackknife of(double[] values, ToDoubleFunction<double[]> statistic) {
        List<Double> cases = Arrays.stream(values).boxed().toList();
        return of(
                cases,
                some -> statistic.applyAsDouble(
                        some.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /**
     * The jackknife of any figure of some cases, as the correlation of pairs, or the benefit-cost ratio of comparisons.
     *
     * @param <T> what a case is
     * @param cases two or more
     * @param statistic the figure; it is given all cases, and then all without each, in their order
     * @return the jackknife, its cases in their order
     * @throws IllegalArgumentException if there are fewer than two cases, or the figure isn't a finite number
     */
    public static <T> Jackknife of(List<T> cases, ToDoubleFunction<List<T>> statistic) {
        int n = atLeastTwo(cases.size());
        List<T> all = List.copyOf(cases);
        double estimate = finite(statistic.applyAsDouble(all), "with all " + n + " cases");
        double[] without = IntStream.range(0, n)
                .mapToDouble(
                        i -> finite(statistic.applyAsDouble(leaveOut(all, i)), "without case " + (i + 1) + " of " + n))
                .toArray();
        return new Jackknife(estimate, without);
    }

    private static <T> List<T> leaveOut(List<T> all, int index) {
        List<T> others = new ArrayList<>(all);
        others.remove(index);
        return List.copyOf(others);
    }

    private static int atLeastTwo(int n) {
        if (!(n >= 2)) {
            throw new IllegalArgumentException("n = " + n + ": leaving out one of fewer than 2 cases tells nothing");
        }
        return n;
    }

    private static double finite(double figure, String where) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("the figure " + where + " is " + figure + ": expected a finite number");
        }
        return figure;
    }

    /** {@return n, how many cases there are} */
    public int n() {
        return without.length;
    }

    /** {@return the figure of all cases} */
    public double estimate() {
        return estimate;
    }

    /** {@return the figure without each case in turn} */
    public double[] without() {
        return without.clone();
    }

    /**
     * How far each case draws the figure towards itself: (n − 1) × (the mean of the figures without each − the figure
     * without this one). For a mean it is the value less the mean. They add up to nil.
     *
     * @return one for each case, in the unit of the figure
     */
    public double[] influences() {
        double centre = centre();
        return Arrays.stream(without)
                .map(figure -> (without.length - 1) * (centre - figure))
                .toArray();
    }

    /**
     * By how much the figure is expected to be too large (Quenouille's estimate): (n − 1) × (the mean of the figures without
     * each − the figure).
     *
     * @return the bias, nil for a mean but for rounding
     */
    public double bias() {
        return (without.length - 1) * (centre() - estimate);
    }

    /**
     * The standard error of the figure (Tukey's estimate): √((n − 1) ÷ n × the sum of squared distances of the figures
     * without each from their mean). For a mean it is s ÷ √n.
     *
     * @return the standard error, in the unit of the figure
     */
    public double standardError() {
        double centre = centre();
        double squares =
                sorted().map(figure -> (figure - centre) * (figure - centre)).sum();
        return Math.sqrt((without.length - 1.0) / without.length * squares);
    }

    private double centre() {
        return sorted().average().orElseThrow();
    }

    /** As a sum of doubles depends on their order, and the order of cases must make no difference. */
    private DoubleStream sorted() {
        return Arrays.stream(without).sorted();
    }

    /** What it is of, in brief. */
    @Override
    public String toString() {
        return "Jackknife of " + n() + " values, standard error " + standardError();
    }
}
