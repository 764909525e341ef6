package org.wholesum.internal.worth;

import java.util.List;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.settlement.CashRelease;

/** What is freed and what of it is cash, added up month by month. */
final class CashChart {
    private static final int HEIGHT = 340;
    private static final int TOP = 30;
    private static final int BOTTOM = 44;
    private static final double HALF = 0.5;

    private CashChart() {}

    static Block.Chart of(CashRelease release) {
        Months months = release.freed().window();
        double[] freed = fromZero(release.freed().cumulativePence());
        double[] cash = fromZero(release.cash().cumulativePence());
        MoneyAxis axis = MoneyAxis.of(release.freed().currency(), freed, cash);
        Plot plot = new Plot();
        int left = Ticks.money(plot, axis, months.count());
        Ticks.months(plot, axis, months);
        for (int i = 0; i < freed.length; i++) {
            plot.band(i, freed[i], cash[i], Plot.OLD);
        }
        for (int i = 0; i < freed.length; i++) {
            plot.line(i, freed[i], Plot.OLD);
            plot.line(i, cash[i], Plot.PILOT);
        }
        int end = months.count();
        plot.beside(end, freed[end], "freed", new Style(Plot.OLD, 0, HALF, true));
        boolean apart = freed[end] - cash[end] > axis.high() / 10;
        plot.beside(end, cash[end], apart ? "cash" : "\ncash", new Style(Plot.PILOT, 0, HALF, true));
        return new Block.Chart(
                "What is freed and what of it is released as cash, added up from "
                        + Typography.months(months.first(), months.last()),
                "Two lines: " + MoneyText.round(release.freed().total()) + " is freed by the end, "
                        + MoneyText.round(release.cash().total()) + " of it is cash.",
                plot.specification(
                        List.of(0.0, (double) end),
                        List.of(axis.low(), axis.high()),
                        HEIGHT,
                        List.of(TOP, TextWidth.beside("freed".length() + 1), BOTTOM, left)));
    }

    private static double[] fromZero(long[] cumulative) {
        double[] out = new double[cumulative.length + 1];
        for (int i = 1; i < out.length; i++) {
            out[i] = cumulative[i - 1];
        }
        return out;
    }
}
