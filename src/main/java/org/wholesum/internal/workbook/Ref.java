package org.wholesum.internal.workbook;

/** References to cells, rows and columns counted from 0. */
final class Ref {
    private static final int LETTERS = 26;

    private Ref() {}

    /** {@return the letters of a column, {@code AA} for 26} */
    static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** {@return as {@code C5}} */
    static String at(int row, int column) {
        return column(column) + (row + 1);
    }

    /** {@return as {@code $C$5}, the same wherever the formula is copied to} */
    static String fixed(int row, int column) {
        return "$" + column(column) + "$" + (row + 1);
    }

    /** {@return as {@code C$5}} */
    static String inRow(int row, int column) {
        return column(column) + "$" + (row + 1);
    }

    /** {@return as {@code C5:N5}} */
    static String row(int row, int from, int to) {
        return at(row, from) + ":" + at(row, to);
    }

    /** {@return as {@code C5:C9}} */
    static String column(int column, int from, int to) {
        return at(from, column) + ":" + at(to, column);
    }
}
