package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.NumberAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.ShareAxis;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.PointTables;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.outcome.Acceptability;
import org.wholesum.outcome.CostEffectiveness;

/** Curves of each method by what one unit of the effect is worth: acceptability, and expected loss. */
final class OptionCurves {
    private static final int HEIGHT = 380;
    private static final int NAME_WIDTH = 240;
    private static final double HALF = 0.5;
    private static final double NAMED = 0.05;
    private static final List<String> COLOURS = List.of(Plot.OLD, Plot.PILOT, Plot.PAYS, Plot.INK, Plot.MUTED);

    private final CostEffectiveness effect;
    private final Acceptability draws;
    private final OptionNames names;
    private final double[] values;
    private final Plot plot = new Plot();

    private OptionCurves(CostEffectiveness effect, Acceptability draws, OptionNames names) {
        this.effect = effect;
        this.draws = draws;
        this.names = names;
        this.values =
                effect.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** Of two values or more. */
    static Block.Chart acceptability(CostEffectiveness effect, Acceptability draws, OptionNames names) {
        return new OptionCurves(effect, draws, names).acceptability();
    }

    /** Of two values or more. */
    static Block.Chart losses(CostEffectiveness effect, Acceptability draws, OptionNames names) {
        return new OptionCurves(effect, draws, names).losses();
    }

    private double last() {
        return values[values.length - 1];
    }

    private Block.Chart acceptability() {
        ShareAxis axis = ShareAxis.upTo(1);
        int left = axis.rules(plot, values[0], last());
        lines(draws::probability, 1);
        across(0);
        return new Block.Chart(
                        "Share of draws in which each method is best, by what one "
                                + effect.measure().each() + " is worth (acceptability curves)",
                        "A line for each method over the values from " + money(values[0]) + " to " + money(last())
                                + ". Best on average: " + names.inTable(draws.best(values[0]))
                                + " at the least value, in "
                                + percent(values[0]) + " of draws, and " + names.inTable(draws.best(last()))
                                + " at the greatest, in " + percent(last()) + ".",
                        plot.specification(
                                List.of(values[0], last()), List.of(0.0, 1.0), HEIGHT, List.of(24, 28, 60, left)))
                .with(table("Share of draws in which each method is best", draws::probability, NumberText::share));
    }

    private Block.Chart losses() {
        double minor = StrictMath.pow(10, effect.currency().getDecimalPlaces());
        double most = effect.methods().stream()
                .flatMapToDouble(method -> Arrays.stream(values).map(value -> draws.expectedLoss(method, value)))
                .max()
                .orElse(0);
        MoneyAxis axis = MoneyAxis.of(effect.currency(), new double[] {0, most * minor});
        int longest = 0;
        for (double mark : axis.breaks()) {
            plot.rule(values[0], mark, last(), mark, mark == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(values[0], mark, axis.label(mark), new Style(Plot.MUTED, 1, HALF, false));
            longest = Math.max(longest, axis.label(mark).length());
        }
        plot.text(values[0], axis.high(), axis.unit(), new Style(Plot.MUTED, 0, 0, false));
        lines((method, value) -> minor * draws.expectedLoss(method, value), axis.high());
        across(axis.low());
        return new Block.Chart(
                        "Expected loss of each method, by what one "
                                + effect.measure().each() + " is worth",
                        "A line for each method: the lowest is that of the method that is best on average, and is the expected value of"
                                + " perfect information: " + money(draws.perfectInformation(values[0]))
                                + " at the least value and "
                                + money(draws.perfectInformation(last())) + " at the greatest.",
                        plot.specification(
                                List.of(values[0], last()),
                                List.of(axis.low(), axis.high()),
                                HEIGHT,
                                List.of(24, 28, 60, TextWidth.beside(longest))))
                .with(table("Expected loss of each method", draws::expectedLoss, this::money));
    }

    private Table table(String caption, ToDoubleBiFunction<String, Double> of, DoubleFunction<String> number) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (String method : effect.methods()) {
            series.put(
                    names.inTable(method),
                    Arrays.stream(values)
                            .map(value -> of.applyAsDouble(method, value))
                            .toArray());
        }
        return PointTables.of(
                caption + ", by what one " + effect.measure().each() + " is worth",
                "worth",
                Arrays.stream(values).mapToObj(this::money).toList(),
                series,
                number);
    }

    /** A line for each method, with its name where it is highest; a line that stays near zero has none. */
    private void lines(ToDoubleBiFunction<String, Double> of, double high) {
        List<String> methods = effect.methods();
        for (int i = 0; i < methods.size(); i++) {
            String method = methods.get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            int highest = 0;
            for (int at = 0; at < values.length; at++) {
                double y = of.applyAsDouble(method, values[at]);
                highest = y > of.applyAsDouble(method, values[highest]) ? at : highest;
                if (at > 0) {
                    plot.rule(values[at - 1], of.applyAsDouble(method, values[at - 1]), values[at], y, colour, 2.2);
                }
            }
            double top = of.applyAsDouble(method, values[highest]);
            if (top > NAMED * high) {
                boolean early = values[highest] * 2 < values[0] + last();
                plot.beside(
                        values[highest],
                        top,
                        TextWidth.fitted(names.inTable(method), NAME_WIDTH),
                        new Style(colour, early ? 0 : 1, 0, false));
            }
        }
    }

    private void across(double bottom) {
        NumberAxis axis = NumberAxis.of(values);
        for (double mark : axis.breaks()) {
            if (mark >= values[0] && mark <= last()) {
                String label = effect.currency().getSymbol(Locale.UK) + axis.label(mark);
                plot.beside(mark, bottom, label, new Style(Plot.MUTED, HALF, 1, false));
            }
        }
        plot.beside(
                (values[0] + last()) / 2,
                bottom,
                "\nwhat one " + effect.measure().each() + " is worth",
                new Style(Plot.MUTED, HALF, 1, false));
    }

    private String money(double amount) {
        return OptionTables.money(effect.currency(), BigDecimal.valueOf(amount));
    }

    private String percent(double value) {
        return NumberText.share(draws.frontier(value));
    }
}
