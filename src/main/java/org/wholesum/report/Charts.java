package org.wholesum.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.MoneyAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * Charts of a comparison, as Lets-Plot specifications. Amounts are the comparison's own, in whole pence.
 *
 * <p>The pilot method and those who save are blue, those who pay are orange, and the old method is grey. These stay
 * apart for colour-blind readers, and labels have the meaning in words too.
 */
final class Charts {
    private static final int HEIGHT = 400;
    private static final int TOP = 28;
    private static final int BOTTOM = 44;
    private static final double LABEL_GAP = 42;

    private static final int ROW = 50;
    private static final int MOST_ROWS = 40;
    private static final double NAME_WIDTH = 330;
    private static final int LONGEST_AMOUNT = 15;
    private static final String NOBODY = "No agency has a cost.";

    private Charts() {}

    /**
     * The cumulative cost of both methods, month by month, every agency together.
     *
     * @param comparison what to draw
     * @return two lines, each with its total in the comparison's currency at its end, and the saving between them
     */
    static Block.Chart cumulative(Comparison comparison) {
        return cumulative(comparison, Optional.empty(), paidBack(comparison));
    }

    /** The same with a band of the pilot's cost, for the central 95% of the drawn savings. */
    static Block.Chart cumulative(Comparison comparison, Optional<ProbabilisticSensitivity> draws) {
        return cumulative(comparison, draws, paidBack(comparison));
    }

    /** The same with a sentence of its own on when the pilot has paid for itself. */
    static Block.Chart cumulative(Comparison comparison, String payback) {
        return cumulative(comparison, Optional.empty(), payback);
    }

    private static Block.Chart cumulative(
            Comparison comparison, Optional<ProbabilisticSensitivity> draws, String payback) {
        Optional<CostFan> fan = draws.map(some -> CostFan.of(comparison, some));
        Months horizon = comparison.horizon();
        double[] old = fromZero(comparison.old().costs().cumulativePence());
        double[] pilot = fromZero(comparison.pilot().costs().cumulativePence());
        MoneyAxis axis = MoneyAxis.of(
                comparison.old().costs().currency(),
                old,
                pilot,
                fan.map(CostFan::all).orElse(pilot));
        Plot plot = new Plot();
        int left = Ticks.money(plot, axis, horizon.count());
        Ticks.months(plot, axis, horizon);
        for (int i = 0; i < old.length; i++) {
            plot.band(i, old[i], pilot[i], Plot.OLD);
        }
        fan.ifPresent(band -> band.drawOn(plot));
        for (int i = 0; i < old.length; i++) {
            plot.line(i, old[i], Plot.OLD);
            plot.line(i, pilot[i], Plot.PILOT);
        }
        int right = totals(plot, axis, comparison);
        return new Block.Chart(
                        "Cumulative cost of " + comparison.names().oldInSentence() + " and "
                                + comparison.names().pilotInSentence() + ", " + words(horizon)
                                + (fan.isPresent() ? ", with the central 95% of draws" : ""),
                        "Two lines of cumulative cost, month by month. " + comparison.sentence() + payback
                                + fan.map(CostFan::sentence).orElse(""),
                        plot.specification(
                                List.of(0.0, (double) horizon.count()),
                                List.of(axis.low(), axis.high()),
                                HEIGHT,
                                List.of(TOP, right, BOTTOM, left)))
                .with(ComparisonTables.byFinancialYear(RoundedComparison.of(comparison, Precision.POUNDS)));
    }

    static double[] fromZero(long[] cumulative) {
        double[] out = new double[cumulative.length + 1];
        Arrays.setAll(out, i -> i == 0 ? 0 : cumulative[i - 1]);
        return out;
    }

    private static int totals(Plot plot, MoneyAxis axis, Comparison comparison) {
        int end = comparison.horizon().count();
        double old = comparison.oldCost().getAmountMinorLong();
        double pilot = comparison.pilotCost().getAmountMinorLong();
        plot.rule(end, old, end, pilot, Plot.INK, 1.5);
        plot.dot(end, old, Plot.OLD);
        plot.dot(end, pilot, Plot.PILOT);
        // Three labels of two lines each beside the line ends, pushed apart where the ends are close together.
        double gap = LABEL_GAP * (axis.high() - axis.low()) / (HEIGHT - TOP - BOTTOM);
        double middle = (old + pilot) / 2;
        double upper = Math.min(Math.max(Math.max(old, pilot), middle + gap), axis.high());
        double lower = Math.max(Math.min(Math.min(old, pilot), upper - 2 * gap), axis.low() + gap / 2);
        upper = Math.max(upper, lower + 2 * gap);
        boolean dearer = pilot > old;
        Compared exact = Compared.of(comparison.oldCost(), comparison.pilotCost());
        Compared rounded = exact.rounded();
        AmountFormat format = exact.format();
        return IntStream.of(
                        label(
                                plot,
                                end,
                                dearer ? lower : upper,
                                comparison.names().oldAsHeading(),
                                shortened(format.sentence(rounded.old()), rounded.old()),
                                Plot.OLD),
                        label(
                                plot,
                                end,
                                (upper + lower) / 2,
                                dearer ? "Costs more" : "Saving",
                                shortened(
                                        format.size(exact.saving(), rounded.saving()),
                                        rounded.saving().abs()),
                                Plot.INK),
                        label(
                                plot,
                                end,
                                dearer ? upper : lower,
                                comparison.names().pilotAsHeading(),
                                shortened(format.sentence(rounded.pilot()), rounded.pilot()),
                                Plot.PILOT))
                .max()
                .orElseThrow();
    }

    private static int label(Plot plot, int x, double y, String words, String text, String colour) {
        plot.beside(x, y, words + "\n" + text, new Style(colour, 0, 0.5, true));
        return TextWidth.beside(Math.max(words.length(), text.length()));
    }

    private static String paidBack(Comparison comparison) {
        return comparison
                .breakEven()
                .map(month -> " " + comparison.names().pilotAsHeading() + ": paid for itself by the end of "
                        + Typography.month(month) + ".")
                .orElse("");
    }

    /**
     * What each agency saves or pays over the whole horizon, the largest saving first.
     *
     * @param comparison what to draw
     * @param names what to call the agencies
     * @return a bar for each agency with its amount in the comparison's currency; of more than 40 agencies, those whose
     *     costs change most
     */
    static Block.Chart savingByAgency(Comparison comparison, Function<Agency, String> names) {
        RoundedComparison rounded = RoundedComparison.of(comparison, Precision.POUNDS);
        List<CostShift> shifts = comparison.shifts().stream()
                .sorted(Comparator.comparing((CostShift s) -> s.saving().abs()).reversed())
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(CostShift::saving).reversed())
                .toList();
        double least = shifts.stream().mapToDouble(Charts::pence).reduce(0, Math::min);
        double most = shifts.stream().mapToDouble(Charts::pence).reduce(0, Math::max);
        Plot plot = new Plot();
        int longest = 0;
        for (int i = 0; i < shifts.size(); i++) {
            longest = Math.max(longest, row(plot, shifts.get(i), -ROW * i, least, names, rounded));
        }
        if (shifts.isEmpty()) {
            plot.text(0, -ROW / 2.0, NOBODY, new Style(Plot.MUTED, 0, 0.5, false));
        }
        int height = ROW * Math.max(1, shifts.size());
        String most40 = comparison.agencies().size() > MOST_ROWS ? " (the " + MOST_ROWS + " that change most)" : "";
        return new Block.Chart(
                        "What each agency saves or pays, " + words(comparison.horizon()) + most40,
                        shifts.isEmpty()
                                ? NOBODY
                                : "Bars, the largest saving first. " + results(shifts, names, rounded) + ".",
                        plot.specification(
                                List.of(least, Math.max(most, least + 1)),
                                List.of((double) -height, 0.0),
                                height + 8,
                                List.of(0, TextWidth.beside(longest), 8, 1)))
                .with(ComparisonTables.byAgency(rounded, names));
    }

    private static int row(
            Plot plot,
            CostShift shift,
            double y,
            double left,
            Function<Agency, String> names,
            RoundedComparison rounded) {
        double saving = pence(shift);
        String colour = saving > 0 ? Plot.PILOT : saving < 0 ? Plot.PAYS : Plot.MUTED;
        String words = result(shift, rounded, Charts::shortened);
        plot.text(
                left,
                y - 3,
                TextWidth.fitted(names.apply(shift.agency()), NAME_WIDTH),
                new Style(Plot.INK, 0, 1, false));
        plot.bar(Math.min(0, saving), Math.max(0, saving), y - 38, y - 22, colour);
        plot.rule(0, y - 41, 0, y - 19, Plot.MUTED, 1);
        plot.beside(Math.max(0, saving), y - 30, words, new Style(colour, 0, 0.5, true));
        return words.length();
    }

    private static String results(List<CostShift> shifts, Function<Agency, String> names, RoundedComparison rounded) {
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " " + result(shift, rounded, (text, amount) -> text))
                .collect(Collectors.joining("; "));
    }

    private static String result(CostShift shift, RoundedComparison rounded, BiFunction<String, Money, String> form) {
        Money saving = shift.saving();
        if (saving.isZero()) {
            return "no change";
        }
        Money printed = rounded.of(shift.agency()).saving();
        return (saving.isNegative() ? "pays " : "saves ")
                + form.apply(rounded.format().size(saving, printed), printed.abs());
    }

    private static double pence(CostShift shift) {
        return shift.saving().getAmountMinorLong();
    }

    /** To the pound where a phone has room for that. */
    private static String shortened(String text, Money amount) {
        return text.length() <= LONGEST_AMOUNT ? text : MoneyText.brief(amount);
    }

    static String words(Months months) {
        return Typography.months(months.first(), months.last());
    }
}
