package org.wholesum.internal.escape;

/** Texts for CSV files that a spreadsheet takes for text, not for a formula. */
public final class SpreadsheetText {
    /** The characters, and their full-width forms, after which a spreadsheet may calculate. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /**
     * A text that is no formula and has no character that a terminal obeys.
     *
     * @param text any text
     * @return the text, after an apostrophe if it could be a formula, with {@link Visible escapes}
     */
    public static String of(String text) {
        String shown = Visible.of(text);
        String bare = shown.strip();
        return bare.isEmpty() || FORMULA.indexOf(bare.charAt(0)) < 0 ? shown : "'" + shown;
    }
}
