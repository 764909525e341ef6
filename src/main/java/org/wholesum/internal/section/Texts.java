package org.wholesum.internal.section;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Typography;

/** Numbers of evidence as text. */
final class Texts {
    private static final int LARGE = 100;
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

    private Texts() {}

    /** A relative change, as {@code −14.0%}. */
    static String percent(double share) {
        return Double.isFinite(share) ? Typography.minus(NumberText.share(share)) : "from zero";
    }

    static String figure(double value) {
        return Typography.minus(NumberText.figure(value));
    }

    /** What was measured, as {@code 255.7}, {@code 8.46} or {@code 0.592}: one decimal, or three significant figures below 100. */
    static String measured(double value) {
        if (!Double.isFinite(value)) {
            return NumberText.of(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shown =
                Math.abs(value) < LARGE ? exact.round(THREE_FIGURES) : exact.setScale(1, RoundingMode.HALF_UP);
        return Typography.minus(NumberText.plain(shown.doubleValue()));
    }

    static String interval(double lower, double upper) {
        return measured(lower) + " to " + measured(upper);
    }

    static String p(OptionalDouble value) {
        return value.isPresent() ? NumberText.p(value.getAsDouble()) : "n/a";
    }

    /** A sentence begins with a capital. */
    static String sentence(String text) {
        String whole = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }
}
