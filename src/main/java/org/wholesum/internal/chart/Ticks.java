package org.wholesum.internal.chart;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.Plot.Style;

/** The labels along the sides of a chart of money over time. */
public final class Ticks {
    private static final int MOST = 5;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};
    private static final int YEAR = 12;

    private Ticks() {}

    /**
     * Adds a rule for each round amount, with the amount on its left, and their unit above the axis.
     *
     * @param plot receives them
     * @param axis the amounts
     * @param end where the rules end; they begin at 0
     * @return the room that the amounts need, in pixels
     */
    public static int money(Plot plot, MoneyAxis axis, int end) {
        int longest = 0;
        for (double pence : axis.breaks()) {
            String label = axis.label(pence);
            plot.rule(0, pence, end, pence, pence == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(0, pence, label, new Style(Plot.MUTED, 1, 0.5, false));
            longest = Math.max(longest, label.length());
        }
        plot.text(0, axis.high(), axis.unit(), new Style(Plot.MUTED, 0, -0.5, false));
        return TextWidth.beside(longest);
    }

    /**
     * Adds the names of months at their beginnings, equally far apart, with one at the beginning of a financial year if
     * possible.
     *
     * @param plot receives them
     * @param axis the amounts, below which they are
     * @param horizon the months, the first of which begins at 0
     */
    public static void months(Plot plot, MoneyAxis axis, Months horizon) {
        months(plot, axis.low(), horizon);
    }

    /**
     * Adds the names of months at their beginnings, equally far apart, with one at the beginning of a financial year if
     * possible.
     *
     * @param plot receives them
     * @param low the value below which they are
     * @param horizon the months, the first of which begins at 0
     */
    public static void months(Plot plot, double low, Months horizon) {
        int step = Arrays.stream(STEPS)
                .filter(s -> horizon.count() / s <= MOST)
                .findFirst()
                .orElse(horizon.count());
        for (int i = 0; i <= horizon.count(); i++) {
            YearMonth month = horizon.first().plusMonths(i);
            if (Math.floorMod(financialMonth(month), step) == 0) {
                String label = name(month.getMonth()).substring(0, 3) + "\n" + month.getYear();
                plot.beside(i, low, label, new Style(Plot.MUTED, 0.5, 1, false));
            }
        }
    }

    /**
     * A month in two short lines.
     *
     * @param month the month
     * @return as {@code Apr}, and {@code 2013} below it
     */
    public static String month(YearMonth month) {
        return name(month.getMonth()).substring(0, 3) + "\n" + month.getYear();
    }

    /** The months since April of the year 0. */
    private static long financialMonth(YearMonth month) {
        FinancialYear year = FinancialYear.of(month);
        return (long) YEAR * year.start() + year.months().indexOf(month);
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
