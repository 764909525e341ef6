package org.wholesum.internal.section;

import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.evaluation.Tracking;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;

/** The costs of each month as promised, with the band of the promise, and as they arrived. */
final class TrackingChart {
    private static final int HEIGHT = 360;
    private static final int TOP = 28;
    private static final int BOTTOM = 44;
    private static final double MIDDLE = 0.5;
    private static final double LABEL_GAP = 42;

    private TrackingChart() {}

    static Block.Chart of(Tracking tracking) {
        List<Tracking.Line> lines = tracking.lines();
        CurrencyUnit currency = tracking.promised().currency();
        Months months = tracking.months();
        MoneyAxis axis = MoneyAxis.of(
                currency,
                lines.stream().mapToDouble(Tracking.Line::promised).toArray(),
                lines.stream().mapToDouble(Tracking.Line::arrived).toArray(),
                lines.stream()
                        .flatMap(line -> line.lower().stream())
                        .mapToDouble(end -> Math.max(0, end))
                        .toArray(),
                lines.stream()
                        .flatMap(line -> line.upper().stream())
                        .mapToDouble(end -> end)
                        .toArray());
        Plot plot = new Plot();
        int left = Ticks.money(plot, axis, months.count());
        Ticks.months(plot, axis, months);
        for (int i = 0; i < lines.size(); i++) {
            month(plot, axis, i, lines.get(i));
        }
        int right = labels(plot, axis, months.count(), lines.get(lines.size() - 1), currency);
        boolean band = lines.get(0).upper().isPresent();
        return new Block.Chart(
                "Cost of each month: promised (blue" + (band ? ", with its band" : "") + ") and arrived (orange)",
                "A line of what was promised and one of what arrived, by month. " + tracking.sentence(),
                plot.specification(
                        List.of(0.0, (double) months.count()),
                        List.of(axis.low(), axis.high()),
                        HEIGHT,
                        List.of(TOP, right, BOTTOM, left)));
    }

    /** The promise holds for the whole month, so its line and band begin and end with it. */
    private static void month(Plot plot, MoneyAxis axis, int index, Tracking.Line line) {
        IntStream.of(index, index + 1).forEach(x -> {
            line.lower()
                    .ifPresent(low ->
                            plot.band(x, Math.max(low, axis.low()), line.upper().orElse(low), Plot.PILOT));
            plot.line(x, (double) line.promised(), Plot.PILOT);
        });
        plot.line(index + MIDDLE, (double) line.arrived(), Plot.PAYS);
        plot.dot(index + MIDDLE, (double) line.arrived(), Plot.PAYS);
    }

    /** Beside the end, pushed apart where both are close together. */
    private static int labels(Plot plot, MoneyAxis axis, int end, Tracking.Line last, CurrencyUnit currency) {
        double gap = LABEL_GAP * (axis.high() - axis.low()) / (HEIGHT - TOP - BOTTOM);
        double middle = (last.promised() + last.arrived()) / 2.0;
        double half = Math.max(gap, (double) Math.abs(last.promised() - last.arrived())) / 2;
        double low = Math.max(middle - half, axis.low() + gap / 2);
        double high = Math.max(middle + half, low + gap);
        boolean more = last.arrived() > last.promised();
        return Math.max(
                label(plot, end, more ? low : high, "Promised", currency, last.promised(), Plot.PILOT),
                label(plot, end, more ? high : low, "Arrived", currency, last.arrived(), Plot.PAYS));
    }

    private static int label(
            Plot plot, int x, double y, String words, CurrencyUnit currency, long pence, String colour) {
        String amount = MoneyText.round(Money.ofMinor(currency, pence));
        plot.beside(x, y, words + "\n" + amount, new Style(colour, 0, 0.5, true));
        return TextWidth.beside(Math.max(words.length(), amount.length()));
    }
}
