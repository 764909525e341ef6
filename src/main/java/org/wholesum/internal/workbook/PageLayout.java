package org.wholesum.internal.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.wholesum.internal.workbook.CellDraft.Look;

/** Widths of columns, notes that run over several columns, and how a sheet is printed. */
final class PageLayout {
    private static final int WIDEST = 90;
    private static final int NARROWEST = 9;
    private static final int MONEY_WIDTH = 15;
    private static final int LINE_HEIGHT = 15;
    /** What fits on an A4 page in landscape, in characters, and is still read easily. */
    private static final int PAGE = 190;

    private static final int NOTE = 110;

    private final SheetDraft draft;
    private final Worksheet sheet;
    private final SortedMap<Integer, Integer> widths = new TreeMap<>();

    PageLayout(SheetDraft draft, Worksheet sheet) {
        this.draft = draft;
        this.sheet = sheet;
        draft.rows()
                .forEach((row, cells) -> cells.forEach((column, cell) -> widths.merge(column, width(cell), Math::max)));
        widths.replaceAll((column, width) -> Math.max(NARROWEST, Math.min(width, WIDEST)));
    }

    void set() {
        int last = Math.max(draft.lastColumn(), noteEnd());
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(column));
        }
        notes();
        sheet.hideGridLines();
        sheet.addNamedRange(sheet.range(0, 0, draft.rows().lastKey(), last), "_xlnm.Print_Area");
        print(last);
    }

    private void print(int last) {
        if (draft.frozenRows() > 0) {
            sheet.freezePane(draft.frozenColumns(), draft.frozenRows());
            sheet.repeatRows(0, draft.frozenRows() - 1);
        }
        int wide = 0;
        for (int column = 0; column <= last; column++) {
            wide += width(column);
        }
        int pages = Math.max(1, (wide + PAGE - 1) / PAGE);
        if (pages > 1 && draft.frozenColumns() > 0) {
            sheet.repeatCols(0, draft.frozenColumns() - 1);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        sheet.footer("&A", Position.LEFT);
        sheet.footer("Page &P of &N", Position.RIGHT);
    }

    /** Notes are merged over columns that together are wide enough to read, and wrapped. */
    private void notes() {
        int end = noteEnd();
        draft.rows().forEach((row, cells) -> {
            if (cells.get(0) instanceof CellDraft.Words words && words.look() == Look.NOTE) {
                if (end > 0) {
                    sheet.range(row, 0, row, end)
                            .style()
                            .wrapText(true)
                            .verticalAlignment("top")
                            .merge()
                            .set();
                } else {
                    sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
                }
                sheet.rowHeight(row, LINE_HEIGHT * lines(words.text(), end));
            }
        });
    }

    private int lines(String text, int end) {
        int wide = 0;
        for (int column = 0; column <= end; column++) {
            wide += width(column);
        }
        return (text.length() + wide - 1) / wide;
    }

    /** {@return the last column that notes run over} */
    private int noteEnd() {
        int wide = width(0);
        int column = 0;
        while (wide < NOTE) {
            wide += width(++column);
        }
        return column;
    }

    private int width(int column) {
        return widths.getOrDefault(column, NARROWEST);
    }

    private static int width(CellDraft cell) {
        if (!(cell instanceof CellDraft.Words words)) {
            return MONEY_WIDTH;
        }
        return words.look() == Look.TITLE || words.look() == Look.NOTE
                ? 0
                : words.text().length() + 2;
    }
}
