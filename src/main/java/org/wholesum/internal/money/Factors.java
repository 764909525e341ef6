package org.wholesum.internal.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.wholesum.internal.numeric.Exact;

/**
 * Exact decimal factors, one for each month, by which whole pence are multiplied; the cumulative series of the products is
 * rounded half up to the penny. The result is that of BigDecimal, without an object for each cell: a factor is a whole
 * number and groups of nine decimals, and the products of each group are added up in a long. Amounts that could overflow one
 * are calculated by BigDecimal.
 */
public final class Factors {
    private static final int DIGITS = 9;
    private static final long BASE = 1_000_000_000;
    private static final long HALF = BASE / 2;
    /** The sum of amounts up to which no group of products overflows. */
    private static final long MOST = Long.MAX_VALUE / (2 * BASE);

    private final BigDecimal[] exact;
    /** At index 0 the whole part of each month's factor, then its groups of nine decimals. */
    private final long[][] groups;

    private final long[] sums;
    private final boolean isFast;

    private Factors(BigDecimal[] exact) {
        this.exact = exact;
        int scale = 0;
        boolean small = true;
        for (BigDecimal factor : exact) {
            scale = Math.max(scale, factor.scale());
            small &= factor.signum() >= 0 && factor.compareTo(BigDecimal.valueOf(BASE)) < 0;
        }
        this.isFast = small;
        this.groups = new long[1 + (scale + DIGITS - 1) / DIGITS][exact.length];
        this.sums = new long[groups.length];
        for (int month = 0; small && month < exact.length; month++) {
            split(exact[month], month);
        }
    }

    private void split(BigDecimal factor, int month) {
        BigInteger base = BigInteger.valueOf(BASE);
        BigInteger rest = factor.setScale((groups.length - 1) * DIGITS).unscaledValue();
        for (int group = groups.length - 1; group >= 0; group--) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            groups[group][month] = parts[1].longValueExact();
            rest = parts[0];
        }
    }

    /**
     * Factors. A value of this class has space for its calculation, so each thread needs one of its own.
     *
     * @param factors by month
     * @return the factors
     */
    public static Factors of(BigDecimal... factors) {
        return new Factors(factors.clone());
    }

    /** {@return the same factors, for another thread} */
    public Factors copy() {
        return new Factors(exact);
    }

    /**
     * Multiplies a series of amounts, month by month.
     *
     * @param cells the array of the series, in which the products replace it
     * @param from the index of its first month
     * @throws ArithmeticException on overflow
     */
    public void weight(long[] cells, int from) {
        if (!isFast || !isSmall(cells, from)) {
            weightExactly(cells, from);
            return;
        }
        Arrays.fill(sums, 0);
        long before = 0;
        for (int month = 0; month < exact.length; month++) {
            long pence = cells[from + month];
            for (int group = 0; group < sums.length; group++) {
                sums[group] += pence * groups[group][month];
            }
            long after = rounded();
            cells[from + month] = after - before;
            before = after;
        }
    }

    private boolean isSmall(long[] cells, int from) {
        long sum = 0;
        for (int i = from; i < from + exact.length; i++) {
            if (cells[i] > MOST || cells[i] < -MOST) {
                return false;
            }
            sum += Math.abs(cells[i]);
        }
        return sum <= MOST;
    }

    /** The sum of all groups, rounded half up, that is away from zero. */
    private long rounded() {
        long carry = 0;
        long tenths = 0;
        boolean rest = false;
        for (int group = sums.length - 1; group > 0; group--) {
            long sum = sums[group] + carry;
            carry = Math.floorDiv(sum, BASE);
            rest |= tenths != 0;
            tenths = sum - carry * BASE;
        }
        long whole = sums[0] + carry;
        return tenths > HALF || (tenths == HALF && (rest || whole >= 0)) ? whole + 1 : whole;
    }

    private void weightExactly(long[] cells, int from) {
        BigDecimal sum = BigDecimal.ZERO;
        long before = 0;
        for (int month = 0; month < exact.length; month++) {
            sum = sum.add(BigDecimal.valueOf(cells[from + month]).multiply(exact[month]));
            long after = Exact.whole(sum.setScale(0, RoundingMode.HALF_UP));
            cells[from + month] = Exact.subtract(after, before);
            before = after;
        }
    }

    /**
     * An amount × the only factor.
     *
     * @param pence the amount
     * @return the product, rounded half up to the penny
     * @throws ArithmeticException on overflow
     */
    public long times(long pence) {
        if (!isFast || pence > MOST || pence < -MOST) {
            return Exact.whole(BigDecimal.valueOf(pence).multiply(exact[0]).setScale(0, RoundingMode.HALF_UP));
        }
        if (sums.length == 2) { // up to nine decimals, as most factors have
            long decimals = pence * groups[1][0];
            long carry = Math.floorDiv(decimals, BASE);
            long whole = pence * groups[0][0] + carry;
            long rest = decimals - carry * BASE;
            return rest > HALF || (rest == HALF && whole >= 0) ? whole + 1 : whole;
        }
        for (int group = 0; group < sums.length; group++) {
            sums[group] = pence * groups[group][0];
        }
        return rounded();
    }

    /** As {@code factors of 24 months}. */
    @Override
    public String toString() {
        return "factors of " + exact.length + " months";
    }
}
