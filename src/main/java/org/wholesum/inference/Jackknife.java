package org.wholesum.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.wholesum.internal.numeric.Exact;

/**
 * The jackknife: a figure recalculated without each case in turn, which shows how much it depends on each case, its bias
 * and its standard error (B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, ch. 11). It suits figures
 * that change smoothly with the cases, such as means, ratios and correlations; for a median it is not valid.
 *
 * <p>The mean of 1, 2 and 6 is 3, and without each in turn 4, 3.5 and 1.5: the influences are −2, −1 and 3, and the standard
 * error {@code Jackknife.mean(new long[] {1, 2, 6}).standardError()} is √(14 ÷ 6) = {@code 1.5275…}, which is s ÷ √n.
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
     * @return the jackknife, with cases in the order of the values
     * @throws IllegalArgumentException if there are fewer than two values
     * @throws ArithmeticException if their sum overflows
     */
    public static Jackknife mean(long[] values) {
        int n = atLeastTwo(values.length);
        long sum = Arrays.stream(values).reduce(0, Exact::add);
        double[] without = Arrays.stream(values)
                .mapToDouble(value -> (double) Exact.subtract(sum, value) / (n - 1))
                .toArray();
        return new Jackknife((double) sum / n, without);
    }

    /**
     * The jackknife of a figure of numbers.
     *
     * @param values two or more
     * @param statistic the figure; called with a new array each time: once with all values and once without each, in the given
     *     order
     * @return the jackknife, with cases in the order of the values
     * @throws IllegalArgumentException if there are fewer than two values, or the figure is not a finite number
     */
    public static Jackknife of(double[] values, ToDoubleFunction<double[]> statistic) {
        List<Double> cases = Arrays.stream(values).boxed().toList();
        return of(
                cases,
                some -> statistic.applyAsDouble(
                        some.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /**
     * The jackknife of a figure of cases, for example the correlation of pairs or the benefit-cost ratio of comparisons.
     *
     * @param <T> the type of a case
     * @param cases two or more
     * @param statistic the figure; called with all cases, and then without each, in the given order
     * @return the jackknife, with the cases in the given order
     * @throws IllegalArgumentException if there are fewer than two cases, or the figure is not a finite number
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
            throw new IllegalArgumentException("n = " + n + ": expected at least 2 cases");
        }
        return n;
    }

    private static double finite(double figure, String where) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("the figure " + where + " is " + figure + ": expected a finite number");
        }
        return figure;
    }

    /** {@return n, the number of cases} */
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
     * The influence of each case on the figure: (n − 1) × (the mean of the figures without each case − the figure without
     * this one). For a mean it is the value less the mean. Influences sum to zero.
     *
     * @return {@code double[case]}, in the unit of the figure
     */
    public double[] influences() {
        double centre = centre();
        return Arrays.stream(without)
                .map(figure -> (without.length - 1) * (centre - figure))
                .toArray();
    }

    /**
     * Quenouille's estimate of the bias, the expected excess of the figure over the true one: (n − 1) × (the mean of the
     * figures without each case − the figure).
     *
     * @return the bias, in the unit of the figure; for a mean it is zero except for floating-point error
     */
    public double bias() {
        return (without.length - 1) * (centre() - estimate);
    }

    /**
     * Tukey's estimate of the standard error: √((n − 1) ÷ n × the sum of squared distances of the figures without each case
     * from their mean). For a mean it is s ÷ √n.
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

    /** Sorted, because a sum of doubles depends on their order and the result must not depend on the order of cases. */
    private DoubleStream sorted() {
        return Arrays.stream(without).sorted();
    }

    /** As {@code Jackknife of 3 values, standard error 1.5275252316519468}. */
    @Override
    public String toString() {
        return "Jackknife of " + n() + " values, standard error " + standardError();
    }
}
