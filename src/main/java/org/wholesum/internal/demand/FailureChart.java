package org.wholesum.internal.demand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.ShareAxis;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.PointTables;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Typography;
import org.wholesum.measure.ControlChart;

/** The share of failure demand by month, with its centre and limits: a P chart. */
final class FailureChart {
    private static final int HEIGHT = 340;
    private static final int TOP = 40;
    private static final int RIGHT = 76;
    private static final int BOTTOM = 52;
    private static final double HALF = 0.5;

    private final List<ControlChart.Point> points;
    private final Plot plot = new Plot();
    private final ShareAxis axis;

    private FailureChart(ControlChart chart) {
        this.points = chart.points();
        this.axis = ShareAxis.upTo(points.stream()
                .mapToDouble(point -> Math.max(point.value(), point.upper()))
                .max()
                .orElse(1));
    }

    static Block.Chart of(ControlChart chart) {
        return new FailureChart(chart).drawn().with(PointTables.of(chart, NumberText::share));
    }

    private Block.Chart drawn() {
        YearMonth first = points.get(0).month();
        int end = points.size();
        int left = axis.rules(plot, 0, end);
        Ticks.months(plot, 0, Months.of(first, end));
        for (int i = 0; i < end; i++) {
            limits(i);
        }
        for (int i = 0; i < end; i++) {
            plot.line(i + HALF, points.get(i).value(), Plot.PILOT);
        }
        for (int i = 0; i < end; i++) {
            boolean signal = !points.get(i).signals().isEmpty();
            plot.dot(i + HALF, points.get(i).value(), signal ? Plot.PAYS : Plot.PILOT);
        }
        ControlChart.Point last = points.get(end - 1);
        label(end, last.centre(), "mean " + NumberText.share(last.centre()));
        return new Block.Chart(
                "Failure demand as a share of coded contacts, by month",
                "A line of the share by month, from " + Typography.month(first) + " to "
                        + Typography.month(last.month()) + ", with its mean and control limits. " + signals(points),
                plot.specification(
                        List.of(0.0, (double) end),
                        List.of(0.0, axis.high()),
                        HEIGHT,
                        List.of(TOP, RIGHT, BOTTOM, left)));
    }

    /** A step of the mean and of both limits, with a break where they change. */
    private void limits(int i) {
        ControlChart.Point point = points.get(i);
        plot.rule(i, point.centre(), i + 1.0, point.centre(), Plot.MUTED, 1.5);
        plot.rule(i, point.lower(), i + 1.0, point.lower(), Plot.OLD, 1);
        plot.rule(i, point.upper(), i + 1.0, point.upper(), Plot.OLD, 1);
        if (i > 0 && point.centre() != points.get(i - 1).centre()) {
            plot.rule(i, 0, i, axis.high(), Plot.MUTED, 1);
            plot.text(i, axis.high(), "break\n", new Style(Plot.MUTED, HALF, 0, false));
        }
    }

    private void label(double x, double y, String words) {
        plot.beside(x, y, words.replace(" ", "\n"), new Style(Plot.MUTED, 0, HALF, false));
    }

    /** Which months differ from the others by more than random variation, in a sentence. */
    static String signals(List<ControlChart.Point> points) {
        List<ControlChart.Point> signals =
                points.stream().filter(point -> !point.signals().isEmpty()).toList();
        return signals.isEmpty()
                ? "No month is a signal: the share varies no more than at random."
                : signals.size() == 1
                        ? Typography.month(signals.get(0).month())
                                + " is a signal, a share that random variation hardly explains."
                        : signals.size() + " months are signals, which random variation hardly explains: "
                                + runs(signals) + ".";
    }

    /** Months that follow each other are written as one run: {@code April 2008 to December 2008}. */
    private static String runs(List<ControlChart.Point> signals) {
        List<String> runs = new ArrayList<>();
        YearMonth first = signals.get(0).month();
        YearMonth last = first;
        for (ControlChart.Point signal : signals.subList(1, signals.size())) {
            if (!signal.month().equals(last.plusMonths(1))) {
                runs.add(Typography.months(first, last));
                first = signal.month();
            }
            last = signal.month();
        }
        runs.add(Typography.months(first, last));
        return String.join(", ", runs);
    }
}
