package org.wholesum.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.Tornado;

/**
 * A tornado as a Lets-Plot specification: a bar for each assumption, from the figure at its low to the figure at its
 * high. The part above the figure as assumed is blue, the part below is orange, and both ends are labelled.
 */
final class SensitivityCharts {
    private static final int MOST_BARS = 12;
    private static final int ROW = 68;
    private static final int TOP = 34;
    private static final int BOTTOM = 8;

    /** From the top of a row down to its bar, and how high that is; the words at its ends are as high. */
    private static final int TO_BAR = 26;

    private static final int BAR = 22;
    private static final int LINE = 9;
    private static final int OVER = 4;
    private static final int SPARE = 14;

    /** What a phone has room for. */
    private static final int NARROW = 350;

    private static final String SAME = "no change";

    private final Tornado tornado;
    private final List<Tornado.Bar> bars;
    private final Function<BigDecimal, String> figure;
    private final BiFunction<Assumption, BigDecimal, String> value;
    private final Plot plot = new Plot();

    private SensitivityCharts(
            Tornado tornado, Function<BigDecimal, String> figure, BiFunction<Assumption, BigDecimal, String> value) {
        this.tornado = tornado;
        this.bars = tornado.bars().stream().limit(MOST_BARS).toList();
        this.figure = figure;
        this.value = value;
    }

    /** One end of a bar: the figure, and with which value of the assumption. */
    private record End(BigDecimal figure, String words, String with) {
        double at() {
            return figure.doubleValue();
        }

        int length() {
            return Math.max(words.length(), with.length());
        }
    }

    /**
     * The sensitivity of a figure to each assumption.
     *
     * @param caption what figure it is
     * @param tornado what to draw, the widest bar first
     * @param figure how the figure is written: short, as a phone has room for some fifteen characters at each end
     * @param value how a value of an assumption is written
     * @return a bar for each assumption; of more than twelve, the widest
     */
    static Block.Chart tornado(
            String caption,
            Tornado tornado,
            Function<BigDecimal, String> figure,
            BiFunction<Assumption, BigDecimal, String> value) {
        return new SensitivityCharts(tornado, figure, value).chart(caption);
    }

    private Block.Chart chart(String caption) {
        double base = tornado.base().doubleValue();
        double least = figures().min().orElse(base);
        double most = figures().max().orElse(base);
        boolean still = least == most;
        int bottom = -ROW * Math.max(1, bars.size());
        int left = margin(bars.stream().map(this::left));
        int right = margin(bars.stream().map(this::right));
        plot.beside(base, 0, assumed(), new Style(Plot.INK, 0.5, 0, true));
        for (int i = 0; i < bars.size(); i++) {
            String name = TextWidth.fitted(bars.get(i).assumption().name(), NARROW - left - SPARE);
            plot.text(still ? least - 1 : least, -ROW * i - 6.0, name, new Style(Plot.INK, 0, 1, false));
            row(bars.get(i), -ROW * i - TO_BAR - BAR / 2.0);
        }
        zero();
        String widest = tornado.bars().size() > MOST_BARS ? " (the " + MOST_BARS + " with the widest range)" : "";
        return new Block.Chart(
                caption + widest,
                alternative(),
                plot.specification(
                        List.of(still ? least - 1 : least, still ? most + 1 : most),
                        List.of((double) bottom, 0.0),
                        TOP - bottom + BOTTOM,
                        List.of(TOP, right, BOTTOM, left)));
    }

    private DoubleStream figures() {
        return Stream.concat(
                        Stream.of(tornado.base()), bars.stream().flatMap(bar -> Stream.of(bar.atLow(), bar.atHigh())))
                .mapToDouble(BigDecimal::doubleValue);
    }

    private String assumed() {
        return "as assumed " + figure.apply(tornado.base());
    }

    /** The bar of an assumption; where it ends short of the figure as assumed, a thin line goes on to that. */
    private void row(Tornado.Bar bar, double middle) {
        double base = tornado.base().doubleValue();
        double from = left(bar).at();
        double to = right(bar).at();
        if (moves(bar)) {
            plot.rule(Math.min(from, base), middle, Math.max(to, base), middle, Plot.MUTED, 1);
            part(from, Math.min(base, to), middle, Plot.PAYS);
            part(Math.max(base, from), to, middle, Plot.PILOT);
            end(left(bar), Math.min(from, base), middle, 1);
        }
        if (from == to && from != base) {
            plot.dot(from, middle, colour(bar.atLow()));
        }
        plot.rule(base, middle + BAR / 2.0 + OVER, base, middle - BAR / 2.0 - OVER, Plot.INK, 1.5);
        end(right(bar), Math.max(to, base), middle, 0);
    }

    private void part(double from, double to, double middle, String colour) {
        if (from < to) {
            plot.bar(from, to, middle - BAR / 2.0, middle + BAR / 2.0, colour);
        }
    }

    private void end(End end, double at, double middle, int across) {
        plot.beside(at, middle + LINE, end.words(), new Style(colour(end.figure()), across, 0.5, true));
        plot.beside(at, middle - LINE, end.with(), new Style(Plot.MUTED, across, 0.5, false));
    }

    private String colour(BigDecimal at) {
        int side = at.compareTo(tornado.base());
        return side > 0 ? Plot.PILOT : side < 0 ? Plot.PAYS : Plot.MUTED;
    }

    /** Marks zero at the bars that cross it, with a label below the last of them. */
    private void zero() {
        double under = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (left(bars.get(i)).at() < 0 && right(bars.get(i)).at() > 0) {
                double bottom = -ROW * i - TO_BAR - BAR;
                plot.rule(0, bottom + BAR, 0, bottom, Plot.FAINT, 1.5);
                plot.rule(0, bottom, 0, bottom - OVER, Plot.MUTED, 1.5);
                under = bottom - OVER - 1.0;
            }
        }
        if (under < 0) {
            plot.text(0, under, figure.apply(BigDecimal.ZERO), new Style(Plot.MUTED, 0.5, 1, false));
        }
    }

    private boolean moves(Tornado.Bar bar) {
        return bar.spread().signum() > 0 || bar.atLow().compareTo(tornado.base()) != 0;
    }

    private static boolean rises(Tornado.Bar bar) {
        return bar.atLow().compareTo(bar.atHigh()) <= 0;
    }

    private End left(Tornado.Bar bar) {
        return end(bar, rises(bar));
    }

    private End right(Tornado.Bar bar) {
        Assumption one = bar.assumption();
        return moves(bar)
                ? end(bar, !rises(bar))
                : new End(tornado.base(), SAME, value.apply(one, one.low()) + " to " + value.apply(one, one.high()));
    }

    private End end(Tornado.Bar bar, boolean low) {
        Assumption one = bar.assumption();
        BigDecimal at = low ? bar.atLow() : bar.atHigh();
        return new End(at, figure.apply(at), "at " + value.apply(one, low ? one.low() : one.high()));
    }

    /** Room for the labels at that end, and for half of the label above the base line if that is at the edge. */
    private int margin(Stream<End> ends) {
        int words = ends.mapToInt(End::length).max().orElse(0);
        double above = assumed().length() / 2.0 * TextWidth.CHARACTER;
        return (int) Math.ceil(Math.max(words * TextWidth.CHARACTER + TextWidth.BESIDE, above));
    }

    private String alternative() {
        return "Bars, the widest first; as assumed, it is " + figure.apply(tornado.base()) + ". "
                + bars.stream().map(this::words).collect(Collectors.joining("; ")) + ".";
    }

    private String words(Tornado.Bar bar) {
        Assumption one = bar.assumption();
        return one.name() + ": " + figure.apply(bar.atLow()) + " at " + value.apply(one, one.low()) + ", "
                + figure.apply(bar.atHigh()) + " at " + value.apply(one, one.high());
    }
}
