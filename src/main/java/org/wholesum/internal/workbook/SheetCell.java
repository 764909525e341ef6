package org.wholesum.internal.workbook;

/**
 * The content of a cell.
 *
 * @param kind what the workbook says that it is
 * @param text without leading and trailing blanks; a number as it is stored, with a point and all its digits
 */
public record SheetCell(Kind kind, String text) {
    /** A cell without a value. */
    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "");

    /** What a cell has. */
    public enum Kind {
        /** No value. */
        BLANK,
        /** A number, or a date as a number of days. */
        NUMBER,
        /** A text. */
        TEXT,
        /** An error, as {@code #N/A}. */
        ERROR
    }

    /** {@return whether it has no value} */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
