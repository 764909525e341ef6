package org.wholesum.internal.workbook;

import java.math.BigDecimal;

/** What a cell has. A text is never a formula, whatever it starts with. */
sealed interface CellDraft {
    /** {@return how the cell looks} */
    Look look();

    /** How a number is shown. */
    enum Shown {
        /** An amount to the penny, red and with a minus sign if negative. */
        MONEY,
        /** A share or a change in percent. */
        SHARE,
        /** A whole number. */
        COUNT,
        /** A ratio to two decimals. */
        RATIO,
        /** A factor or a number of years with all its decimals. */
        FACTOR
    }

    /** How a cell looks. */
    enum Look {
        /** The title of a sheet. */
        TITLE,
        /** A sentence on a whole table, which runs over its columns. */
        NOTE,
        /** The heading of a column or of a table. */
        HEADING,
        /** A number that readers may change. */
        INPUT,
        /** A sum. */
        TOTAL,
        /** Any other cell. */
        PLAIN
    }

    /**
     * A text.
     *
     * @param text what it says
     * @param look how it looks
     */
    record Words(String text, Look look) implements CellDraft {}

    /**
     * A number that is not calculated in the workbook.
     *
     * @param value the number
     * @param shown how it is shown
     * @param look how it looks
     */
    record Figure(BigDecimal value, Shown shown, Look look) implements CellDraft {}

    /**
     * A formula.
     *
     * @param expression without the equals sign
     * @param value its result, for readers that don't calculate
     * @param shown how it is shown
     * @param look how it looks
     */
    record Formula(String expression, BigDecimal value, Shown shown, Look look) implements CellDraft {}
}
