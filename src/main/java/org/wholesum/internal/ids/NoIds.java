package org.wholesum.internal.ids;

import java.util.Locale;
import java.util.Set;

/** Words of total rows, which are no ids. */
public final class NoIds {
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "grand total", "subtotal", "sub-total", "sub total", "sum", "overall");

    private NoIds() {}

    /**
     * Whether a text is the word of a total row.
     *
     * @param text the text of a cell
     * @return true for {@code Total:} and the like
     */
    public static boolean isTotal(String text) {
        String word = IdForm.trimmed(text).toLowerCase(Locale.ROOT);
        return TOTALS.contains(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
    }
}
