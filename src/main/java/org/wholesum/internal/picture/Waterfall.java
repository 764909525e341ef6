package org.wholesum.internal.picture;

import java.util.List;
import java.util.Map;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;

/** Bars from one total to another: each step begins where the one before it ends. */
final class Waterfall {
    private static final int ROW = 48;
    private static final int NAME = 3;
    private static final int BAR_TOP = 21;
    private static final int BAR_END = 37;
    private static final int OVER = 3;
    private static final int BELOW = 8;
    private static final int NAME_WIDTH = 330;
    private static final double HALF = 0.5;

    /**
     * A bar.
     *
     * @param name above it
     * @param amount in minor units: of a total, the whole; of a step, the difference to the bar before
     * @param words beside it
     * @param colour of the bar and its words
     * @param total whether it begins at zero
     */
    record Bar(String name, long amount, String words, String colour, boolean total) {}

    private final List<Bar> bars;
    private final Plot plot = new Plot();
    private final double[] from;
    private final double[] to;
    private final double least;
    private final double most;

    private Waterfall(List<Bar> bars) {
        this.bars = bars;
        this.from = new double[bars.size()];
        this.to = new double[bars.size()];
        double low = 0;
        double high = 1;
        for (int i = 0; i < from.length; i++) {
            from[i] = bars.get(i).total() || i == 0 ? 0 : to[i - 1];
            to[i] = from[i] + bars.get(i).amount();
            low = Math.min(low, to[i]);
            high = Math.max(high, to[i]);
        }
        this.least = low;
        this.most = high;
    }

    /** The picture, of one bar or more. */
    static Map<String, Object> specification(List<Bar> bars) {
        return new Waterfall(bars).drawn();
    }

    private Map<String, Object> drawn() {
        int longest = 0;
        for (int i = 0; i < from.length; i++) {
            row(i);
            longest = Math.max(longest, bars.get(i).words().length());
        }
        double bottom = -ROW * (double) from.length;
        return plot.specification(
                List.of(least, most),
                List.of(bottom, 0.0),
                ROW * from.length + BELOW,
                List.of(0, TextWidth.beside(longest), BELOW, 1));
    }

    private void row(int i) {
        Bar bar = bars.get(i);
        double y = -ROW * (double) i;
        if (i + 1 < from.length) {
            plot.rule(to[i], y - BAR_END, to[i], y - ROW - BAR_TOP, Plot.FAINT, 1.5);
        }
        plot.text(least, y - NAME, TextWidth.fitted(bar.name(), NAME_WIDTH), new Style(Plot.INK, 0, 1, bar.total()));
        double right = Math.max(from[i], to[i]);
        plot.bar(Math.min(from[i], to[i]), right, y - BAR_END, y - BAR_TOP, bar.colour());
        plot.rule(0, y - BAR_TOP + OVER, 0, y - BAR_END - OVER, Plot.MUTED, 1);
        plot.beside(right, y - (BAR_TOP + BAR_END) * HALF, bar.words(), new Style(bar.colour(), 0, HALF, true));
    }
}
