package org.wholesum.internal.sheet;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number the line on which it starts, or its row in a sheet, from 1
 * @param cells its cells as text, not stripped; empty where there is no value
 */
public record RawRow(int number, List<String> cells) {
    /** {@return the text of a cell without blanks around it; empty if the row has no such cell} */
    public String cell(int index) {
        return index < 0 || index >= cells.size() ? "" : CellText.strip(cells.get(index));
    }

    /** {@return the number of cells with a value} */
    public int filled() {
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            filled += CellText.isBlank(cells.get(i)) ? 0 : 1;
        }
        return filled;
    }

    /** {@return the number of cells up to the last one with a value} */
    public int width() {
        int width = cells.size();
        while (width > 0 && CellText.isBlank(cells.get(width - 1))) {
            width--;
        }
        return width;
    }
}
