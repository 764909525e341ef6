package org.wholesum.internal.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.projection.MethodNames;

/** The share of each agency in the cost of both methods: two bars for each. */
public final class ShareChart {
    private static final int MOST = 12;
    private static final int ROW = 60;
    private static final int BAR = 14;
    private static final int FIRST = 20;
    private static final int BELOW = 8;
    private static final int NAME_WIDTH = 330;
    private static final double HALF = 0.5;

    private final Plot plot = new Plot();
    private final MethodNames methods;

    /** Both shares of an agency, as numbers and as the table prints them. */
    private record Row(String name, double old, double pilot, String oldText, String pilotText) {}

    private ShareChart(MethodNames methods) {
        this.methods = methods;
    }

    /**
     * The chart.
     *
     * @param rounded the comparison
     * @param names what to call the agencies
     * @return two bars for each agency, the largest share of the old method's cost first, of at most twelve agencies; empty if
     *     there are fewer than two, one has a negative cost, or a method costs nothing
     */
    public static Optional<Block.Chart> of(RoundedComparison rounded, Function<Agency, String> names) {
        Comparison comparison = rounded.comparison();
        boolean shares = comparison.shifts().size() > 1
                && comparison.oldCost().isPositive()
                && comparison.pilotCost().isPositive()
                && comparison.shifts().stream()
                        .noneMatch(shift ->
                                shift.old().isNegative() || shift.pilot().isNegative());
        return shares
                ? Optional.of(new ShareChart(comparison.names())
                        .chart(comparison, rows(comparison, names))
                        .with(ComparisonTables.byAgency(rounded, names)))
                : Optional.empty();
    }

    private static List<Row> rows(Comparison comparison, Function<Agency, String> names) {
        List<CostShift> shifts = comparison.shifts();
        List<String> old = texts(shifts, shift -> shift.old().getAmountMinorLong());
        List<String> pilot = texts(shifts, shift -> shift.pilot().getAmountMinorLong());
        double oldCost = comparison.oldCost().getAmountMinorLong();
        double pilotCost = comparison.pilotCost().getAmountMinorLong();
        return IntStream.range(0, shifts.size())
                .mapToObj(i -> new Row(
                        names.apply(shifts.get(i).agency()),
                        shifts.get(i).old().getAmountMinorLong() / oldCost,
                        shifts.get(i).pilot().getAmountMinorLong() / pilotCost,
                        old.get(i),
                        pilot.get(i)))
                .sorted(Comparator.comparingDouble(Row::old).reversed())
                .toList();
    }

    private static List<String> texts(List<CostShift> shifts, ToLongFunction<CostShift> cost) {
        return Percent.shares(
                shifts.stream().map(shift -> cost.applyAsLong(shift)).toList());
    }

    private Block.Chart chart(Comparison comparison, List<Row> all) {
        List<Row> rows = all.stream().limit(MOST).toList();
        int longest = 0;
        double most = 0;
        for (int i = 0; i < rows.size(); i++) {
            longest = Math.max(longest, row(rows.get(i), -ROW * i, i == 0));
            most = Math.max(most, Math.max(rows.get(i).old(), rows.get(i).pilot()));
        }
        double bottom = -ROW * (double) rows.size();
        String some = all.size() > MOST ? " (the " + MOST + " largest shares)" : "";
        return new Block.Chart(
                "Share of each agency in the cost of " + methods.oldInSentence() + " and of "
                        + methods.pilotInSentence() + ", "
                        + Typography.months(
                                comparison.horizon().first(),
                                comparison.horizon().last())
                        + some,
                "Two bars for each agency: " + words(rows) + ".",
                plot.specification(
                        List.of(0.0, most),
                        List.of(bottom, 0.0),
                        ROW * rows.size() + BELOW,
                        List.of(0, TextWidth.beside(longest), BELOW, 1)));
    }

    /** The first row says which bar is of which method. */
    private int row(Row row, int y, boolean first) {
        plot.text(0, y - 3.0, TextWidth.fitted(row.name(), NAME_WIDTH), new Style(Plot.INK, 0, 1, false));
        String old = (first ? methods.oldAsHeading() + " " : "") + row.oldText();
        String pilot = (first ? methods.pilotAsHeading() + " " : "") + row.pilotText();
        bar(row.old(), y - FIRST, old, Plot.OLD);
        bar(row.pilot(), y - FIRST - BAR - 2, pilot, Plot.PILOT);
        plot.rule(0, y - FIRST + 2.0, 0, y - FIRST - 2.0 * BAR - 4, Plot.MUTED, 1);
        return Math.max(old.length(), pilot.length());
    }

    private void bar(double share, int top, String words, String colour) {
        plot.bar(0, share, top - BAR, top, colour);
        plot.beside(share, top - BAR * HALF, words, new Style(colour, 0, HALF, true));
    }

    private String words(List<Row> rows) {
        return rows.stream()
                .map(row -> row.name() + " " + row.oldText() + " of the cost of " + methods.oldInSentence() + " and "
                        + row.pilotText() + " of that of " + methods.pilotInSentence())
                .collect(Collectors.joining("; "));
    }
}
