package org.wholesum.internal.workbook;

import java.util.Locale;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;

/** Fonts, colours and number formats. Colours have an alpha channel, as the format of workbooks asks for. */
final class Looks {
    private static final int TITLE_SIZE = 14;
    private static final String INK = "FF1F3A5F";
    private static final String LINE = "FF9FB3C8";

    private final CurrencyUnit currency;

    Looks(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** Gives a cell its look. */
    void set(Look look, StyleSetter style) {
        switch (look) {
            case TITLE -> style.bold().fontSize(TITLE_SIZE).fontColor(INK);
            case NOTE -> style.italic().fontColor("FF404040");
            case HEADING -> style.bold().fillColor("FFDDE6F0").fontColor(INK).wrapText(true);
            case INPUT -> style.fillColor("FFFFF8DC").fontColor("FF0000C0");
            case TOTAL ->
                style.bold()
                        .fillColor("FFF2F2F2")
                        .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                        .borderColor(BorderSide.TOP, LINE);
            case PLAIN -> {
                // as the font is
            }
        }
    }

    /**
     * {@return the number format as XML text, which fastexcel writes as it is given; every literal sign is escaped singly,
     * so that no quotation mark is needed}
     */
    String format(Shown shown) {
        return switch (shown) {
            case MONEY -> money();
            case SHARE -> "0.0%;[Red]\\\u22120.0%";
            case COUNT -> "#,##0";
            case RATIO -> "0.00";
            case FACTOR -> "0.000000";
        };
    }

    private String money() {
        StringBuilder symbol = new StringBuilder();
        currency.getSymbol(Locale.UK).codePoints().forEach(sign -> symbol.append('\\')
                .appendCodePoint(sign));
        int decimals = currency.getDecimalPlaces();
        String digits = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return asXml(symbol + digits + ";[Red]\\\u2212" + symbol + digits);
    }

    /** {@return a text as XML, which fastexcel doesn't do for formulas and formats} */
    static String asXml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
