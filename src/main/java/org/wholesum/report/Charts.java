package org.wholesum.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.report.Plot.Style;

/**
 * Charts of a comparison, as Lets-Plot specifications, and their drawing as SVG. Amounts are the comparison's own, in
 * whole pence.
 *
 * <p>The pilot method and those who save are blue, those who pay are orange, and the old method is grey. These stay
 * apart for colour-blind readers, and labels have the meaning in words too. A specification needs no other library;
 * drawing one needs Lets-Plot.
 */
final class Charts {
    private static final int HEIGHT = 400;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;
    private static final double LABEL_GAP = 42;
    private static final int MOST_TICKS = 5;
    private static final int[] TICK_STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};
    private static final int YEAR = 12;

    private static final int ROW = 50;
    private static final int MOST_ROWS = 40;
    private static final double NAME_WIDTH = 330;
    private static final int LONGEST_AMOUNT = 15;
    private static final int FIRST_WIDE = 0x1100;
    private static final String NOBODY = "No agency has a cost.";

    private Charts() {}

    /**
     * The cumulative cost of both methods, month by month, every agency together.
     *
     * @param comparison what to draw
     * @return two lines, each with its total in the comparison's currency at its end, and the saving between them
     */
    static Block.Chart cumulative(Comparison comparison) {
        Months horizon = comparison.horizon();
        double[] old = fromZero(comparison.old().costs().cumulativePence());
        double[] pilot = fromZero(comparison.pilot().costs().cumulativePence());
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
                "Cumulative cost of " + comparison.names().oldInSentence() + " and "
                        + comparison.names().pilotInSentence() + ", " + words(horizon),
                "Two lines of cumulative cost, month by month. " + comparison.sentence() + paidBack(comparison),
                plot.specification(
                        List.of(0.0, (double) horizon.count()),
                        List.of(axis.low(), axis.high()),
                        HEIGHT,
                        List.of(TOP, right, BOTTOM, left)));
    }

    static double[] fromZero(long[] cumulative) {
        double[] out = new double[cumulative.length + 1];
        Arrays.setAll(out, i -> i == 0 ? 0 : cumulative[i - 1]);
        return out;
    }

    static int moneyTicks(Plot plot, MoneyAxis axis, int end) {
        int longest = 0;
        for (double pence : axis.breaks()) {
            String label = axis.label(pence);
            plot.rule(0, pence, end, pence, pence == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(0, pence, label, new Style(Plot.MUTED, 1, 0.5, false));
            longest = Math.max(longest, label.length());
        }
        return room(longest);
    }

    /**
     * Ticks at the beginnings of months, equally far apart, with one at the beginning of a financial year if possible.
     */
    static void monthTicks(Plot plot, MoneyAxis axis, Months horizon) {
        int step = Arrays.stream(TICK_STEPS)
                .filter(s -> horizon.count() / s <= MOST_TICKS)
                .findFirst()
                .orElse(horizon.count());
        for (int i = 0; i <= horizon.count(); i++) {
            YearMonth month = horizon.first().plusMonths(i);
            if (Math.floorMod(financialMonth(month), step) == 0) {
                String label = name(month.getMonth()).substring(0, 3) + "\n" + month.getYear();
                plot.beside(i, axis.low(), label, new Style(Plot.MUTED, 0.5, 1, false));
            }
        }
    }

    /** The months since April of the year 0. */
    private static long financialMonth(YearMonth month) {
        FinancialYear year = FinancialYear.of(month);
        return (long) YEAR * year.start() + year.months().indexOf(month);
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
        Money saving = comparison.saving();
        return IntStream.of(
                        label(
                                plot,
                                end,
                                dearer ? lower : upper,
                                comparison.names().oldAsHeading(),
                                comparison.oldCost(),
                                Plot.OLD),
                        label(plot, end, (upper + lower) / 2, dearer ? "Costs more" : "Saving", saving.abs(), Plot.INK),
                        label(
                                plot,
                                end,
                                dearer ? upper : lower,
                                comparison.names().pilotAsHeading(),
                                comparison.pilotCost(),
                                Plot.PILOT))
                .max()
                .orElseThrow();
    }

    private static int label(Plot plot, int x, double y, String words, Money amount, String colour) {
        String text = shortened(amount);
        plot.beside(x, y, words + "\n" + text, new Style(colour, 0, 0.5, true));
        return room(Math.max(words.length(), text.length()));
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
            longest = Math.max(longest, row(plot, shifts.get(i), -ROW * i, least, names));
        }
        if (shifts.isEmpty()) {
            plot.text(0, -ROW / 2.0, NOBODY, new Style(Plot.MUTED, 0, 0.5, false));
        }
        int height = ROW * Math.max(1, shifts.size());
        String most40 = comparison.agencies().size() > MOST_ROWS ? " (the " + MOST_ROWS + " that change most)" : "";
        return new Block.Chart(
                "What each agency saves or pays, " + words(comparison.horizon()) + most40,
                shifts.isEmpty() ? NOBODY : "Bars, the largest saving first. " + results(shifts, names) + ".",
                plot.specification(
                        List.of(least, Math.max(most, least + 1)),
                        List.of((double) -height, 0.0),
                        height + 8,
                        List.of(0, room(longest), 8, 1)));
    }

    private static int row(Plot plot, CostShift shift, double y, double left, Function<Agency, String> names) {
        double saving = pence(shift);
        String colour = saving > 0 ? Plot.PILOT : saving < 0 ? Plot.PAYS : Plot.MUTED;
        String words = result(shift, Charts::shortened);
        plot.text(left, y - 3, fitted(names.apply(shift.agency()), NAME_WIDTH), new Style(Plot.INK, 0, 1, false));
        plot.bar(Math.min(0, saving), Math.max(0, saving), y - 38, y - 22, colour);
        plot.rule(0, y - 41, 0, y - 19, Plot.MUTED, 1);
        plot.beside(Math.max(0, saving), y - 30, words, new Style(colour, 0, 0.5, true));
        return words.length();
    }

    /** As much of a name as so many pixels have room for, on one line. */
    static String fitted(String name, double room) {
        double width = 0;
        StringBuilder out = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            width += c >= FIRST_WIDE ? 13 : Character.isUpperCase(c) ? 9.5 : 7.4;
            if (width > room) {
                return out.toString().stripTrailing() + "…";
            }
            out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }

    private static String results(List<CostShift> shifts, Function<Agency, String> names) {
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " " + result(shift, MoneyText::round))
                .collect(Collectors.joining("; "));
    }

    private static String result(CostShift shift, Function<Money, String> form) {
        Money saving = shift.saving();
        if (saving.isZero()) {
            return "no change";
        }
        return (saving.isNegative() ? "pays " : "saves ") + form.apply(saving.abs());
    }

    private static double pence(CostShift shift) {
        return shift.saving().getAmountMinorLong();
    }

    /** To the pound where a phone has room for that. */
    private static String shortened(Money amount) {
        String exact = MoneyText.round(amount);
        return exact.length() <= LONGEST_AMOUNT ? exact : MoneyText.brief(amount);
    }

    static int room(int characters) {
        return (int) Math.ceil(characters * Plot.CHARACTER + Plot.BESIDE);
    }

    static String words(Months months) {
        return Typography.months(months.first(), months.last());
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
        return SvgRenderer.svg(
                specification, width, height, "c" + Math.floorMod(specification.hashCode(), 9973) + "w" + width + "n");
    }
}
