package org.wholesum.internal.section;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.wholesum.design.Design;
import org.wholesum.design.SyntheticControl;
import org.wholesum.inference.Effect;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SeriesPlot;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.ControlPicture;
import org.wholesum.internal.table.PointTables;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** Charts of designs. */
final class DesignCharts {
    private DesignCharts() {}

    /** A period of a panel of months; other panels have numbers. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** The effects by period from the start, with intervals of a level; the period before the start is the reference. */
    static Block.Chart effects(String name, SortedMap<Integer, Effect> effects, double level) {
        List<Integer> times = new ArrayList<>(effects.keySet());
        double[] values = effects.values().stream().mapToDouble(Effect::value).toArray();
        double[] lower = effects.values().stream()
                .mapToDouble(effect -> effect.lower(level))
                .toArray();
        double[] upper = effects.values().stream()
                .mapToDouble(effect -> effect.upper(level))
                .toArray();
        SeriesPlot plot = new SeriesPlot(
                times.stream()
                        .map(time -> Typography.minus(Integer.toString(time)))
                        .toList(),
                ControlPicture.all(values, lower, upper, new double[] {0}));
        int start = times.indexOf(0);
        if (start > 0) {
            plot.start(start, "start");
        }
        for (int i = 0; i < values.length; i++) {
            String colour = times.get(i) < 0 ? Plot.OLD : Plot.PILOT;
            plot.interval(i, lower[i], upper[i], colour);
            plot.dot(i, values[i], colour);
        }
        return new Block.Chart(
                "Effect of " + name + " by period from the start, with intervals",
                "Dots with intervals, grey before the start, where they should be near zero, and blue from it on; the table has"
                        + " the numbers.",
                plot.specification());
    }

    static Block.Chart series(String name, Design.Series design) {
        double[] observed = design.series().observed();
        double[] fitted = design.series().fitted();
        double[] without = design.series().withoutChange();
        int start = design.series().start();
        List<String> months = new ArrayList<>();
        design.months().forEach(month -> months.add(Ticks.month(month)));
        SeriesPlot plot = new SeriesPlot(months, ControlPicture.all(observed, fitted, without));
        plot.start(start, "start, " + Typography.month(design.months().month(start)));
        for (int i = 0; i < observed.length; i++) {
            plot.dot(i, observed[i], Plot.OLD);
        }
        plot.line(fitted, 0, start, Plot.PILOT);
        plot.line(fitted, start, fitted.length, Plot.PILOT);
        plot.line(without, start, without.length, Plot.PAYS);
        return new Block.Chart(
                        name + ": " + design.outcome() + " in " + design.area()
                                + (design.series().isCounts() ? ", counts" : ""),
                        "Grey dots are the readings, the blue line the model, the orange line what the model expects without a change"
                                + " at the start. Effect: " + EvidenceText.measured(design.value()) + ".",
                        plot.specification())
                .with(table(name, design));
    }

    private static Table table(String name, Design.Series design) {
        double[] without = design.series().withoutChange().clone();
        Arrays.fill(without, 0, design.series().start(), Double.NaN);
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put("reading", design.series().observed());
        series.put("model", design.series().fitted());
        series.put("model without a change", without);
        return PointTables.of(
                name + ": readings and model by month",
                "month",
                design.months().stream().map(Typography::month).toList(),
                series,
                NumberText::figure);
    }

    static Block.Chart synthetic(String name, SyntheticControl control) {
        SortedMap<Integer, Double> observed = control.observed();
        SortedMap<Integer, Double> differences = control.differences();
        double[] pilot =
                observed.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] mixture = observed.keySet().stream()
                .mapToDouble(period -> observed.getOrDefault(period, 0.0) - differences.getOrDefault(period, 0.0))
                .toArray();
        List<Integer> periods = new ArrayList<>(observed.keySet());
        SeriesPlot plot = new SeriesPlot(
                periods.stream()
                        .map(control.panel()::periodName)
                        .map(DesignCharts::tick)
                        .toList(),
                ControlPicture.all(pilot, mixture));
        int first = control.panel().starts().getOrDefault(control.pilot(), 0);
        int start = (int) periods.stream().filter(period -> period < first).count();
        plot.start(start, "start, " + words(control.panel().periodName(first)));
        plot.line(mixture, 0, mixture.length, Plot.OLD);
        plot.line(pilot, 0, pilot.length, Plot.PILOT);
        return new Block.Chart(
                        name + ": " + control.pilot() + " (blue) and its synthetic control (grey)",
                        "Two lines by period. Mean difference from the start on: "
                                + EvidenceText.measured(control.effect()) + ".",
                        plot.specification())
                .with(table(name, control, periods, pilot, mixture));
    }

    private static Table table(
            String name, SyntheticControl control, List<Integer> periods, double[] pilot, double[] mixture) {
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put(control.pilot(), pilot);
        series.put("synthetic control", mixture);
        return PointTables.of(
                name + ": readings by period",
                "period",
                periods.stream()
                        .map(control.panel()::periodName)
                        .map(DesignCharts::words)
                        .toList(),
                series,
                NumberText::figure);
    }

    private static String tick(String period) {
        return MONTH.matcher(period).matches() ? Ticks.month(YearMonth.parse(period)) : period;
    }

    private static String words(String period) {
        return MONTH.matcher(period).matches() ? Typography.month(YearMonth.parse(period)) : period;
    }
}
