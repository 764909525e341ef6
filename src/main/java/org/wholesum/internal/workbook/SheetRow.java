package org.wholesum.internal.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param sheet the sheet's name
 * @param number the row's number, from 1
 * @param cells its cells from column A to the last that has a value; those without a value are {@link SheetCell#BLANK}
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells) {
    private static final int LETTERS = 26;

    /** Copies the list. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /**
     * The cell of a column.
     *
     * @param column its index from 0
     * @return the cell, blank if the row doesn't have it
     */
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    /**
     * The place of a cell in words.
     *
     * @param column its index from 0
     * @return as {@code sheet Crime, cell B7}
     */
    public String place(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return "sheet " + sheet + ", cell " + letters + number;
    }
}
