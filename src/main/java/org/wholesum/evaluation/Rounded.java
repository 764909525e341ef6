package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
final class Rounded {
    private static final int PLACES = 2;
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

    private Rounded() {}

    /** To two decimals, or to three significant figures below 1: {@code 6.95}, {@code 0.0123}. */
    static String figure(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal two = exact.setScale(PLACES, RoundingMode.HALF_UP);
        return Math.abs(value) >= 1 || two.compareTo(exact) == 0
                ? two.toPlainString()
                : exact.round(THREE_FIGURES).toPlainString();
    }

    /** To a number of decimals. */
    static String places(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : String.valueOf(value);
    }

    /** As it was given: {@code 12}, {@code 0.5}. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** A fraction as a percentage with one decimal. */
    static String percent(double fraction) {
        return places(fraction * 100, 1) + "%";
    }
}
