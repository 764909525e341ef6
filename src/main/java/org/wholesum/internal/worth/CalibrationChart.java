package org.wholesum.internal.worth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholesum.calibration.Calibration;
import org.wholesum.calibration.FittedCount;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SeriesPlot;
import org.wholesum.internal.page.Block;

/** Observed numbers of people as dots, and the fitted ones as lines, by group. */
final class CalibrationChart {
    private CalibrationChart() {}

    /** The chart; empty if only one time was observed. */
    static Optional<Block> of(String name, Calibration fit) {
        List<FittedCount> counts = fit.counts();
        int last = counts.stream()
                .mapToInt(count -> count.observed().cycle())
                .max()
                .orElse(0);
        if (counts.stream()
                        .mapToInt(count -> count.observed().cycle())
                        .distinct()
                        .count()
                < 2) {
            return Optional.empty();
        }
        SeriesPlot plot = new SeriesPlot(
                IntStream.rangeClosed(0, last).mapToObj(Integer::toString).toList(),
                counts.stream()
                        .flatMapToDouble(count ->
                                Arrays.stream(new double[] {0, count.observed().people(), count.fitted()}))
                        .toArray());
        counts.stream().map(count -> count.observed().group()).distinct().forEach(group -> group(plot, group, counts));
        names(plot, counts, last);
        return Optional.of(new Block.Chart(
                "Method " + name + ": observed (dots) and fitted (lines) numbers of people after each cycle of "
                        + fit.matrix().cycle(),
                "Dots of the observed numbers of people in each needs group after each cycle, and lines of the fitted ones;"
                        + " the table has the numbers.",
                plot.specification()));
    }

    /** At the last time of each group: above the highest line, below the others. */
    private static void names(SeriesPlot plot, List<FittedCount> counts, int last) {
        List<FittedCount> ends = counts.stream()
                .filter(count -> count.observed().cycle() == last)
                .sorted(Comparator.comparingDouble(FittedCount::fitted).reversed())
                .toList();
        ends.forEach(end -> plot.name(last, end.fitted(), end.observed().group(), Plot.PILOT, end.equals(ends.get(0))));
    }

    private static void group(SeriesPlot plot, String group, List<FittedCount> counts) {
        List<FittedCount> its = counts.stream()
                .filter(count -> count.observed().group().equals(group))
                .toList();
        for (int i = 0; i + 1 < its.size(); i++) {
            FittedCount one = its.get(i);
            FittedCount next = its.get(i + 1);
            int from = one.observed().cycle();
            int to = next.observed().cycle();
            double[] between = new double[to + 1];
            Arrays.setAll(
                    between,
                    cycle -> one.fitted() + (next.fitted() - one.fitted()) * (cycle - from) / (double) (to - from));
            plot.line(between, from, to + 1, Plot.PILOT);
        }
        its.forEach(count -> plot.dot(count.observed().cycle(), count.observed().people(), Plot.PAYS));
    }
}
