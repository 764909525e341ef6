package org.wholesum.internal.chart;

import java.util.List;
import java.util.Map;
import org.wholesum.internal.chart.Plot.Style;

/** A chart of numbers by period: rules for round numbers, the names of some periods below, and lines between the values. */
public final class SeriesPlot {
    private static final int HEIGHT = 340;
    private static final int TOP = 30;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 44;
    private static final int MOST_TICKS = 4;
    private static final double BEFORE = 0.5;

    private final Plot plot = new Plot();
    private final NumberAxis axis;
    private final int size;
    private final int left;

    /**
     * A chart without lines.
     *
     * @param periods their names, in order
     * @param numbers all that will be drawn
     */
    public SeriesPlot(List<String> periods, double... numbers) {
        this.axis = NumberAxis.of(numbers);
        this.size = periods.size();
        int longest = 0;
        for (double number : axis.breaks()) {
            String label = axis.label(number);
            plot.rule(0, number, end(), number, number == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(0, number, label, new Style(Plot.MUTED, 1, 0.5, false));
            longest = Math.max(longest, label.length());
        }
        this.left = TextWidth.beside(longest);
        int step = Math.max(1, (size + MOST_TICKS - 1) / MOST_TICKS);
        for (int i = 0; i < size; i += step) {
            plot.beside(i, axis.low(), periods.get(i), new Style(Plot.MUTED, 0.5, 1, false));
        }
    }

    private double end() {
        return Math.max(1, size - 1);
    }

    /** Draws a line from an index to before another. */
    public void line(double[] values, int from, int to, String colour) {
        for (int i = from; i + 1 < to; i++) {
            plot.rule(i, values[i], i + 1, values[i + 1], colour, 2);
        }
    }

    /** Draws a thin line, as of a limit, from an index to before another; a single period has a short one. */
    public void thin(double[] values, int from, int to, String colour) {
        for (int i = from; i < to; i++) {
            double start = Math.max(0, i - BEFORE);
            double stop = Math.min(end(), i + BEFORE);
            plot.rule(start, values[i], stop, values[i], colour, 1.4);
        }
    }

    /** Marks one value. */
    public void dot(int index, double value, String colour) {
        plot.dot(index, value, colour);
    }

    /** Names a line above or below one of its values, ending there. */
    public void name(int index, double value, String words, String colour, boolean above) {
        plot.beside(index, value, words, new Style(colour, 1, above ? 0 : 1, true));
    }

    /** Draws the interval of one value. */
    public void interval(int index, double lower, double upper, String colour) {
        plot.rule(index, lower, index, upper, colour, 2);
    }

    /** Marks the start of something before an index, with words above. */
    public void start(int index, String words) {
        double x = index - BEFORE;
        plot.rule(x, axis.low(), x, axis.high(), Plot.MUTED, 1);
        plot.beside(x, axis.high(), words, new Style(Plot.MUTED, index * 2 < size ? 0 : 1, 0, false));
    }

    /** {@return the picture} */
    public Map<String, Object> specification() {
        return plot.specification(
                List.of(0.0, end()), List.of(axis.low(), axis.high()), HEIGHT, List.of(TOP, RIGHT, BOTTOM, left));
    }
}
