package org.wholesum.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.PointTables;
import org.wholesum.internal.table.UncertaintyTables;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.sensitivity.FanMonth;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.study.UncertaintyResult;

/** A fan chart of the cumulative saving: the median of the draws, their central 50% and their central 95%. */
final class FanChart {
    private static final int HEIGHT = 400;
    private static final int TOP = 28;
    private static final int BOTTOM = 44;
    private static final double LABEL_GAP = 42;
    private static final double[] SHARES = {0.025, 0.25, 0.5, 0.75, 0.975};

    private FanChart() {}

    static Block.Chart of(String caption, UncertaintyResult uncertainty) {
        ProbabilisticSensitivity draws = uncertainty.draws();
        Months window = draws.window();
        CurrencyUnit currency = draws.currency();
        List<FanMonth> fan = draws.fan(SHARES);
        double[][] lines = new double[SHARES.length][];
        Arrays.setAll(lines, i -> fromZero(fan, i));
        MoneyAxis axis = MoneyAxis.of(currency, lines[0], lines[SHARES.length - 1]);
        Plot plot = new Plot();
        int end = window.count();
        int left = Ticks.money(plot, axis, end);
        Ticks.months(plot, axis, window);
        IntStream.rangeClosed(0, end).forEach(i -> plot.band(i, lines[0][i], lines[4][i], Plot.OLD));
        IntStream.rangeClosed(0, end).forEach(i -> plot.band(i, lines[1][i], lines[3][i], Plot.PILOT));
        IntStream.rangeClosed(0, end).forEach(i -> plot.line(i, lines[2][i], Plot.PILOT));
        int right = ends(plot, axis, end, currency, lines);
        return new Block.Chart(
                        caption + ": median, central 50% of draws (blue) and central 95% (grey)",
                        "A line for the median with two bands around it. " + UncertaintyTables.sentence(uncertainty),
                        plot.specification(
                                List.of(0.0, (double) end),
                                List.of(axis.low(), axis.high()),
                                HEIGHT,
                                List.of(TOP, right, BOTTOM, left)))
                .with(table(caption, draws, fan));
    }

    private static Table table(String caption, ProbabilisticSensitivity draws, List<FanMonth> fan) {
        double minor = StrictMath.pow(10, draws.currency().getDecimalPlaces());
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int i = 0; i < SHARES.length; i++) {
            int line = i;
            series.put(
                    NumberText.share(SHARES[i]) + " of draws are below",
                    fan.stream()
                            .mapToDouble(month -> month.quantiles().get(line) / minor)
                            .toArray());
        }
        return PointTables.of(
                caption + " in " + draws.currency().getCode() + ", by month",
                "month",
                draws.window().stream().map(Typography::month).toList(),
                series,
                FanChart::whole);
    }

    private static String whole(double amount) {
        return Typography.minus(WholeNumber.grouped(StrictMath.round(amount)));
    }

    private static double[] fromZero(List<FanMonth> fan, int line) {
        double[] values = new double[fan.size() + 1];
        Arrays.setAll(values, i -> i == 0 ? 0 : fan.get(i - 1).quantiles().get(line));
        return values;
    }

    /** Three labels beside the ends, pushed apart where these are close together. */
    private static int ends(Plot plot, MoneyAxis axis, int end, CurrencyUnit currency, double[][] lines) {
        double gap = LABEL_GAP * (axis.high() - axis.low()) / (HEIGHT - TOP - BOTTOM);
        double middle = Math.min(Math.max(lines[2][end], axis.low() + 1.5 * gap), axis.high() - gap);
        double upper = Math.min(Math.max(lines[4][end], middle + gap), axis.high());
        double lower = Math.max(Math.min(lines[0][end], middle - gap), axis.low() + gap / 2);
        plot.dot(end, lines[2][end], Plot.PILOT);
        return IntStream.of(
                        label(plot, end, upper, "97.5% are below", currency, lines[4][end], Plot.MUTED),
                        label(plot, end, middle, "Half are below", currency, lines[2][end], Plot.PILOT),
                        label(plot, end, lower, "2.5% are below", currency, lines[0][end], Plot.MUTED))
                .max()
                .orElse(0);
    }

    private static int label(
            Plot plot, int x, double y, String words, CurrencyUnit currency, double pence, String colour) {
        String amount = MoneyText.round(Money.ofMinor(currency, Math.round(pence)));
        plot.beside(x, y, words + "\n" + amount, new Style(colour, 0, 0.5, true));
        return TextWidth.beside(Math.max(words.length(), amount.length()));
    }
}
