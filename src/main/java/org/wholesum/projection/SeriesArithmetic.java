package org.wholesum.projection;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.wholesum.internal.money.Factors;

/** The arithmetic of cumulative series in pence. */
final class SeriesArithmetic {
    /** Below this a product in floating point is within a thousandth of the exact one. */
    private static final double PRECISE = 1L << 38;

    private static final double NEAR_HALF = 0.001;

    private SeriesArithmetic() {}

    /** Total × k ÷ the months observed, rounded half up: by whole pennies and a remainder each month, without a division. */
    static ByAgency.Series runRate(int observed, int months) {
        return (total, into, from) -> {
            Math.multiplyExact(total, (long) months); // overflows if any of the products does
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
    }

    private static void divide(long total, int observed, long[] into, int from, int months) {
        for (int k = 1; k <= months; k++) {
            into[from + k - 1] = LongMath.divide(Math.multiplyExact(total, (long) k), observed, RoundingMode.HALF_UP);
        }
    }

    /** A series × a factor, rounded half up. */
    static ByAgency.Series times(ByAgency.Series base, BigDecimal factor, int months) {
        Factors exact = Factors.of(factor);
        return (total, into, from) -> {
            base.cumulative(total, into, from);
            for (int i = from; i < from + months; i++) {
                into[i] = exact.times(into[i]);
            }
        };
    }

    /** The sum of two series. */
    static ByAgency.Series plus(ByAgency.Series one, ByAgency.Series other, int months) {
        long[] second = new long[months];
        return (total, into, from) -> {
            one.cumulative(total, into, from);
            other.cumulative(total, second, 0);
            for (int i = 0; i < months; i++) {
                into[from + i] = Math.addExact(into[from + i], second[i]);
            }
        };
    }

    /** One series for the first months, then another. */
    static ByAgency.Series then(ByAgency.Series first, int before, ByAgency.Series second, int after) {
        return (total, into, from) -> {
            first.cumulative(total, into, from);
            second.cumulative(total, into, from + before);
            long paid = into[from + before - 1];
            for (int i = from + before; i < from + before + after; i++) {
                into[i] = Math.addExact(paid, into[i]);
            }
        };
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
                long now = Math.subtractExact(difference[i], into[from + i]);
                long before = i == 0 ? 0 : Math.subtractExact(difference[i - 1], into[from + i - 1]);
                difference[i] = Math.subtractExact(now, before);
            }
            weights.weight(difference, 0);
            long sum = 0;
            for (int i = 0; i < months; i++) {
                sum = Math.addExact(sum, difference[i]);
                into[from + i] = Math.addExact(into[from + i], sum);
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
