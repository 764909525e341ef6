package org.wholesum.internal.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.wholesum.internal.escape.SpreadsheetText;

/**
 * CSV as RFC 4180 describes it, with a header: commas, quotes where they are needed, and lines that end in CR LF. A text that
 * a spreadsheet could take for a formula has an apostrophe before it; numbers are written as they are.
 */
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    CsvText(String... header) {
        csv.writeRecord(header);
    }

    /** A text of the author or of a record. */
    static String words(String any) {
        return SpreadsheetText.of(any);
    }

    /** In major units, with a point and without separators. */
    static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    /** In major units, with a point and without separators. */
    static String amount(long pence, int places) {
        return BigDecimal.valueOf(pence, places).toPlainString();
    }

    CsvText row(String... cells) {
        csv.writeRecord(cells);
        return this;
    }

    /** The whole text. */
    @Override
    public String toString() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
