package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.wholesum.internal.text.Percent;

/**
 * The internal rates of return: at which yearly rates flows of money are worth nothing now. There may be none, as when
 * nothing is ever paid in, or several, as when money is paid in again later (J. H. Lorie and L. J. Savage, <i>Three
 * Problems in Rationing Capital</i>, Journal of Business 28, 1955): £100.00 paid, £230.00 gained a year later and £132.00
 * paid the year after that are worth nothing at 10% and at 20%.
 *
 * @param rates the rates between −99% and 1,000% a year in order, to eight decimals
 */
public record InternalRate(List<BigDecimal> rates) {
    private static final double LOWEST = Math.log(0.01);
    private static final double HIGHEST = Math.log(11);
    private static final int STEPS = 4000;
    private static final int PLACES = 8;
    private static final double CLOSE = 1e-13;
    private static final double NIL = 1e-10;
    private static final int MOST = 1000;

    /** Takes a copy. */
    public InternalRate {
        rates = List.copyOf(rates);
    }

    /**
     * The rates of some flows.
     *
     * @param times when each comes, in years from now, 0 or more
     * @param flows how much: gains above nil, payments below
     * @return every rate within the range
     * @throws IllegalArgumentException if there are more of one than of the other
     */
    public static InternalRate of(double[] times, double[] flows) {
        if (times.length != flows.length) {
            throw new IllegalArgumentException(
                    times.length + " times and " + flows.length + " flows, expected as many");
        }
        boolean gains = false;
        boolean pays = false;
        for (double flow : flows) {
            gains |= flow > 0;
            pays |= flow < 0;
        }
        if (!gains || !pays) {
            return new InternalRate(List.of()); // by Descartes' rule of signs
        }
        return new InternalRate(roots(log -> worth(times, flows, log)));
    }

    /** What the flows are worth at a rate, by the logarithm of 1 + rate; over their size at that rate, so that neither end vanishes. */
    private static double worth(double[] times, double[] flows, double log) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < flows.length; i++) {
            double present = flows[i] * Math.exp(-times[i] * log);
            sum += present;
            size += Math.abs(present);
        }
        return sum / size;
    }

    private static List<BigDecimal> roots(UnivariateFunction worth) {
        double step = (HIGHEST - LOWEST) / STEPS;
        double[] at = new double[STEPS + 1];
        Arrays.setAll(at, i -> worth.value(LOWEST + i * step));
        List<BigDecimal> rates = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double from = LOWEST + i * step;
            boolean end = i == 0 || i == STEPS; // it belongs to the range, though its logarithm is rounded
            if (at[i] == 0 || (end && Math.abs(at[i]) < CLOSE)) {
                add(rates, from);
            }
            if (i < STEPS && at[i] * at[i + 1] < 0) {
                add(rates, new BrentSolver(CLOSE).solve(MOST, worth, from, from + step));
            }
            if (i > 0 && i < STEPS && turns(at[i - 1], at[i], at[i + 1])) {
                touch(rates, worth, from - step, from + step);
            }
        }
        return rates;
    }

    /** Whether the worth comes nearest to nil at the second of three places, on the same side of it. */
    private static boolean turns(double before, double at, double after) {
        double sign = Math.signum(at);
        return at * sign <= before * sign && at * sign <= after * sign && before * sign > 0 && after * sign > 0;
    }

    /** Where the worth turns round at nil without passing it, or passes it and comes back between two places. */
    private static void touch(List<BigDecimal> rates, UnivariateFunction worth, double from, double to) {
        double sign = Math.signum(worth.value(from));
        double lowest = new BrentOptimizer(1e-12, CLOSE)
                .optimize(
                        new MaxEval(MOST),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to),
                        new UnivariateObjectiveFunction(log -> worth.value(log) * sign))
                .getPoint();
        if (Math.abs(worth.value(lowest)) < NIL) {
            add(rates, lowest);
        } else if (worth.value(lowest) * sign < 0) {
            add(rates, new BrentSolver(CLOSE).solve(MOST, worth, from, lowest));
            add(rates, new BrentSolver(CLOSE).solve(MOST, worth, lowest, to));
        }
    }

    /** The same root may be found from both sides. */
    private static void add(List<BigDecimal> rates, double log) {
        BigDecimal rate = BigDecimal.valueOf(Math.expm1(log)).setScale(PLACES, RoundingMode.HALF_UP);
        BigDecimal apart = new BigDecimal("0.000001");
        if (rates.stream().noneMatch(known -> known.subtract(rate).abs().compareTo(apart) < 0)) {
            rates.add(rate);
        }
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
