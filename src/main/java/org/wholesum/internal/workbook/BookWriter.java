package org.wholesum.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.workbook.CellDraft.Look;

/** Writes sheets as an Excel workbook. Needs fastexcel, an optional dependency. */
final class BookWriter {
    private static final int LONG_TEXT = 88;

    private final Looks looks;

    BookWriter(CurrencyUnit currency) {
        this.looks = new Looks(currency);
    }

    void write(List<SheetDraft> sheets, OutputStream out) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(plain, "Wholesum", "1.0")) {
            book.setGlobalDefaultFont("Calibri", 11);
            for (SheetDraft sheet : sheets) {
                Interruption.check("writing a workbook");
                write(sheet, book.newWorksheet(sheet.name()));
            }
        }
        new CachedValues(sheets).add(plain.toByteArray(), out);
    }

    private void write(SheetDraft draft, Worksheet sheet) {
        draft.rows().forEach((row, cells) -> cells.forEach((column, cell) -> put(sheet, draft, row, column, cell)));
        draft.names()
                .forEach((name, place) -> sheet.addNamedRange(
                        sheet.range(place.row(), place.column(), place.row(), place.column()), name));
        new PageLayout(draft, sheet).set();
    }

    private void put(Worksheet sheet, SheetDraft draft, int row, int column, CellDraft cell) {
        StyleSetter style = sheet.style(row, column);
        if (cell instanceof CellDraft.Words words) {
            sheet.value(row, column, words.text());
        } else if (cell instanceof CellDraft.Figure figure) {
            sheet.value(row, column, figure.value());
            style.format(looks.format(figure.shown()));
        } else if (cell instanceof CellDraft.Formula formula) {
            sheet.formula(row, column, Looks.asXml(formula.expression()));
            style.format(looks.format(formula.shown()));
        }
        looks.set(cell.look(), style);
        if (cell instanceof CellDraft.Words words) {
            align(draft, row, column, words, style);
        }
        style.set();
    }

    private static void align(SheetDraft draft, int row, int column, CellDraft.Words words, StyleSetter style) {
        if (words.look() == Look.HEADING && isOverNumbers(draft, row, column)) {
            style.horizontalAlignment("right");
        } else if (column > 0) {
            style.indent(1);
        }
        if (words.look() == Look.PLAIN && words.text().length() > LONG_TEXT) {
            style.wrapText(true).verticalAlignment("top");
        }
    }

    /** Whether the first cell of the table below a heading, if any, is a number. */
    private static boolean isOverNumbers(SheetDraft draft, int row, int column) {
        for (int below = row + 1; draft.at(below, 0).isPresent(); below++) {
            Optional<CellDraft> cell = draft.at(below, column);
            if (cell.isPresent()) {
                return !(cell.get() instanceof CellDraft.Words);
            }
        }
        return false;
    }
}
