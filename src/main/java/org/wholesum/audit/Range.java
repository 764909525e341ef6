package org.wholesum.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The values from one to another, both included; sums and differences are exact, quotients have 34 digits. */
record Range(BigDecimal low, BigDecimal high) {
    static final Range NONE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range minus(Range other) {
        return new Range(low.subtract(other.high), high.subtract(other.low));
    }

    Range hull(Range other) {
        return new Range(low.min(other.low), high.max(other.high));
    }

    Range times(Range other) {
        List<BigDecimal> ends = List.of(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
        return of(ends);
    }

    /** The quotients; the divisor must not contain zero. */
    Range dividedBy(Range other) {
        List<BigDecimal> ends = List.of(
                low.divide(other.low, MathContext.DECIMAL128),
                low.divide(other.high, MathContext.DECIMAL128),
                high.divide(other.low, MathContext.DECIMAL128),
                high.divide(other.high, MathContext.DECIMAL128));
        return of(ends);
    }

    boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    boolean meets(Range other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    private static Range of(List<BigDecimal> ends) {
        return new Range(
                ends.stream().reduce(BigDecimal::min).orElseThrow(),
                ends.stream().reduce(BigDecimal::max).orElseThrow());
    }
}
