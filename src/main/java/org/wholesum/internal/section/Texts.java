package org.wholesum.internal.section;

import java.util.OptionalDouble;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Typography;

/** Numbers of evidence as text. */
final class Texts {
    private Texts() {}

    /** A relative change, as {@code −14.0%}. */
    static String percent(double share) {
        return Double.isFinite(share) ? Typography.minus(NumberText.share(share)) : "from zero";
    }

    static String figure(double value) {
        return Typography.minus(NumberText.figure(value));
    }

    static String interval(double lower, double upper) {
        return NumberText.of(lower) + " to " + NumberText.of(upper);
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
