package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers of evidence as text. */
public final class EvidenceText {
    private static final int LARGE = 100;
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

    private EvidenceText() {}

    /** {@return a relative change, as {@code −14.0%}} */
    public static String percent(double share) {
        return Double.isFinite(share) ? Typography.minus(NumberText.share(share)) : "from zero";
    }

    /** {@return a figure, with a minus sign where it is below zero} */
    public static String figure(double value) {
        return Typography.minus(NumberText.figure(value));
    }

    /**
     * {@return what was measured, as {@code 255.7}, {@code 8.46} or {@code 0.592}: one decimal, or three significant figures
     * below 100}
     */
    public static String measured(double value) {
        if (!Double.isFinite(value)) {
            return NumberText.of(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shown =
                Math.abs(value) < LARGE ? exact.round(THREE_FIGURES) : exact.setScale(1, RoundingMode.HALF_UP);
        return Typography.minus(NumberText.plain(shown.doubleValue()));
    }

    /** {@return both ends, as they were measured} */
    public static String interval(double lower, double upper) {
        return measured(lower) + " to " + measured(upper);
    }

    /** {@return a p-value, or {@code n/a} where there is none} */
    public static String p(OptionalDouble value) {
        return value.isPresent() ? NumberText.p(value.getAsDouble()) : "n/a";
    }

    /** {@return a text as a sentence, which begins with a capital and ends with a full stop} */
    public static String sentence(String text) {
        String whole = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }
}
