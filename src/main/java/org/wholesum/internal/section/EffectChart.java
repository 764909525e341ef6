package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.wholesum.inference.Effect;
import org.wholesum.internal.chart.NumberAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.Typography;
import org.wholesum.measure.MeasureChange;

/** The effects on several measures with their intervals, as a share of the pilot's value before. */
final class EffectChart {
    private static final int ROW = 42;
    private static final int BOTTOM = 30;
    private static final int NAME_WIDTH = 330;
    private static final double LEVEL = 0.95;
    private static final double HUNDRED = 100;

    private record Row(String name, double value, double lower, double upper, String colour) {}

    private EffectChart() {}

    /** Empty for fewer than two measures whose value before was above zero. */
    static Optional<Block.Chart> of(List<MeasureChange> changes) {
        List<Row> rows = new ArrayList<>();
        changes.stream().filter(change -> change.pilotBefore() > 0).forEach(change -> rows.add(row(change)));
        return rows.size() < 2 ? Optional.empty() : Optional.of(drawn(rows));
    }

    private static Row row(MeasureChange change) {
        Effect effect = change.effect();
        double scale = HUNDRED / change.pilotBefore();
        String colour = change.finding().equals("better")
                ? Plot.PILOT
                : change.finding().equals("worse") ? Plot.PAYS : Plot.OLD;
        return new Row(
                change.measure().name(),
                scale * effect.value(),
                scale * effect.lower(LEVEL),
                scale * effect.upper(LEVEL),
                colour);
    }

    private static Block.Chart drawn(List<Row> rows) {
        double[] ends = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(0, row.lower(), row.upper()))
                .toArray();
        NumberAxis axis = NumberAxis.of(ends);
        Plot plot = new Plot();
        double bottom = -ROW * rows.size();
        for (double mark : axis.breaks()) {
            plot.rule(mark, bottom, mark, 0, mark == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(mark, bottom, axis.label(mark) + "%", new Style(Plot.MUTED, 0.5, 1, false));
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = -ROW * i - 28;
            plot.text(axis.low(), y + 24, TextWidth.fitted(row.name(), NAME_WIDTH), new Style(Plot.INK, 0, 1, false));
            plot.rule(row.lower(), y, row.upper(), y, row.colour(), 2.5);
            plot.dot(row.value(), y, row.colour());
            words.append(row.name()).append(' ').append(EvidenceText.percent(row.value() / HUNDRED));
            words.append(i + 1 < rows.size() ? "; " : ".");
        }
        return new Block.Chart(
                "Effect on each measure as a share of the pilot's value before, with 95% intervals",
                "Dots with intervals, a row for each measure; blue is clearly better, orange clearly worse. "
                        + Typography.minus(words.toString()),
                plot.specification(
                        List.of(axis.low(), axis.high()),
                        List.of(bottom, 0.0),
                        ROW * rows.size() + BOTTOM + 10,
                        List.of(10, 24, BOTTOM, 24)));
    }
}
