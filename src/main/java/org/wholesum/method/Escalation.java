package org.wholesum.method;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MoneyText;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.Percent;

/**
 * Cost that grows by the same rate every year, as the problem is never fixed. With the monthly factor
 * {@code m = (1 + growth)^(1/12)}, the curve runs through what was observed in {@code w} months: the costs of the months of
 * the history are in the ratio of {@code 1, m, m², …} and add up to what was observed. If the horizon starts {@code d}
 * months after the history ends, an agency that cost {@code T} has, after {@code k} months, cost
 * {@code T × (m^(w+d+k) − m^(w+d)) ÷ (m^w − 1)}, rounded half up to the penny.
 *
 * <p>£1,000.00 in a year, growing by 10%, is £1,100.00 in the next and £1,210.00 in the year after. Growth of nil is the
 * run rate.
 *
 * @param growth a year, 0.1 for 10%, more than −1
 */
public record Escalation(BigDecimal growth) implements Method {
    private static final double YEAR = 12;

    /**
     * Checks the growth.
     *
     * @throws IllegalArgumentException if it is −1 or less
     */
    public Escalation {
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
        if (growth.signum() == 0) {
            return Method.runRate().costs(history, horizon);
        }
        int window = history.window().count();
        int start = window + gap(history, horizon);
        double monthly = Math.log1p(growth.doubleValue()) / YEAR;
        double first = Math.exp(start * monthly) / Math.expm1(window * monthly);
        return MonthlyCosts.ofCumulative(
                        history.currency(),
                        horizon,
                        history.agencies(),
                        (agency, months) -> Pence.rounded(history.pence(agency) * first * Math.expm1(months * monthly)))
                .pricedIn(history.prices());
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
}
