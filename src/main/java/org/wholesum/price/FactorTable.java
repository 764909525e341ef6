package org.wholesum.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;

/** The discount factors of some months, and what they make of amounts in whole pence. */
final class FactorTable {
    /** More than twice the relative error of one operation on doubles. */
    private static final double STEP = 2.3e-16;
    /** A term has three errors: those of the amount, the factor and the product. */
    private static final int OF_TERM = 4;

    private static final double PLAIN = 1e12;

    private final Timing timing;
    private final YearMonth base;
    private final Months window;
    private final List<BigDecimal> exact;
    private final double[] near;

    FactorTable(Discounting by, Months window, double[] near) {
        this.timing = by.timing();
        this.base = by.base();
        this.window = window;
        this.near = near.clone();
        this.exact = Arrays.stream(near).mapToObj(BigDecimal::valueOf).toList();
    }

    boolean isFor(Discounting by, Months months) {
        return timing == by.timing() && base.equals(by.base()) && window.equals(months);
    }

    /**
     * The products of amounts and factors, whose running sum is rounded half up: in floating point where its error can't
     * change the rounded sum, else in decimals.
     *
     * @param pence {@code long[month]}
     * @return {@code long[month]}, how much the rounded sum rises in each month
     */
    long[] discounted(long[] pence) {
        long[] rises = new long[pence.length];
        double sum = 0;
        double size = 0;
        long before = 0;
        for (int month = 0; month < pence.length; month++) {
            double term = pence[month] * near[month];
            sum += term;
            size += Math.abs(term);
            double down = Math.floor(sum);
            boolean certain = size < PLAIN && Math.abs(sum - down - 0.5) > size * STEP * (month + OF_TERM);
            long after = certain ? (long) down + (sum - down < 0.5 ? 0 : 1) : exactly(pence, month);
            rises[month] = Exact.subtract(after, before);
            before = after;
        }
        return rises;
    }

    private long exactly(long[] pence, int last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 0; month <= last; month++) {
            sum = sum.add(BigDecimal.valueOf(pence[month]).multiply(exact.get(month)));
        }
        return Exact.whole(sum.setScale(0, RoundingMode.HALF_UP));
    }
}
