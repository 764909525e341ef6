package org.wholesum.internal.worth;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholesum.internal.chart.NumberAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.EfficiencyFrontier.Position;
import org.wholesum.outcome.OptionStatus;

/** The cost-effectiveness plane: a dot for each method, and the frontier as a line. */
final class OptionPlane {
    private static final int HEIGHT = 400;
    private static final int NAME_WIDTH = 260;
    private static final double HALF = 0.5;
    private static final double ROOM = 0.06;

    private final CostEffectiveness effect;
    private final OptionNames names;
    private final NumberAxis across;
    private final NumberAxis up;
    /** Below the lowest dot there is room for its name. */
    private final double bottom;

    private final Plot plot = new Plot();

    private OptionPlane(CostEffectiveness effect, OptionNames names) {
        this.effect = effect;
        this.names = names;
        List<Position> all = effect.frontier().positions();
        this.across = NumberAxis.of(all.stream().mapToDouble(OptionPlane::x).toArray());
        this.up = NumberAxis.of(all.stream().mapToDouble(OptionPlane::y).toArray());
        this.bottom = up.low() - ROOM * (up.high() - up.low());
    }

    static Block.Chart of(CostEffectiveness effect, OptionNames names) {
        return new OptionPlane(effect, names).drawn();
    }

    private static double x(Position position) {
        return position.option().effect().doubleValue();
    }

    private static double y(Position position) {
        return position.option().cost().doubleValue();
    }

    private Block.Chart drawn() {
        int left = axes();
        List<Position> frontier = effect.frontier().onFrontier();
        for (int i = 1; i < frontier.size(); i++) {
            Position from = frontier.get(i - 1);
            Position to = frontier.get(i);
            plot.rule(x(from), y(from), x(to), y(to), Plot.PILOT, 2);
        }
        effect.frontier().positions().forEach(this::dot);
        String last = frontier.stream()
                .map(position -> names.inTable(position.option().name()))
                .collect(Collectors.joining(", "));
        return new Block.Chart(
                "Cost by " + effect.measure().name()
                        + ", with the frontier of the methods that cost least for what they achieve",
                "A dot for each method: to the right with more "
                        + effect.measure().name() + ", higher with more cost. The line"
                        + " joins the methods on the frontier: " + last + ".",
                plot.specification(
                        List.of(across.low(), across.high()),
                        List.of(bottom, up.high()),
                        HEIGHT,
                        List.of(24, 28, 60, left)));
    }

    private int axes() {
        String symbol = effect.currency().getSymbol(Locale.UK);
        int longest = 0;
        for (double mark : up.breaks()) {
            String label = (mark < 0 ? "−" : "") + symbol + up.label(Math.abs(mark));
            plot.rule(across.low(), mark, across.high(), mark, mark == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(across.low(), mark, label, new Style(Plot.MUTED, 1, HALF, false));
            longest = Math.max(longest, label.length());
        }
        for (double mark : across.breaks()) {
            plot.beside(mark, bottom, across.label(mark), new Style(Plot.MUTED, HALF, 1, false));
        }
        plot.beside(
                (across.low() + across.high()) / 2,
                bottom,
                "\n" + effect.measure().name(),
                new Style(Plot.MUTED, HALF, 1, false));
        return TextWidth.beside(longest);
    }

    /** Off the frontier, a method is to its left: its name is there too, where there is room. */
    private void dot(Position position) {
        boolean best = position.status() == OptionStatus.ON_FRONTIER;
        String colour = best ? Plot.PILOT : Plot.OLD;
        boolean right = x(position) < (across.low() + across.high()) / 2;
        plot.dot(x(position), y(position), colour);
        plot.beside(
                x(position),
                y(position),
                TextWidth.fitted(names.inTable(position.option().name()), NAME_WIDTH),
                new Style(best ? Plot.INK : Plot.MUTED, right ? 0 : 1, right && best ? 1 : 0, best));
    }
}
