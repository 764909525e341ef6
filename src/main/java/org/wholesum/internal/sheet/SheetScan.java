package org.wholesum.internal.sheet;

/**
 * Looks through a part of a workbook for what would fill memory or take long when it is read, besides what no XML may have:
 * in a sheet, cells beyond the last column, texts that are too long however they are divided, and formulas that are repeated
 * too often; and counts shared texts, which cells name by their number.
 */
final class SheetScan extends XmlScan {
    private static final int LETTERS = 3;
    /** Bounds of a cell in a spreadsheet: of its text, and of its formula. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int MOST_CELLS = 16_384;
    private static final long LARGEST = Integer.MAX_VALUE;
    private static final long SHEET = name("sheetData");
    private static final long ROW = name("row");
    private static final long CELL = name("c");
    private static final long SHARED = name("si");
    private static final long FORMULA = name("f");
    private static final long VALUE = name("v");
    private static final long PLACE = name("r");
    private static final long KIND = name("t");

    private final FormulaScan formulas = new FormulaScan();
    /** How many elements are open around the cell or the shared text that is read; -1 outside. */
    private int around = -1;

    /** The same for the formula. */
    private int aroundFormula = -1;

    private boolean sheet;
    private long element;
    private int characters;
    private int letters;
    /** Cells of the row. */
    private int cells;

    private long kind;
    /** The whole number that is the value of the cell. */
    private long number;

    private long named = -1;
    private long shared;

    /** {@return how many shared texts there are} */
    long shared() {
        return shared;
    }

    /** {@return the greatest number of a shared text that a cell names; -1 if none does} */
    long named() {
        return named;
    }

    @Override
    void begins(long name) {
        element = name;
        sheet |= name == SHEET;
        if (around >= 0 && name == FORMULA && depth() == around + 1) {
            aroundFormula = depth();
            formulas.begins();
        }
        if (around >= 0) {
            number = name == VALUE ? 0 : number;
            return;
        }
        characters = 0;
        cells = name == ROW ? 0 : cells;
        if (name == SHARED) {
            around = depth();
            shared++;
        } else if (name == CELL && sheet) {
            cell();
        }
    }

    private void cell() {
        around = depth();
        kind = 0;
        number = 0;
        formulas.cell();
        cells++;
        if (cells > MOST_CELLS) {
            refuse("has a row of more than 16,384 cells, the most in a workbook");
        }
    }

    @Override
    void valueByte(long attribute, int index, byte b) {
        if (!sheet) {
            return;
        }
        if (attribute == PLACE) {
            place(index, b);
        } else if (attribute == KIND && element == CELL) {
            kind = (index == 0 ? 0 : kind << Byte.SIZE) | b;
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
        if (characters > LONGEST_TEXT && (sheet || around >= 0)) {
            refuse("has a cell of more than 32,767 characters, the most in a workbook");
        }
        if (aroundFormula >= 0) {
            formulas.textByte();
        } else if (element == VALUE && b >= '0' && b <= '9') {
            number = Math.min(LARGEST, number * 10 + b - '0');
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
            characters = 0;
            formulas.ends();
            if (formulas.areTooMany()) {
                refuse("has formulas that are repeated in too many cells to be read within seconds: save it with values"
                        + " only");
            }
        }
        if (around >= 0 && depth() <= around) {
            around = -1;
            named = sheet && kind == 's' ? Math.max(named, number) : named;
        }
    }
}
