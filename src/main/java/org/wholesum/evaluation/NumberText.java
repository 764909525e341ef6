package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.wholesum.internal.text.Typography;

/** Estimates as people read them: five significant figures, without an exponent. */
final class NumberText {
    private static final MathContext FIGURES = new MathContext(5);

    private NumberText() {}

    /** As {@code −27.349}; 0 for both zeros. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not defined" : value > 0 ? "infinite" : "−infinite";
        }
        String plain = new BigDecimal(value).round(FIGURES).stripTrailingZeros().toPlainString();
        return Typography.minus(plain);
    }

    /** A probability, as {@code 0.0312} or {@code below 0.0001}. */
    static String p(double value) {
        return value < 1e-4 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** A level of confidence, as {@code 95%}. */
    static String percent(double level) {
        BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
