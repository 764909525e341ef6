package org.wholesum.internal.layout;

import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.RawRow;

/**
 * Which rows of an extract are left out: those with a text in a column. Letter case and blanks around it are ignored.
 *
 * @param column the column's name in the extract
 * @param text the text
 * @param start whether it is the start of the cell's text; else all of it
 */
public record RowRule(String column, String text, boolean start) {
    /**
     * Whether a row is left out.
     *
     * @param row the row
     * @param index the index of the column
     * @return true if it is
     */
    public boolean matches(RawRow row, int index) {
        String cell = CellText.name(row.cell(index));
        String sought = CellText.name(text);
        return start ? cell.startsWith(sought) : cell.equals(sought);
    }

    /** {@return as {@code rows whose Person ID is Total}} */
    public String inWords() {
        String what = text.isEmpty() ? "empty" : text;
        return "rows whose " + column + (start ? " starts with " : " is ") + what;
    }
}
