package org.wholesum.internal.scenario.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An exact value in an expression.
 *
 * @param value as a fraction; 12% is 3/25
 * @param share whether a percentage or a quotient is in it
 * @param number whether a number without a percent sign is in it
 */
record Term(BigFraction value, boolean share, boolean number) {
    private static final int MOST_BITS = 4096;

    /** A number as it is written, or a fraction of one if a percent sign follows. */
    static Term of(BigDecimal number, boolean percent) {
        BigInteger unscaled = number.unscaledValue();
        BigFraction value = number.scale() > 0
                ? new BigFraction(unscaled, BigInteger.TEN.pow(number.scale()))
                : new BigFraction(number.toBigIntegerExact());
        return new Term(value, percent, !percent);
    }

    /** A number without a sign, or a percentage, as an expression has it. */
    static Term parse(String text) {
        boolean percent = text.endsWith("%");
        BigDecimal number =
                new BigDecimal(percent ? text.substring(0, text.length() - 1).strip() : text);
        return of(percent ? number.movePointLeft(2) : number, percent);
    }

    Term negated() {
        return new Term(value.negate(), share, number);
    }

    Term plus(Term other) {
        return with(other, BigFraction::add);
    }

    Term minus(Term other) {
        return with(other, BigFraction::subtract);
    }

    Term times(Term other) {
        return with(other, BigFraction::multiply);
    }

    Term dividedBy(Term other) {
        if (other.value.getNumerator().signum() == 0) {
            throw new IllegalArgumentException("divides by zero");
        }
        Term quotient = with(other, BigFraction::divide);
        return new Term(quotient.value, true, true);
    }

    private Term with(Term other, BinaryOperator<BigFraction> how) {
        BigFraction result = how.apply(value, other.value);
        if (result.getNumerator().bitLength() > MOST_BITS
                || result.getDenominator().bitLength() > MOST_BITS) {
            throw new IllegalArgumentException("has a value of more than 1,000 digits, expected fewer");
        }
        return new Term(result, share || other.share, number || other.number);
    }
}
