package org.wholesum.price;

import java.time.YearMonth;
import java.util.Locale;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;

/**
 * How present values are calculated: the rates, the timing within a year, and the base month.
 *
 * <p>Real rates discount real costs only, and nominal rates nominal costs only; this is checked wherever a factor is used.
 *
 * @param schedule the rates
 * @param timing when in its year a cost counts as paid
 * @param base the month of the present values, not after the first month that is discounted
 */
public record Discounting(DiscountSchedule schedule, Timing timing, YearMonth base) {
    private static final double MONTHS_OF_YEAR = 12;

    /**
     * The present value of costs: every month's cost times its factor. Each agency's cumulative series is rounded half up to
     * the penny. £100.00 in each of 24 months is £2,359.42 at 3.5% with the Green Book's timing: 1,200 + 1,200 ÷ 1.035.
     *
     * @param costs from the base month on
     * @return the same months, discounted
     * @throws IllegalArgumentException if a month is before the base or after the end of the schedule, or if one of costs and
     *     rates is real and the other nominal
     */
    public MonthlyCosts presentValue(MonthlyCosts costs) {
        Months window = costs.window();
        if (window.first().isBefore(base)) {
            throw new IllegalArgumentException(
                    "costs of " + window + " start before " + base + ", the base month of the present values");
        }
        if (!costs.agencies().isEmpty()) {
            checkPrices(costs.prices());
        }
        FactorTable factors = schedule.factors(this, window);
        MonthlyCosts.Builder present =
                MonthlyCosts.builder(costs.currency(), window).pricedIn(costs.prices());
        for (Agency agency : costs.agencies()) {
            present.add(agency, factors.discounted(costs.penceByMonth(agency)));
        }
        return present.build();
    }

    /**
     * The discount factor of a month.
     *
     * @param month not before the base
     * @param prices the price base of the amounts that are to be multiplied by it
     * @return the present value of 1, as a share
     * @throws IllegalArgumentException if the month is before the base or after the end of the schedule, or if one of prices
     *     and rates is real and the other nominal
     */
    public double factor(YearMonth month, PriceBase prices) {
        checkPrices(prices);
        return plain(month);
    }

    /**
     * The annuity factor of some months: the present value of 1 a year, paid in twelfths in each of them.
     *
     * @param months from the base on
     * @return in years' payments: 1.9662 for two years at 3.5% with the Green Book's timing, 1 + 1 ÷ 1.035
     * @throws IllegalArgumentException if a month is before the base or after the end of the schedule
     */
    public double annuity(Months months) {
        return months.stream().mapToDouble(this::plain).sum() / MONTHS_OF_YEAR;
    }

    /**
     * Checks that amounts can be discounted by these rates.
     *
     * @param prices the price base of the amounts
     * @throws InvalidInputException if one of prices and rates is real and the other nominal
     */
    public void checkPrices(PriceBase prices) {
        boolean real = schedule.isReal();
        if (prices.isReal() != real) {
            throw InvalidInputException.of(
                    "costs " + prices.inWords() + " can't be discounted by the " + (real ? "real" : "nominal")
                            + " rates of " + schedule + ", expected both real or both nominal",
                    real
                            ? "the costs are in one year's prices: state it with pricedIn, or convert them with"
                                    + " Deflator.convert"
                            : "the rates are meant to be real");
        }
    }

    double plain(YearMonth month) {
        if (month.isBefore(base)) {
            throw new IllegalArgumentException(
                    "month " + month + " is before " + base + ", the base month of the present values");
        }
        return schedule.factor(timing.years(base, month));
    }

    /** As {@code green-book (Green Book 2022, annex 6), year zero undiscounted, at 2013-10}. */
    @Override
    public String toString() {
        return schedule + ", " + timing.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", at " + base;
    }
}
