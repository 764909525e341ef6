package org.wholesum.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;

/** Writes sheets as an Excel workbook. Needs fastexcel, an optional dependency. */
final class BookWriter {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 9;
    private static final int MONEY_WIDTH = 15;
    private static final int TITLE_SIZE = 14;
    private static final String INK = "1F3A5F";

    private final CurrencyUnit currency;

    BookWriter(CurrencyUnit currency) {
        this.currency = currency;
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
        Map<Integer, Integer> widths = new HashMap<>();
        draft.rows()
                .forEach((row, cells) -> cells.forEach((column, cell) -> {
                    put(sheet, row, column, cell);
                    widths.merge(column, width(row, cell), Math::max);
                }));
        widths.forEach((column, width) -> sheet.width(column, Math.max(NARROWEST, Math.min(width, WIDEST))));
        if (draft.frozenRows() > 0) {
            sheet.freezePane(draft.frozenColumns(), draft.frozenRows());
            sheet.repeatRows(0, draft.frozenRows() - 1);
        }
        int last = draft.rows().lastKey();
        sheet.addNamedRange(sheet.range(0, 0, last, draft.lastColumn()), "_xlnm.Print_Area");
        draft.names()
                .forEach((name, place) -> sheet.addNamedRange(
                        sheet.range(place.row(), place.column(), place.row(), place.column()), name));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void put(Worksheet sheet, int row, int column, CellDraft cell) {
        StyleSetter style = sheet.style(row, column);
        if (cell instanceof CellDraft.Words words) {
            sheet.value(row, column, words.text());
        } else if (cell instanceof CellDraft.Figure figure) {
            sheet.value(row, column, figure.value());
            style.format(format(figure.shown()));
        } else if (cell instanceof CellDraft.Formula formula) {
            sheet.formula(row, column, escaped(formula.expression()));
            style.format(format(formula.shown()));
        }
        look(cell.look(), style);
        style.set();
    }

    /** As XML, which fastexcel doesn't do for formulas. */
    private static String escaped(String expression) {
        return expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void look(Look look, StyleSetter style) {
        switch (look) {
            case TITLE -> style.bold().fontSize(TITLE_SIZE).fontColor(INK);
            case HEADING -> style.bold().fillColor("DDE6F0").fontColor(INK);
            case INPUT -> style.fillColor("FFF8DC").fontColor("0000C0");
            case TOTAL -> style.bold().fillColor("F2F2F2");
            case PLAIN -> {
                // as the font is
            }
        }
    }

    private String format(Shown shown) {
        return switch (shown) {
            case MONEY -> money();
            case SHARE -> "0.0%;[Red]\"\u2212\"0.0%";
            case COUNT -> "#,##0";
            case FACTOR -> "0.000000";
        };
    }

    private String money() {
        String symbol = currency.getSymbol(Locale.UK).replace("\"", "");
        int decimals = currency.getDecimalPlaces();
        String digits = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return "\"" + symbol + "\"" + digits + ";[Red]\"\u2212" + symbol + "\"" + digits;
    }

    private static int width(int row, CellDraft cell) {
        if (cell instanceof CellDraft.Words words) {
            return row < 2 ? 0 : words.text().length() + 2; // a title may run over the cells beside it
        }
        return MONEY_WIDTH;
    }
}
