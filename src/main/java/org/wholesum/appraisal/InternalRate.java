package org.wholesum.appraisal;

import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Percent;

/**
 * The internal rates of return: the yearly rates at which the net present value of flows is zero. There may be none, as when
 * there are no gains, or several, as when later payments follow gains (J. H. Lorie and L. J. Savage, <i>Three Problems in
 * Rationing Capital</i>, Journal of Business 28, 1955): £100.00 paid, £230.00 gained a year later and £132.00 paid the year
 * after that have a net present value of zero at 10% and at 20%.
 */
public final class InternalRate {
    private static final double LOWEST = StrictMath.log(0.01);
    private static final double HIGHEST = StrictMath.log(11);
    private static final int STEPS = 4000;
    private static final int PLACES = 8;
    private static final double CLOSE = 1e-13;
    private static final double ZERO = 1e-10;
    private static final int MOST = 1000;

    private final List<BigDecimal> rates;

    private InternalRate(List<BigDecimal> rates) {
        this.rates = List.copyOf(rates);
    }

    /**
     * The internal rates of return of some flows.
     *
     * @param times the time of each flow in years from now, 0 or more
     * @param flows the amounts in any unit: gains positive, payments negative
     * @return every rate between −99% and 1,000% a year
     * @throws IllegalArgumentException if the numbers of times and flows differ
     */
    public static InternalRate of(double[] times, double[] flows) {
        if (times.length != flows.length) {
            throw new IllegalArgumentException(
                    times.length + " times and " + flows.length + " flows, expected the same number");
        }
        SortedMap<Double, Double> atTimes = byTime(times, flows);
        boolean gains = atTimes.values().stream().anyMatch(flow -> flow > 0);
        boolean pays = atTimes.values().stream().anyMatch(flow -> flow < 0);
        if (!gains || !pays) {
            return new InternalRate(List.of()); // by Descartes' rule of signs
        }
        double[] distinct = Doubles.toArray(atTimes.keySet());
        double[] sums = Doubles.toArray(atTimes.values());
        return new InternalRate(roots(log -> npv(distinct, sums, log), atTimes.lastKey()));
    }

    /** The sum of the flows at each time: with yearly timing, those of twelve months. */
    private static SortedMap<Double, Double> byTime(double[] times, double[] flows) {
        SortedMap<Double, Double> sums = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            sums.merge(times[i], flows[i], Double::sum);
        }
        return sums;
    }

    /** {@return the rates in order, 0.1 for 10%, to eight decimals; none if no rate is within the range} */
    public List<BigDecimal> rates() {
        return rates;
    }

    /** Net present value ÷ sum of absolute present values, from −1 to 1, by the logarithm of 1 + rate. */
    private static double npv(double[] times, double[] flows, double log) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < flows.length; i++) {
            double present = flows[i] * StrictMath.exp(-times[i] * log);
            sum += present;
            size += Math.abs(present);
        }
        return sum / size;
    }

    private static List<BigDecimal> roots(UnivariateFunction npv, double lastTime) {
        double step = (HIGHEST - LOWEST) / STEPS;
        // the slope of the sum ÷ that of the absolute values is at most twice the last time
        double near = 2 * lastTime * step + CLOSE;
        double[] at = new double[STEPS + 1];
        Arrays.setAll(at, i -> npv.value(LOWEST + i * step));
        List<BigDecimal> rates = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double from = LOWEST + i * step;
            boolean end = i == 0 || i == STEPS; // the ends belong to the range, though their logarithms are rounded
            if (at[i] == 0 || (end && Math.abs(at[i]) < CLOSE)) {
                add(rates, from);
            }
            if (i < STEPS && at[i] * at[i + 1] < 0) {
                add(rates, new BrentSolver(CLOSE).solve(MOST, npv, from, from + step));
            }
            if (i > 0 && i < STEPS && Math.abs(at[i]) <= near && turns(at[i - 1], at[i], at[i + 1])) {
                touch(rates, npv, from - step, from + step);
            }
        }
        return rates;
    }

    /** Whether the value is nearest to zero at the second of three places, all on the same side of zero. */
    private static boolean turns(double before, double at, double after) {
        double sign = Math.signum(at);
        return at * sign <= before * sign && at * sign <= after * sign && before * sign > 0 && after * sign > 0;
    }

    /** Adds a double root, or two roots between neighbouring places of the scan. */
    private static void touch(List<BigDecimal> rates, UnivariateFunction npv, double from, double to) {
        double sign = Math.signum(npv.value(from));
        double lowest = new BrentOptimizer(1e-12, CLOSE)
                .optimize(
                        new MaxEval(MOST),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to),
                        new UnivariateObjectiveFunction(log -> npv.value(log) * sign))
                .getPoint();
        if (Math.abs(npv.value(lowest)) < ZERO) {
            add(rates, lowest);
        } else if (npv.value(lowest) * sign < 0) {
            add(rates, new BrentSolver(CLOSE).solve(MOST, npv, from, lowest));
            add(rates, new BrentSolver(CLOSE).solve(MOST, npv, lowest, to));
        }
    }

    /** Adds a root, unless it was found from the other side already. */
    private static void add(List<BigDecimal> rates, double log) {
        BigDecimal rate = BigDecimal.valueOf(StrictMath.expm1(log)).setScale(PLACES, RoundingMode.HALF_UP);
        BigDecimal apart = new BigDecimal("0.000001");
        if (rates.stream().noneMatch(known -> known.subtract(rate).abs().compareTo(apart) < 0)) {
            rates.add(rate);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InternalRate that && rates.equals(that.rates);
    }

    @Override
    public int hashCode() {
        return rates.hashCode();
    }

    /** As {@code 23.4% a year}, {@code none between -99% and 1,000% a year}, or {@code several: 10.0%, 20.0% a year}. */
    @Override
    public String toString() {
        if (rates.isEmpty()) {
            return "none between -99% and 1,000% a year";
        }
        String all = rates.stream().map(Percent::of).collect(Collectors.joining(", "));
        return (rates.size() == 1 ? all : "several: " + all) + " a year";
    }
}
