package org.wholesum.projection;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.wholesum.internal.money.Factors;
import org.wholesum.internal.numeric.Exact;

/** The arithmetic of cumulative series in pence. */
final class SeriesArithmetic {
    /** Below this a product in floating point is within a thousandth of the exact one. */
    private static final double PRECISE = 1L << 38;

    private static final double NEAR_HALF = 0.001;

    /** Periods have at most this many bits. */
    private static final int MOST_BITS = 20;

    private SeriesArithmetic() {}

    /** Total × k ÷ the months observed, rounded half up: by whole pennies and a remainder each month, without a division. */
    static ByAgency.Series runRate(int observed, int months) {
        ByAgency.Series held = (total, into, from) -> {
            Exact.multiply(total, (long) months); // overflows if any of the products does
            if (total == Long.MIN_VALUE) {
                divide(total, observed, into, from, months);
                return;
            }
            long size = Math.abs(total);
            long pennies = size / observed;
            long remainder = size % observed;
            long sum = 0;
            long rest = 0;
            for (int i = from; i < from + months; i++) {
                sum += pennies;
                rest += remainder;
                if (rest >= observed) {
                    rest -= observed;
                    sum++;
                }
                long rounded = 2 * rest >= observed ? sum + 1 : sum;
                into[i] = total < 0 ? -rounded : rounded;
            }
        };
        return held.every(observed);
    }

    private static void divide(long total, int observed, long[] into, int from, int months) {
        for (int k = 1; k <= months; k++) {
            into[from + k - 1] = LongMath.divide(Exact.multiply(total, (long) k), observed, RoundingMode.HALF_UP);
        }
    }

    /** A series × a factor, rounded half up. */
    static ByAgency.Series times(ByAgency.Series base, BigDecimal factor, int months) {
        Factors exact = Factors.of(factor);
        ByAgency.Series product = (total, into, from) -> {
            base.cumulative(total, into, from);
            for (int i = from; i < from + months; i++) {
                into[i] = exact.times(into[i]);
            }
        };
        // over this many periods the product of the exact rise is whole
        return product.every(useful(BigInteger.valueOf(base.period()).multiply(denominator(factor))));
    }

    private static BigInteger denominator(BigDecimal factor) {
        BigDecimal plain = factor.setScale(Math.max(factor.scale(), 0));
        BigInteger whole = BigInteger.TEN.pow(plain.scale());
        return whole.divide(whole.gcd(plain.unscaledValue()));
    }

    /** A period that isn't too long to be useful, or 0. */
    private static long useful(BigInteger period) {
        return period.bitLength() <= MOST_BITS ? period.longValue() : 0;
    }

    /** The common period of two series, or 0 if one has none. */
    private static long common(ByAgency.Series one, ByAgency.Series other) {
        if (one.period() == 0 || other.period() == 0) {
            return 0;
        }
        BigInteger first = BigInteger.valueOf(one.period());
        BigInteger second = BigInteger.valueOf(other.period());
        return useful(first.multiply(second).divide(first.gcd(second)));
    }

    /** The sum of two series. */
    static ByAgency.Series plus(ByAgency.Series one, ByAgency.Series other, int months) {
        long[] second = new long[months];
        ByAgency.Series sum = (total, into, from) -> {
            one.cumulative(total, into, from);
            other.cumulative(total, second, 0);
            for (int i = 0; i < months; i++) {
                into[from + i] = Exact.add(into[from + i], second[i]);
            }
        };
        return sum.every(common(one, other));
    }

    /** One series for the first months, then another. */
    static ByAgency.Series then(ByAgency.Series first, int before, ByAgency.Series second, int after) {
        ByAgency.Series both = (total, into, from) -> {
            first.cumulative(total, into, from);
            second.cumulative(total, into, from + before);
            long paid = into[from + before - 1];
            for (int i = from + before; i < from + before + after; i++) {
                into[i] = Exact.add(paid, into[i]);
            }
        };
        return both.every(common(first, second));
    }

    /** A series plus a share of its difference from another, month by month; the cumulative difference is rounded half up. */
    static ByAgency.Series mixed(ByAgency.Series base, ByAgency.Series other, BigDecimal[] shares) {
        Factors weights = Factors.of(shares);
        int months = shares.length;
        long[] difference = new long[months];
        return (total, into, from) -> {
            base.cumulative(total, into, from);
            other.cumulative(total, difference, 0);
            for (int i = months - 1; i >= 0; i--) {
                long now = Exact.subtract(difference[i], into[from + i]);
                long before = i == 0 ? 0 : Exact.subtract(difference[i - 1], into[from + i - 1]);
                difference[i] = Exact.subtract(now, before);
            }
            weights.weight(difference, 0);
            long sum = 0;
            for (int i = 0; i < months; i++) {
                sum = Exact.add(sum, difference[i]);
                into[from + i] = Exact.add(into[from + i], sum);
            }
        };
    }

    /** Total × a factor for each month, by a rounding of its own where floating point doesn't decide it. */
    static ByAgency.Series products(List<BigDecimal> factors, Function<BigDecimal, Long> rounding) {
        double[] near = factors.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return (total, into, from) -> {
            for (int i = 0; i < near.length; i++) {
                double product = total * near[i];
                double whole = Math.floor(product);
                boolean decided = Math.abs(product) < PRECISE
                        && Math.abs(total) < PRECISE
                        && Math.abs(product - whole - 0.5) > NEAR_HALF;
                into[from + i] = decided
                        ? (long) Math.floor(product + 0.5)
                        : rounding.apply(BigDecimal.valueOf(total).multiply(factors.get(i)));
            }
        };
    }
}
