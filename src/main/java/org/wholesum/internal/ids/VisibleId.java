package org.wholesum.internal.ids;

import java.util.Locale;

/** Ids in quotes, with an escape for each character that is not printable ASCII. */
public final class VisibleId {
    private static final int LONGEST = 60;

    private VisibleId() {}

    /**
     * An id as a message shows it.
     *
     * @param id the id
     * @return it in quotes, shortened to 60 characters
     */
    public static String of(String id) {
        StringBuilder shown = new StringBuilder("\"");
        id.codePoints().limit(LONGEST).forEach(c -> {
            if (c > ' ' - 1 && c < 0x7F) {
                shown.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
            } else {
                shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%x}" : "\\u%04x", c));
            }
        });
        return shown.append(id.codePointCount(0, id.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }
}
