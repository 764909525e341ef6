package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * Cost that grows by the same rate every year. With the monthly factor {@code m = (1 + growth)^(1/12)}, the costs of the
 * {@code w} months of the history are in the ratio {@code 1, m, m², …} and add up to the observed total. If the horizon starts {@code d}
 * months after the history ends, an agency that cost {@code T} has, after {@code k} months, cost
 * {@code T × (m^(w+d+k) − m^(w+d)) ÷ (m^w − 1)}, rounded half up to the penny.
 *
 * <p>£1,000.00 in a year, growing by 10%, is £1,100.00 in the next and £1,210.00 in the year after. Growth of zero is the
 * run rate.
 *
 * @param growth a year, 0.1 for 10%, more than −1
 */
record Escalation(BigDecimal growth) implements ByAgency {
    private static final MathContext DIGITS = new MathContext(80);
    /** Steps of Newton's method: each doubles the number of exact digits, from 14. */
    private static final int STEPS = 4;

    private static final int NOISE = 15;
    /** Growth below this changes no penny of any cost that fits into a long. */
    private static final BigDecimal LEAST = new BigDecimal("1e-30");

    /**
     * Checks the growth.
     *
     * @throws IllegalArgumentException if it is −1 or less
     */
    Escalation {
        if (growth.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException(
                    "growth is " + growth.toPlainString() + " a year, expected more than -1, as 0.235 for 23.5%");
        }
    }

    /**
     * Projects the history.
     *
     * @throws IllegalArgumentException if the horizon starts before the history ends
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        if (growth.abs().compareTo(LEAST) < 0) {
            return Method.runRate().costs(history, horizon);
        }
        int months = horizon.count();
        Series series = SeriesArithmetic.products(
                curve(history.window().count(), gap(history, horizon), months), Escalation::rounded);
        MonthlyCosts.Builder costs =
                MonthlyCosts.builder(history.currency(), horizon).pricedIn(history.prices());
        for (Agency agency : history.agencies()) {
            Interruption.check("projecting costs");
            long[] cumulative = new long[months];
            series.cumulative(history.pence(agency), cumulative, 0);
            costs.addCumulative(agency, k -> cumulative[k - 1]);
        }
        return costs.build();
    }

    /** The cumulative cost after each month of the horizon, as a multiple of the observed total. */
    private List<BigDecimal> curve(int window, int gap, int months) {
        BigDecimal month = month();
        BigDecimal start = month.pow(window + gap, DIGITS);
        BigDecimal observed = month.pow(window, DIGITS).subtract(BigDecimal.ONE, DIGITS);
        return Stream.iterate(month, power -> power.multiply(month, DIGITS))
                .limit(months)
                .map(power -> power.subtract(BigDecimal.ONE, DIGITS)
                        .multiply(start, DIGITS)
                        .divide(observed, DIGITS))
                .toList();
    }

    /** The twelfth root of a year's factor, by Newton's method. */
    private BigDecimal month() {
        BigDecimal year = growth.add(BigDecimal.ONE);
        BigDecimal leading = year.round(new MathContext(15));
        double exponent = (StrictMath.log10(leading.unscaledValue().doubleValue()) - leading.scale()) / Months.IN_YEAR;
        BigDecimal root = BigDecimal.valueOf(StrictMath.pow(10, exponent));
        for (int step = 0; step < STEPS; step++) {
            root = root.multiply(BigDecimal.valueOf(Months.IN_YEAR - 1L))
                    .add(year.divide(root.pow(Months.IN_YEAR - 1, DIGITS), DIGITS))
                    .divide(BigDecimal.valueOf(Months.IN_YEAR), DIGITS);
        }
        return root;
    }

    /** Half up, after removing the error of the root, so that an exact half penny is recognised. */
    private static long rounded(BigDecimal pence) {
        BigDecimal whole = pence.setScale(NOISE, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.HALF_UP);
        if (whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException(
                    "a projected cost of " + whole.round(MathContext.DECIMAL32) + " pence is more than can be counted");
        }
        return whole.longValueExact();
    }

    private static int gap(MonthlyCosts history, Months horizon) {
        long gap = ChronoUnit.MONTHS.between(history.window().last(), horizon.first()) - 1;
        if (gap < 0) {
            throw new IllegalArgumentException(
                    "escalation over " + horizon + ": expected months after those observed, " + history.window());
        }
        return Math.toIntExact(gap);
    }

    @Override
    public Optional<Series> series(Terms terms) {
        if (growth.abs().compareTo(LEAST) < 0) {
            return ByAgency.series(Method.runRate(), terms);
        }
        int window = terms.nothing().window().count();
        return Optional.of(SeriesArithmetic.products(
                curve(window, gap(terms.nothing(), terms.horizon()), terms.months()), Escalation::rounded));
    }

    @Override
    public String describe() {
        return "escalation by " + Percent.of(growth) + " a year";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        int window = history.window().count();
        int start = window + gap(history, horizon);
        return List.of(agency + ": " + MoneyText.of(history.total(agency)) + " observed in " + history.window()
                + "; with m = (1 + " + growth.toPlainString() + ")^(1/12), × (m^" + (start + horizon.count()) + " − m^"
                + start + ") ÷ (m^" + window + " − 1) = "
                + MoneyText.of(costs(history, horizon).total(agency))
                + ", cumulative cost rounded half up to the penny");
    }

    @Override
    public String toString() {
        return describe();
    }
}
