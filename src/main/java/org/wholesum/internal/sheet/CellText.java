package org.wholesum.internal.sheet;

import com.google.common.base.CharMatcher;
import java.util.Locale;

/** Texts of cells: no-break spaces are blanks, as are zero-width ones and those of any script. */
public final class CellText {
    private static final CharMatcher BLANK = CharMatcher.whitespace()
            .or(CharMatcher.anyOf("\u00a0\u2007\u202f\u200b\ufeff"))
            .or(CharMatcher.javaIsoControl());

    private CellText() {}

    /** {@return the text without blanks around it} */
    public static String strip(String text) {
        return text.isEmpty() || (isVisible(text.charAt(0)) && isVisible(text.charAt(text.length() - 1)))
                ? text
                : BLANK.trimFrom(text);
    }

    /** {@return whether there is nothing but blanks} */
    public static boolean isBlank(String text) {
        return text.isEmpty() || (!isVisible(text.charAt(0)) && BLANK.matchesAllOf(text));
    }

    /** Whether a character of ASCII is no blank; most are of this kind. */
    private static boolean isVisible(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** {@return the name of a column as it is compared: in lower case, each run of blanks a space} */
    public static String name(String text) {
        return BLANK.trimAndCollapseFrom(text, ' ').toLowerCase(Locale.ROOT);
    }
}
