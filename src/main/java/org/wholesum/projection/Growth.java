package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * How fast a cost has grown, fitted to its yearly totals. Years are counted back from the history's last month, twelve
 * months each; months that are left over at its start are left out. Every agency counts together.
 *
 * <p>Totals of £1,000.00, £1,100.00 and £1,210.00 have grown by 10% a year, with a standard error of nil.
 *
 * @param rate a year, 0.1 for 10%
 * @param standardError of the rate, by the delta method: (1 + rate) × that of the slope
 * @param fit how it was fitted
 * @param years the totals, oldest first
 * @param months the months that they are of
 */
public record Growth(BigDecimal rate, double standardError, Fit fit, List<Year> years, Months months) {
    private static final int YEAR = 12;
    private static final int FEWEST = 3;

    /** How growth is found. */
    public enum Fit {
        /**
         * A straight line through the logarithms of the yearly totals by least squares (J. M. Wooldridge, <i>Introductory
         * Econometrics</i>, chapter 2.4). No year may be nil.
         */
        LOG_LINEAR,
        /**
         * Poisson regression with a logarithmic link (J. M. C. Santos Silva and S. Tenreyro, <i>The Log of Gravity</i>,
         * Review of Economics and Statistics 88, 2006). Years may be nil. The standard error is scaled by Pearson's
         * dispersion (P. McCullagh and J. A. Nelder, <i>Generalized Linear Models</i>, 1989), so that it doesn't depend on
         * the unit of money.
         */
        POISSON
    }

    /**
     * A year's total.
     *
     * @param months its twelve months
     * @param cost what they cost
     */
    public record Year(Months months, Money cost) {
        long pence() {
            return cost.getAmountMinorLong();
        }
    }

    /** Takes a copy. */
    public Growth {
        years = List.copyOf(years);
    }

    /**
     * Fits growth to a history.
     *
     * @param history what was observed, three whole years or more
     * @param fit how
     * @return the growth
     * @throws IllegalArgumentException if the history is too short, nil, or otherwise can't be fitted, with the reason
     */
    public static Growth fit(MonthlyCosts history, Fit fit) {
        List<Year> years = years(history);
        if (years.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "growth can't be fitted to " + history.window() + ": expected " + FEWEST + " whole years or more");
        }
        double[] totals = years.stream().mapToDouble(Year::pence).toArray();
        check(history, years, fit);
        LogLine line = fit == Fit.LOG_LINEAR ? LogLine.leastSquares(totals) : LogLine.poisson(totals);
        double growth = StrictMath.expm1(line.slope());
        Months months = Months.of(years.get(0).months().first(), years.size() * YEAR);
        BigDecimal rate = new BigDecimal(growth, new MathContext(15));
        return new Growth(rate, (1 + growth) * line.standardError(), fit, years, months);
    }

    private static List<Year> years(MonthlyCosts history) {
        int whole = history.window().count() / YEAR;
        int left = history.window().count() % YEAR;
        List<Year> years = new ArrayList<>();
        for (int year = 0; year < whole; year++) {
            Months months = Months.of(history.window().month(left + year * YEAR), YEAR);
            years.add(new Year(months, history.during(months).total()));
        }
        return years;
    }

    private static void check(MonthlyCosts history, List<Year> years, Fit fit) {
        if (years.stream().allMatch(year -> year.pence() == 0)) {
            throw new IllegalArgumentException(
                    "growth can't be fitted to " + history.window() + ": every year is nil, expected some cost");
        }
        for (Year year : years) {
            if (year.pence() < 0 || (year.pence() == 0 && fit == Fit.LOG_LINEAR)) {
                throw new IllegalArgumentException("growth can't be fitted to " + history.window() + ": "
                        + year.months() + " cost " + MoneyText.of(year.cost()) + ", expected "
                        + (fit == Fit.LOG_LINEAR
                                ? "more than nil, as its logarithm is taken"
                                        + (year.pence() == 0 ? "\n  Maybe a Poisson fit, which takes nil years" : "")
                                : "nil or more"));
            }
        }
    }

    /** {@return the rate, its standard error, and how it was fitted to how many years} */
    public String describe() {
        return Percent.of(rate) + " a year, standard error "
                + String.format(Locale.ROOT, "%.1f", standardError * 100) + " percentage points, "
                + (fit == Fit.LOG_LINEAR ? "log-linear" : "Poisson") + " fit to " + years.size() + " years";
    }

    /** {@return every year's total, and what was fitted to them} */
    public List<String> explain() {
        String totals = years.stream()
                .map(year -> year.months().first() + ": " + MoneyText.of(year.cost()))
                .collect(Collectors.joining("; "));
        return List.of("growth: totals of the years from " + totals, "growth: " + describe());
    }
}
