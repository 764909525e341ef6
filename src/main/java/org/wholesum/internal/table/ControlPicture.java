package org.wholesum.internal.table;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SeriesPlot;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.Typography;
import org.wholesum.measure.ChartRule;
import org.wholesum.measure.ControlChart;
import org.wholesum.measure.ControlChart.Point;

/** A control chart as a picture, and as JSON. */
public final class ControlPicture {
    private ControlPicture() {}

    /** {@return a picture, with the unit of the readings after its title} */
    public static Block.Chart of(ControlChart chart, String unit, String sentence) {
        List<Point> points = chart.points();
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        double[] centre = points.stream().mapToDouble(Point::centre).toArray();
        double[] lower = points.stream().mapToDouble(Point::lower).toArray();
        double[] upper = points.stream().mapToDouble(Point::upper).toArray();
        List<YearMonth> months = points.stream().map(Point::month).toList();
        SeriesPlot plot = new SeriesPlot(months.stream().map(Ticks::month).toList(), all(values, lower, upper));
        int size = values.length;
        chart.breakAt().ifPresent(month -> plot.start(months.indexOf(month), "break, " + Typography.month(month)));
        plot.thin(centre, 0, size, Plot.MUTED);
        plot.thin(lower, 0, size, Plot.PAYS);
        plot.thin(upper, 0, size, Plot.PAYS);
        plot.line(values, 0, size, Plot.PILOT);
        for (int i = 0; i < size; i++) {
            plot.dot(i, values[i], points.get(i).signals().isEmpty() ? Plot.PILOT : Plot.PAYS);
        }
        return new Block.Chart(
                        Typography.minus(chart.title()) + unit,
                        "The readings by month in blue, their mean in grey, the limits in orange; signals are orange dots. "
                                + sentence,
                        plot.specification())
                .with(PointTables.of(chart));
    }

    /** {@return the values of several series, one after the other} */
    public static double[] all(double[]... series) {
        return Arrays.stream(series).flatMapToDouble(Arrays::stream).toArray();
    }

    /** {@return the readings with their limits and signals, as JSON has them} */
    public static Map<String, Object> json(ControlChart chart) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", chart.title());
        json.put(
                "months",
                chart.points().stream()
                        .map(point -> {
                            Map<String, Object> month = new LinkedHashMap<>();
                            month.put("month", point.month().toString());
                            month.put("value", point.value());
                            month.put("mean", point.centre());
                            month.put("lower", point.lower());
                            month.put("upper", point.upper());
                            month.put(
                                    "signals",
                                    point.signals().stream()
                                            .sorted()
                                            .map(ChartRule::inWords)
                                            .toList());
                            return month;
                        })
                        .toList());
        return json;
    }
}
