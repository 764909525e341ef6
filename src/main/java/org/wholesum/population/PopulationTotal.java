package org.wholesum.population;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.joda.money.Money;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Exact;

/**
 * A total over the whole population before rounding.
 *
 * @param pence the total in pence, exact
 * @param intervals of the total, the one to quote first
 */
record PopulationTotal(BigFraction pence, List<Interval> intervals) {

    /** With an amount that is known, by which the ends of the intervals move as well. */
    PopulationTotal plus(Money known) {
        long more = known.getAmountMinorLong();
        return more == 0
                ? this
                : new PopulationTotal(
                        pence.add(BigInteger.valueOf(more)),
                        intervals.stream()
                                .map(interval -> interval.plus((double) more))
                                .toList());
    }

    /** To 34 digits, in pence. */
    BigDecimal decimal() {
        return decimal(pence);
    }

    /** Half up to the penny. */
    static long rounded(BigFraction pence) {
        return Exact.whole(new BigDecimal(pence.getNumerator())
                .divide(new BigDecimal(pence.getDenominator()), 0, RoundingMode.HALF_UP));
    }

    /** To 34 digits. */
    static BigDecimal decimal(BigFraction pence) {
        return new BigDecimal(pence.getNumerator())
                .divide(new BigDecimal(pence.getDenominator()), MathContext.DECIMAL128);
    }
}
