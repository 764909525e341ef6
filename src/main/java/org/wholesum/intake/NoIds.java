package org.wholesum.intake;

import java.util.Locale;
import java.util.Set;

/** Words of total rows, which are no ids. */
final class NoIds {
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "grand total", "subtotal", "sub-total", "sub total", "sum", "overall");

    private NoIds() {}

    /** Whether a text is the word of a total row. */
    static boolean isTotal(String text) {
        String word = IdForm.trimmed(text).toLowerCase(Locale.ROOT);
        return TOTALS.contains(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
    }
}
