package org.wholesum.report;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.appraisal.Comparison;
import org.wholesum.appraisal.CostShift;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MoneyText;
import org.wholesum.costs.Months;
import org.wholesum.report.Plot.Style;

/**
 * Charts of a comparison, as Lets-Plot specifications, and their drawing as SVG. Amounts are the comparison's own, in
 * whole pence.
 *
 * <p>The pilot method and those who save are blue, those who pay are orange, and the old method is grey. These stay apart
 * for colour-blind readers, and what they mean is written beside them all the same. Making a specification needs nothing
 * but this library; {@link #svg drawing} one needs Lets-Plot.
 */
public final class Charts {
    private static final int HEIGHT = 400;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;
    private static final double LABEL_GAP = 42;
    private static final int MOST_TICKS = 5;
    private static final int[] TICK_STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};
    private static final int APRIL = 3;

    private static final int ROW = 46;
    private static final int MOST_ROWS = 40;
    /** How far a text stands from the mark beside it, as a part of the width. */
    private static final double BESIDE = 0.013;

    private Charts() {}

    /**
     * The cumulative cost of both methods, month by month, every agency together.
     *
     * @param comparison what to draw
     * @return two lines, each with its total in the comparison's currency at its end, and the saving between them
     */
    public static Block.Chart cumulative(Comparison comparison) {
        Months horizon = comparison.horizon();
        double[] old = fromNil(comparison.old().costs().cumulativePence());
        double[] pilot = fromNil(comparison.pilot().costs().cumulativePence());
        MoneyAxis axis = MoneyAxis.of(comparison.old().costs().currency(), old, pilot);
        Plot plot = new Plot();
        int left = moneyTicks(plot, axis, horizon.count());
        monthTicks(plot, axis, horizon);
        for (int i = 0; i < old.length; i++) {
            plot.band(i, old[i], pilot[i], Plot.OLD);
        }
        for (int i = 0; i < old.length; i++) {
            plot.line(i, old[i], Plot.OLD);
            plot.line(i, pilot[i], Plot.PILOT);
        }
        int right = totals(plot, axis, comparison);
        return new Block.Chart(
                "Cumulative cost of the old method and the pilot, " + words(horizon),
                "Two lines of cumulative cost, month by month. " + comparison.sentence() + paidBack(comparison),
                plot.specification(
                        List.of(-BESIDE * horizon.count(), (1 + BESIDE) * horizon.count()),
                        List.of(axis.low(), axis.high()),
                        HEIGHT,
                        List.of(TOP, right, BOTTOM, left)));
    }

    private static double[] fromNil(long[] cumulative) {
        double[] out = new double[cumulative.length + 1];
        Arrays.setAll(out, i -> i == 0 ? 0 : cumulative[i - 1]);
        return out;
    }

    private static int moneyTicks(Plot plot, MoneyAxis axis, int end) {
        int longest = 0;
        for (double pence : axis.breaks()) {
            String label = axis.label(pence);
            plot.rule(0, pence, end, pence, pence == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.text(-BESIDE * end, pence, label, new Style(Plot.MUTED, 1, 0.5, false));
            longest = Math.max(longest, label.length());
        }
        return room(longest + 1);
    }

    /** Ticks at the beginnings of months, each a step from the last, such that April has one where it can. */
    private static void monthTicks(Plot plot, MoneyAxis axis, Months horizon) {
        int step = Arrays.stream(TICK_STEPS)
                .filter(s -> horizon.count() / s <= MOST_TICKS)
                .findFirst()
                .orElse(horizon.count());
        for (int i = 0; i <= horizon.count(); i++) {
            YearMonth month = horizon.first().plusMonths(i);
            if (Math.floorMod(month.getLong(ChronoField.PROLEPTIC_MONTH) - APRIL, step) == 0) {
                String label = "\n" + name(month.getMonth()).substring(0, 3) + "\n" + month.getYear();
                plot.text(i, axis.low(), label, new Style(Plot.MUTED, 0.5, 1, false));
            }
        }
    }

    private static int totals(Plot plot, MoneyAxis axis, Comparison comparison) {
        int end = comparison.horizon().count();
        double old = comparison.oldCost().getAmountMinorLong();
        double pilot = comparison.pilotCost().getAmountMinorLong();
        plot.rule(end, old, end, pilot, Plot.INK, 1.5);
        plot.dot(end, old, Plot.OLD);
        plot.dot(end, pilot, Plot.PILOT);
        // Three labels of two lines each beside the line ends: pushed apart where the ends are close together.
        double gap = LABEL_GAP * (axis.high() - axis.low()) / (HEIGHT - TOP - BOTTOM);
        double middle = Math.max((old + pilot) / 2, axis.low() + gap);
        double reach = Math.max(gap, Math.abs(old - pilot) / 2);
        boolean oldAbove = old >= pilot;
        return Math.max(
                label(plot, end, middle + (oldAbove ? reach : -reach), "Old method", comparison.oldCost(), Plot.OLD),
                Math.max(
                        label(
                                plot,
                                end,
                                middle + (oldAbove ? -reach : reach),
                                "Pilot method",
                                comparison.pilotCost(),
                                Plot.PILOT),
                        label(
                                plot,
                                end,
                                middle,
                                oldAbove ? "Saving" : "Costs more",
                                comparison.saving().abs(),
                                Plot.INK)));
    }

    private static int label(Plot plot, int x, double y, String words, Money amount, String colour) {
        String text = MoneyText.of(amount);
        plot.text(x * (1 + BESIDE), y, words + "\n" + text, new Style(colour, 0, 0.5, true));
        return room(Math.max(words.length(), text.length()) + 2);
    }

    private static String paidBack(Comparison comparison) {
        return comparison
                .breakEven()
                .map(month -> " The pilot has paid for itself by the end of " + words(month) + ".")
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
    public static Block.Chart savingByAgency(Comparison comparison, Function<Agency, String> names) {
        List<CostShift> shifts = comparison.shifts().stream()
                .sorted(Comparator.comparing((CostShift s) -> s.saving().abs()).reversed())
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(CostShift::saving).reversed())
                .toList();
        double least =
                Math.min(0, shifts.stream().mapToDouble(Charts::pence).min().orElse(0));
        double most =
                Math.max(0, shifts.stream().mapToDouble(Charts::pence).max().orElse(0));
        double greatest = Math.max(most, least + 1);
        Plot plot = new Plot();
        int rows = Math.max(1, shifts.size());
        int longest = 0;
        for (int i = 0; i < shifts.size(); i++) {
            longest = Math.max(longest, row(plot, shifts.get(i), -ROW * i, least, greatest, names));
        }
        if (shifts.isEmpty()) {
            plot.text(0, -ROW / 2.0, "No agency has a cost.", new Style(Plot.MUTED, 0, 0.5, false));
        }
        return new Block.Chart(
                "What each agency saves or pays, " + words(comparison.horizon()),
                "Bars, the largest saving first. "
                        + shifts.stream()
                                .map(shift -> names.apply(shift.agency()) + " " + result(shift))
                                .collect(Collectors.joining("; "))
                        + ".",
                plot.specification(
                        List.of(least, greatest + BESIDE * (greatest - least)),
                        List.of((double) -ROW * rows, 0.0),
                        ROW * rows + 8,
                        List.of(4, room(longest), 4, 4)));
    }

    private static int row(
            Plot plot, CostShift shift, double y, double left, double right, Function<Agency, String> names) {
        double saving = pence(shift);
        String colour = saving > 0 ? Plot.PILOT : saving < 0 ? Plot.PAYS : Plot.MUTED;
        String words = result(shift);
        plot.text(left, y - 6, names.apply(shift.agency()), new Style(Plot.INK, 0, 1, false));
        plot.bar(Math.min(0, saving), Math.max(0, saving), y - 40, y - 24, colour);
        plot.rule(0, y - 43, 0, y - 21, Plot.MUTED, 1);
        plot.text(Math.max(0, saving) + BESIDE * (right - left), y - 32, words, new Style(colour, 0, 0.5, true));
        return words.length() + 1;
    }

    private static String result(CostShift shift) {
        Money saving = shift.saving();
        return (saving.isNegative() ? "pays " : "saves ") + MoneyText.of(saving.abs());
    }

    private static double pence(CostShift shift) {
        return shift.saving().getAmountMinorLong();
    }

    private static int room(int characters) {
        return (int) Math.ceil(characters * Plot.CHARACTER);
    }

    private static String words(Months months) {
        return words(months.first()) + (months.count() == 1 ? "" : " to " + words(months.last()));
    }

    private static String words(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Draws a chart, as high as its specification says.
     *
     * @param specification a Lets-Plot specification with a {@code ggsize}
     * @param width in pixels
     * @return an SVG element, the same for the same specification on every machine
     * @throws NoClassDefFoundError if Lets-Plot is not on the class path
     */
    static String svg(Map<String, Object> specification, int width) {
        Object size = specification.get("ggsize");
        int height =
                size instanceof Map<?, ?> map && map.get("height") instanceof Number high ? high.intValue() : HEIGHT;
        return Drawing.svg(
                specification, width, height, "c" + Math.floorMod(specification.hashCode(), 9973) + "w" + width + "n");
    }
}
