package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * The yearly growth of a cost, fitted to its yearly totals over every agency. Years are counted back from the history's last
 * month, twelve months each; months that are left over at its start are not used.
 *
 * <p>Totals of £1,000.00, £1,100.00 and £1,210.00 have a growth of 10% a year with a standard error of zero.
 */
public final class Growth {
    private static final int FEWEST = 3;

    /** The way in which growth is fitted. */
    public enum Fit {
        /**
         * A straight line through the logarithms of the yearly totals by least squares (J. M. Wooldridge, <i>Introductory
         * Econometrics</i>, chapter 2.4). No year may be zero.
         */
        LOG_LINEAR,
        /**
         * Poisson regression with a logarithmic link (J. M. C. Santos Silva and S. Tenreyro, <i>The Log of Gravity</i>,
         * Review of Economics and Statistics 88, 2006). Years may be zero. The standard error is scaled by Pearson's
         * dispersion (P. McCullagh and J. A. Nelder, <i>Generalized Linear Models</i>, 1989), so that it does not depend on
         * the unit of money.
         */
        POISSON
    }

    /** The total of twelve months. */
    private record Year(Months months, Money cost) {
        long pence() {
            return cost.getAmountMinorLong();
        }
    }

    private final Fit fit;
    private final List<Year> totals;
    private final BigDecimal rate;
    private final double standardError;

    private Growth(Fit fit, List<Year> totals, LogLine line) {
        double growth = StrictMath.expm1(line.slope());
        this.fit = fit;
        this.totals = List.copyOf(totals);
        this.rate = new BigDecimal(growth, new MathContext(15));
        this.standardError = (1 + growth) * line.standardError();
    }

    /**
     * Fits growth to a history.
     *
     * @param history what was observed, three whole years or more
     * @param fit how
     * @return the growth
     * @throws IllegalArgumentException if the history has fewer than three whole years, a year that the fit does not accept,
     *     no cost at all, or almost all of its cost in one year
     */
    public static Growth fit(MonthlyCosts history, Fit fit) {
        List<Year> years = years(history);
        if (years.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "growth can't be fitted to " + history.window() + ": expected " + FEWEST + " whole years or more");
        }
        check(history, years, fit);
        double[] totals = years.stream().mapToDouble(Year::pence).toArray();
        return new Growth(fit, years, fit == Fit.LOG_LINEAR ? LogLine.leastSquares(totals) : LogLine.poisson(totals));
    }

    private static List<Year> years(MonthlyCosts history) {
        int whole = history.window().count() / Months.IN_YEAR;
        int left = history.window().count() % Months.IN_YEAR;
        List<Year> years = new ArrayList<>();
        for (int year = 0; year < whole; year++) {
            Months months = Months.of(history.window().month(left + year * Months.IN_YEAR), Months.IN_YEAR);
            years.add(new Year(months, history.during(months).total()));
        }
        return years;
    }

    private static void check(MonthlyCosts history, List<Year> years, Fit fit) {
        String problem = "growth can't be fitted to " + history.window() + ": ";
        if (years.stream().allMatch(year -> year.pence() == 0)) {
            throw new IllegalArgumentException(problem + "every year is zero, expected some cost");
        }
        for (Year year : years) {
            String found = problem + year.months() + " cost " + MoneyText.of(year.cost());
            if (year.pence() == 0 && fit == Fit.LOG_LINEAR) {
                throw InvalidInputException.of(
                        found + ", expected more than zero, as its logarithm is taken",
                        "a Poisson fit, which accepts years of zero");
            }
            if (year.pence() < 0) {
                throw new IllegalArgumentException(found + ", expected "
                        + (fit == Fit.LOG_LINEAR ? "more than zero, as its logarithm is taken" : "zero or more"));
            }
        }
    }

    /** {@return the growth a year, 0.1 for 10%} */
    public BigDecimal rate() {
        return rate;
    }

    /** {@return the standard error of the rate by the delta method: (1 + rate) × that of the slope} */
    public double standardError() {
        return standardError;
    }

    /** {@return how the growth was fitted} */
    public Fit fit() {
        return fit;
    }

    /** {@return the number of years that it was fitted to} */
    public int years() {
        return totals.size();
    }

    /** {@return the months of those years} */
    public Months months() {
        return Months.of(totals.get(0).months().first(), years() * Months.IN_YEAR);
    }

    /** {@return every year's total, and the fit} */
    public Explanation explain() {
        String years = totals.stream()
                .map(year -> year.months().first() + ": " + MoneyText.of(year.cost()))
                .collect(Collectors.joining("; "));
        return new Explanation(List.of("growth: totals of the years from " + years, "growth: " + this));
    }

    /** Equal if fitted in the same way to the same totals. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Growth that && fit == that.fit && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fit, totals);
    }

    /** The rate, its standard error, the fit, and the number of years. */
    @Override
    public String toString() {
        return Percent.of(rate) + " a year, standard error "
                + String.format(Locale.ROOT, "%.1f", standardError * 100) + " percentage points, "
                + (fit == Fit.LOG_LINEAR ? "log-linear" : "Poisson") + " fit to " + years() + " years";
    }
}
