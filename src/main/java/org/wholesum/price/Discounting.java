package org.wholesum.price;

import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;

/**
 * How present values are made: by which rates, with which timing, and of which month.
 *
 * @param schedule the rates
 * @param timing when in its year a cost counts as paid
 * @param base the month that present values are of, not after the first that is discounted
 */
public record Discounting(DiscountSchedule schedule, Timing timing, YearMonth base) {
    /**
     * Present values of costs.
     *
     * @param costs from the base on, real if the rates are
     * @return the same months, discounted; each agency's cumulative series is rounded half up to the penny
     * @throws IllegalArgumentException as {@link DiscountSchedule#present}
     */
    public MonthlyCosts present(MonthlyCosts costs) {
        return schedule.present(costs, timing, base);
    }

    /** The present value of every agency together. */
    public Money total(MonthlyCosts costs) {
        return present(costs).total();
    }

    /**
     * What a pound of a month is worth at the base.
     *
     * @param month not before the base
     * @return the factor
     */
    public double factor(YearMonth month) {
        return schedule.factor(base, month, timing);
    }

    /** As {@code green-book (Green Book 2022, annex 6), year zero undiscounted, at 2013-10}. */
    @Override
    public String toString() {
        return schedule + ", " + timing.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", at " + base;
    }
}
