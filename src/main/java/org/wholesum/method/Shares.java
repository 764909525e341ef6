package org.wholesum.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import org.wholesum.costs.Months;

/** A share that rises from nil to one over a run of months. */
final class Shares {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private Shares() {}

    static BigDecimal risen(Months over, YearMonth month, PhaseIn.Shape shape) {
        if (month.isBefore(over.first())) {
            return BigDecimal.ZERO;
        }
        if (!month.isBefore(over.last())) {
            return BigDecimal.ONE;
        }
        BigDecimal x = BigDecimal.valueOf(over.indexOf(month) + 1L).divide(BigDecimal.valueOf(over.count()), DIGITS);
        return shape == PhaseIn.Shape.LINEAR ? x : x.multiply(x).multiply(THREE.subtract(x.add(x)), DIGITS);
    }

    static void check(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + share.toPlainString() + ", expected a share from 0 to 1, as 0.2 for 20%");
        }
    }
}
