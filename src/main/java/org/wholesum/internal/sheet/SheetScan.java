package org.wholesum.internal.sheet;

/**
 * Looks through a sheet for what would fill memory or take long when it is read, besides what no XML may have: cells beyond
 * the last column, texts that are too long however they are divided, and formulas that are repeated too often.
 */
final class SheetScan extends XmlScan {
    private static final int LETTERS = 3;
    /** Bounds of a cell in a spreadsheet: of its text, and of its formula. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int MOST_CELLS = 16_384;
    private static final int LONGEST_FORMULA = 8_192;
    private static final long CELL = name("c");
    private static final long ROW = name("row");
    private static final long FORMULA = name("f");
    private static final long PLACE = name("r");

    private final FormulaScan formulas = new FormulaScan();
    /** How many elements are open around the cell that is read; -1 outside cells. */
    private int around = -1;

    /** The same for the formula. */
    private int aroundFormula = -1;

    private long element;
    private int characters;
    private int letters;
    /** Cells of the row. */
    private int cells;

    @Override
    void begins(long name) {
        element = name;
        if (around >= 0 && name == FORMULA && aroundFormula < 0) {
            aroundFormula = depth();
            formulas.begins();
        }
        if (around < 0) {
            characters = 0;
            cells = name == ROW ? 0 : cells;
            if (name == CELL) {
                cell();
            }
        }
    }

    private void cell() {
        around = depth();
        formulas.cell();
        cells++;
        if (cells > MOST_CELLS) {
            refuse("has a row of more than 16,384 cells, the most in a workbook");
        }
    }

    @Override
    void valueByte(long attribute, int index, byte b) {
        if (attribute == PLACE) {
            place(index, b);
        }
        if (element == FORMULA) {
            formulas.valueByte(attribute, index, b);
        }
    }

    private void place(int index, byte b) {
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        letters = (index == 0 ? 0 : letters) + (letter ? 1 : 0);
        boolean known = letter || (b >= '0' && b <= '9') || b == '$';
        if (letters > LETTERS) {
            refuse("has a cell beyond column XFD, the last of a workbook");
        } else if (!known) {
            refuse("has a cell whose name is not one, as B7 is");
        }
    }

    @Override
    void attributesEnd(boolean empty) {
        if (empty) {
            ended();
        }
    }

    @Override
    void textByte(byte b) {
        boolean continues = (b & 0xC0) == 0x80; // of a character in UTF-8
        characters += continues ? 0 : 1;
        int most = around < 0 ? LONGEST_TEXT : LONGEST_TEXT + LONGEST_FORMULA;
        if (characters > most) {
            refuse("has a cell of more than 32,767 characters, the most in a workbook");
        }
        if (aroundFormula >= 0) {
            formulas.textByte();
        }
    }

    @Override
    void ends() {
        ended();
    }

    /** What is open may be the cell or the formula itself, or an element in it. */
    private void ended() {
        if (aroundFormula >= 0 && depth() <= aroundFormula) {
            aroundFormula = -1;
            formulas.ends();
            if (formulas.areTooMany()) {
                refuse("has formulas that are repeated in too many cells to be read within seconds: save it with values only");
            }
        }
        if (around >= 0 && depth() <= around) {
            around = -1;
        }
    }
}
