package org.wholesum.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.measure.ChartRule;
import org.wholesum.measure.ControlChart;

/** The points of charts as tables: what a chart draws, for readers who want the numbers. */
public final class PointTables {
    private PointTables() {}

    /** {@return the readings of a control chart by month, with mean, limits and signals} */
    public static Table of(ControlChart chart, DoubleFunction<String> number) {
        Table.Builder table = Table.titled(Typography.minus(chart.title()))
                .words("month")
                .coefficients("reading", "mean", "lower limit", "upper limit")
                .words("signals");
        for (ControlChart.Point point : chart.points()) {
            table.row(
                    Typography.month(point.month()),
                    number.apply(point.value()),
                    number.apply(point.centre()),
                    number.apply(point.lower()),
                    number.apply(point.upper()),
                    point.signals().stream().sorted().map(ChartRule::inWords).collect(Collectors.joining(", ")));
        }
        return table.build();
    }

    /**
     * A table of several series, a row for each point of the axis.
     *
     * @param caption what is shown
     * @param axis the heading of the first column
     * @param points the first cell of each row
     * @param series the numbers of each column, as many as there are points, by its heading; NaN where there is none
     * @param number how a number is written
     * @return the table
     */
    public static Table of(
            String caption,
            String axis,
            List<String> points,
            Map<String, double[]> series,
            DoubleFunction<String> number) {
        Table.Builder table =
                Table.titled(caption).words(axis).coefficients(series.keySet().toArray(String[]::new));
        for (int i = 0; i < points.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(points.get(i)));
            for (double[] values : series.values()) {
                cells.add(Double.isNaN(values[i]) ? "" : number.apply(values[i]));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** {@return the readings of a control chart with as many digits as its table has} */
    public static Table of(ControlChart chart) {
        return of(chart, NumberText::figure);
    }
}
