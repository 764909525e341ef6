package org.wholesum.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;
import org.wholesum.sensitivity.FanMonth;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** The cumulative cost of the old method less the central 95% of the drawn savings, month by month. */
final class CostFan {
    private static final double LEAST = 0.025;
    private static final double MOST = 0.975;

    private final CurrencyUnit currency;
    private final int draws;
    private final double[] lower;
    private final double[] upper;

    private CostFan(CurrencyUnit currency, int draws, double[] lower, double[] upper) {
        this.currency = currency;
        this.draws = draws;
        this.lower = lower;
        this.upper = upper;
    }

    /** Both of the same months. */
    static CostFan of(Comparison comparison, ProbabilisticSensitivity draws) {
        if (!draws.window().equals(comparison.horizon())) {
            throw new IllegalArgumentException(
                    "draws of " + draws.window() + ", expected the months of the comparison, " + comparison.horizon());
        }
        double[] old = Charts.fromZero(comparison.old().costs().cumulativePence());
        List<FanMonth> fan = draws.fan(LEAST, MOST);
        return new CostFan(draws.currency(), draws.draws(), less(old, fan, 1), less(old, fan, 0));
    }

    private static double[] less(double[] old, List<FanMonth> fan, int quantile) {
        double[] cost = new double[old.length];
        Arrays.setAll(
                cost, i -> i == 0 ? 0 : old[i] - fan.get(i - 1).quantiles().get(quantile));
        return cost;
    }

    double[] all() {
        return DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper)).toArray();
    }

    void drawOn(Plot plot) {
        for (int i = 0; i < lower.length; i++) {
            plot.area(i, lower[i], upper[i], new Plot.Shade(Plot.PILOT, 0.2), "draws");
        }
    }

    String sentence() {
        return " The cost of the old method less the central 95% of the savings in " + WholeNumber.grouped(draws)
                + " draws is " + MoneyText.range(end(lower), end(upper)) + ".";
    }

    private Money end(double[] costs) {
        return Money.ofMinor(currency, Math.round(costs[costs.length - 1]));
    }
}
