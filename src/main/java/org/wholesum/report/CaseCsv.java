package org.wholesum.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.wholesum.internal.escape.SpreadsheetText;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.projection.CaseComparisons;

/**
 * The costs of each case as CSV, for spreadsheets and other programs: {@code case_id,old,pilot,saving}, amounts with a point
 * and without separators.
 */
final class CaseCsv {
    static final String NAME = "cases.csv";

    private CaseCsv() {}

    static String of(CaseComparisons cases) {
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        int places = cases.currency().getDecimalPlaces();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("case_id", "old", "pilot", "saving");
            for (int i = 0; i < cases.size(); i++) {
                Interruption.check("writing a report");
                csv.writeRecord(
                        SpreadsheetText.of(cases.cases().get(i)),
                        amount(old[i], places),
                        amount(pilot[i], places),
                        amount(Math.subtractExact(old[i], pilot[i]), places));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String amount(long pence, int places) {
        return BigDecimal.valueOf(pence, places).toPlainString();
    }
}
