package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: without an exponent, the same in every locale. */
public final class NumberText {
    private static final MathContext FIVE_FIGURES = new MathContext(5);
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);
    private static final int PLACES = 2;

    private NumberText() {}

    /** An estimate with five significant figures, as {@code −27.349}; 0 for both zeros. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        return Typography.minus(
                new BigDecimal(value).round(FIVE_FIGURES).stripTrailingZeros().toPlainString());
    }

    private static String infinite(double value) {
        return Double.isNaN(value) ? "not defined" : value > 0 ? "infinite" : "−infinite";
    }

    /** A probability, as {@code 0.0312} or {@code below 0.0001}. */
    public static String p(double value) {
        return value < 1e-4 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** A level of confidence, as {@code 95%}. */
    public static String level(double level) {
        BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }

    /** To two decimals, or to three significant figures below 1: {@code 6.95}, {@code 0.0123}. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal two = exact.setScale(PLACES, RoundingMode.HALF_UP);
        return Math.abs(value) >= 1 || two.compareTo(exact) == 0
                ? two.toPlainString()
                : exact.round(THREE_FIGURES).toPlainString();
    }

    /** To a number of decimals. */
    public static String places(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : infinite(value);
    }

    /** As it was given: {@code 12}, {@code 0.5}. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** A fraction as a percentage with one decimal. */
    public static String share(double fraction) {
        return places(fraction * 100, 1) + "%";
    }
}
