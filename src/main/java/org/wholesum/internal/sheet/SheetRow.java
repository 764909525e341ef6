package org.wholesum.internal.sheet;

import java.util.List;
import java.util.Optional;
import org.wholesum.problem.Problem;

/**
 * A row of a sheet of a workbook.
 *
 * @param file the workbook's name in messages
 * @param sheet the sheet's name
 * @param number the row's number, from 1
 * @param cells its cells from column A to the last that has a value; those without a value are {@link SheetCell#BLANK}
 */
public record SheetRow(String file, String sheet, int number, List<SheetCell> cells) {
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
     * A problem of a cell.
     *
     * @param column its index from 0
     * @param expected what is wrong, and what was expected
     * @return the problem, with its sheet and cell
     */
    public Problem problem(int column, String expected) {
        return Problem.of(
                        file + ", sheet " + sheet,
                        number,
                        column + 1,
                        "",
                        cell(column).text(),
                        expected,
                        Optional.empty())
                .inCell();
    }
}
