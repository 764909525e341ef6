package org.wholesum.internal.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The content of a cell of a workbook.
 *
 * @param text as a spreadsheet shows it, without blanks around it; empty if the cell has no value
 * @param number as it is stored, with all its digits; empty if the cell has a text, an error or no value
 */
public record SheetCell(String text, Optional<BigDecimal> number) {
    /** A cell without a value. */
    public static final SheetCell BLANK = new SheetCell("", Optional.empty());

    /** {@return whether it has no value} */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
