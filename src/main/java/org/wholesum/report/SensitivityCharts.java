package org.wholesum.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wholesum.appraisal.Assumption;
import org.wholesum.appraisal.Tornado;
import org.wholesum.report.Plot.Style;

/**
 * A tornado as a Lets-Plot specification: a bar for each assumption, from the figure at its low to the figure at its
 * high. What lies above the figure as assumed is blue, what lies below is orange, and both ends say in words what they
 * are.
 */
final class SensitivityCharts {
    private static final int MOST_BARS = 12;
    private static final int ROW = 66;
    private static final int TOP = 34;
    private static final int BOTTOM = 30;

    /** From the top of a row down to its bar, and how high that is; the words at its ends are as high. */
    private static final int TO_BAR = 26;

    private static final int BAR = 22;
    private static final int LINE = 9;

    /** What a phone has room for. */
    private static final int NARROW = 350;

    private static final double CAPITAL = 9.5;
    private static final double WIDE = 13;
    private static final double LETTER = 7.4;
    private static final int FIRST_WIDE = 0x1100;
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
     * What a figure hangs on.
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
        double high = most > least ? most : least + Math.max(1, Math.abs(least));
        int bottom = -ROW * bars.size();
        int left = margin(bars.stream().map(this::left));
        int right = margin(bars.stream().map(this::right));
        baseLine(base, bottom, least <= 0 && high >= 0 && base != 0);
        for (int i = 0; i < bars.size(); i++) {
            row(bars.get(i), -ROW * i, least, NARROW - left - 4);
        }
        String widest = tornado.bars().size() > MOST_BARS ? " (the " + MOST_BARS + " that move it most)" : "";
        return new Block.Chart(
                caption + widest,
                alternative(),
                plot.specification(
                        List.of(least, high),
                        List.of((double) bottom, 0.0),
                        TOP - bottom + BOTTOM,
                        List.of(TOP, right, BOTTOM, left)));
    }

    private DoubleStream figures() {
        return Stream.concat(
                        Stream.of(tornado.base()), bars.stream().flatMap(bar -> Stream.of(bar.atLow(), bar.atHigh())))
                .mapToDouble(BigDecimal::doubleValue);
    }

    /** The figure as assumed, through all rows, and nil where the figure may pass it. */
    private void baseLine(double base, int bottom, boolean nil) {
        if (nil) {
            plot.rule(0, 0, 0, bottom, Plot.MUTED, 1);
            plot.text(0, bottom - 8.0, figure.apply(BigDecimal.ZERO), new Style(Plot.MUTED, 0.5, 1, false));
        }
        plot.rule(base, 0, base, bottom, Plot.INK, 1.5);
        plot.text(base, 8, assumed(), new Style(Plot.INK, 0.5, 0, true));
    }

    private String assumed() {
        return "as assumed " + figure.apply(tornado.base());
    }

    private void row(Tornado.Bar bar, double top, double edge, double room) {
        double base = tornado.base().doubleValue();
        End left = left(bar);
        End right = right(bar);
        double middle = top - TO_BAR - BAR / 2.0;
        plot.text(edge, top - 6, fitted(bar.assumption().name(), room), new Style(Plot.INK, 0, 1, false));
        if (moves(bar)) {
            part(left.at(), Math.min(base, right.at()), middle, Plot.PAYS);
            part(Math.max(base, left.at()), right.at(), middle, Plot.PILOT);
            end(left, middle, 1);
        }
        end(right, middle, 0);
    }

    private void part(double from, double to, double middle, String colour) {
        if (from < to) {
            plot.bar(from, to, middle - BAR / 2.0, middle + BAR / 2.0, colour);
        }
    }

    private void end(End end, double middle, int across) {
        int side = end.figure().compareTo(tornado.base());
        String colour = side > 0 ? Plot.PILOT : side < 0 ? Plot.PAYS : Plot.MUTED;
        plot.beside(end.at(), middle + LINE, end.words(), new Style(colour, across, 0.5, true));
        plot.beside(end.at(), middle - LINE, end.with(), new Style(Plot.MUTED, across, 0.5, false));
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

    /** Room for the words at that end, and for half of those above the base line, if that stands at the edge. */
    private int margin(Stream<End> ends) {
        int words = ends.mapToInt(End::length).max().orElse(0);
        double above = assumed().length() / 2.0 * Plot.CHARACTER;
        return (int) Math.ceil(Math.max(words * Plot.CHARACTER + Plot.BESIDE, above));
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

    /** As much of a name as there is room for, on one line. */
    private static String fitted(String name, double room) {
        double width = 0;
        StringBuilder out = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            width += c >= FIRST_WIDE ? WIDE : Character.isUpperCase(c) ? CAPITAL : LETTER;
            if (width > room) {
                return out.toString().stripTrailing() + "…";
            }
            out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
