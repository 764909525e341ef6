package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;

import java.util.List;
import java.util.Optional;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.inference.Effect;
import org.wholesum.measure.ControlChart.Point;
import org.wholesum.measure.MeasureChange;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of measures and control charts. */
final class MeasureFigures {
    private static final double LEVEL = 0.95;

    private MeasureFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("measures", Unit.COUNT, "measures whose change is looked at"),
                entry("measure_before.MEASURE", Unit.NUMBER, "a measure in the pilot before the start, in its unit"),
                entry("measure_after.MEASURE", Unit.NUMBER, "the same after the start"),
                entry("measure_change.MEASURE", Unit.CHANGE, "relative change of a measure in the pilot"),
                entry("measure_change_control.MEASURE", Unit.CHANGE, "relative change of a measure in the control"),
                entry("measure_change_city.MEASURE", Unit.CHANGE, "relative change of a measure in the whole city"),
                entry(
                        "measure_effect.MEASURE",
                        Unit.NUMBER,
                        "change in the pilot less that in the control, in the unit of the measure"),
                entry("measure_effect_lower.MEASURE", Unit.NUMBER, "lower end of its 95% interval"),
                entry("measure_effect_upper.MEASURE", Unit.NUMBER, "upper end of its 95% interval"),
                entry("measure_p.MEASURE", Unit.NUMBER, "its p-value, adjusted by Holm's method"),
                entry("chart.CHART.mean", Unit.NUMBER, "mean of a control chart, from its break on"),
                entry("chart.CHART.lower", Unit.NUMBER, "lower limit of its last month"),
                entry("chart.CHART.upper", Unit.NUMBER, "upper limit of its last month"),
                entry("chart.CHART.signals", Unit.COUNT, "months that are signals of special cause"),
                entry("chart.CHART.mean_before", Unit.NUMBER, "mean before the break"),
                entry("chart.CHART.lower_before", Unit.NUMBER, "lower limit of the last month before the break"),
                entry("chart.CHART.upper_before", Unit.NUMBER, "upper limit of the last month before the break"));
    }

    static void of(Evaluation evaluation, FigureCollector to) {
        List<MeasureChange> changes = evaluation.measures();
        if (!changes.isEmpty()) {
            to.count("measures", changes.size());
        }
        for (int i = 0; i < changes.size(); i++) {
            change(changes.get(i), evaluation.cityChange(i), to);
        }
        evaluation.charts().forEach((name, charted) -> {
            List<Point> points = charted.chart().points();
            side("chart." + name + ".", "", points.get(points.size() - 1), to);
            to.count("chart." + name + ".signals", charted.chart().signals().size());
            charted.chart().breakAt().ifPresent(month -> points.stream()
                    .filter(point -> point.month().isBefore(month))
                    .reduce((first, second) -> second)
                    .ifPresent(point -> side("chart." + name + ".", "_before", point, to)));
        });
    }

    private static void change(MeasureChange change, Optional<Double> city, FigureCollector to) {
        String name = change.measure().name();
        to.add("measure_before." + name, change.pilotBefore(), Unit.NUMBER);
        to.add("measure_after." + name, change.pilotAfter(), Unit.NUMBER);
        relative("measure_change." + name, change.relativeChange(), to);
        change.relativeControlChange().ifPresent(share -> relative("measure_change_control." + name, share, to));
        city.ifPresent(share -> relative("measure_change_city." + name, share, to));
        Effect effect = change.effect();
        to.add("measure_effect." + name, effect.value(), Unit.NUMBER);
        to.add("measure_effect_lower." + name, effect.lower(LEVEL), Unit.NUMBER);
        to.add("measure_effect_upper." + name, effect.upper(LEVEL), Unit.NUMBER);
        to.add("measure_p." + name, change.adjustedPValue(), Unit.NUMBER);
    }

    /** A change from zero is no figure. */
    private static void relative(String name, double share, FigureCollector to) {
        if (Double.isFinite(share)) {
            to.add(name, share, Unit.CHANGE);
        }
    }

    private static void side(String chart, String side, Point point, FigureCollector to) {
        to.add(chart + "mean" + side, point.centre(), Unit.NUMBER);
        to.add(chart + "lower" + side, point.lower(), Unit.NUMBER);
        to.add(chart + "upper" + side, point.upper(), Unit.NUMBER);
    }
}
