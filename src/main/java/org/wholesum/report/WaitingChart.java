package org.wholesum.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;

/** The total cost of a case by the month in which it might have been helped. */
final class WaitingChart {
    private static final int HEIGHT = 360;
    private static final int TOP = 52;
    private static final int BOTTOM = 44;
    private static final int MOST_TICKS = 5;
    private static final int YEAR = 12;

    private WaitingChart() {}

    static Block.Chart of(CostOfWaiting waiting) {
        List<CostOfWaiting.Point> curve = waiting.curve();
        double[] totals = curve.stream()
                .mapToDouble(point -> point.total().getAmountMinorLong())
                .toArray();
        MoneyAxis axis = MoneyAxis.of(waiting.recorded().currency(), totals);
        Plot plot = new Plot();
        int end = totals.length - 1;
        int left = Ticks.money(plot, axis, end);
        years(plot, axis, curve);
        for (int i = 0; i < totals.length; i++) {
            plot.line(i, totals[i], Plot.PAYS);
        }
        int best = curve.indexOf(waiting.best());
        marked(
                plot,
                best,
                totals[best],
                "Helped in " + Typography.month(waiting.best().month()),
                waiting,
                true);
        marked(plot, end, totals[end], "Helped now", waiting, false);
        return new Block.Chart(
                "Total cost of case " + waiting.caseId() + " by the end of "
                        + Typography.month(waiting.unchanged().horizon().last()) + ", by the month of help",
                "A line of total cost by the month of help. " + Sentences.of(waiting),
                plot.specification(
                        List.of(0.0, (double) Math.max(1, end)),
                        List.of(axis.low(), axis.high()),
                        HEIGHT,
                        List.of(TOP, 24, BOTTOM, left)));
    }

    private static void marked(Plot plot, int x, double y, String words, CostOfWaiting waiting, boolean left) {
        String amount = MoneyText.round((left ? waiting.best() : waiting.now()).total());
        plot.dot(x, y, left ? Plot.PILOT : Plot.PAYS);
        plot.beside(x, y, words + "\n" + amount, new Style(left ? Plot.PILOT : Plot.PAYS, left ? 0 : 1, 0, true));
    }

    /** Ticks at Januaries, a whole number of years apart. */
    private static void years(Plot plot, MoneyAxis axis, List<CostOfWaiting.Point> curve) {
        int step = Math.max(1, Math.floorDiv(curve.size() / YEAR + MOST_TICKS - 1, MOST_TICKS));
        int first = curve.get(0).month().getYear();
        for (int i = 0; i < curve.size(); i++) {
            YearMonth month = curve.get(i).month();
            if (month.getMonth() == Month.JANUARY && (month.getYear() - first) % step == 0) {
                plot.beside(i, axis.low(), Integer.toString(month.getYear()), new Style(Plot.MUTED, 0.5, 1, false));
            }
        }
    }
}
