package org.wholesum.internal.scenario.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.intake.Extract;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.problem.InvalidInputException;

/**
 * An agency's extract as it comes, and what is stated of its layout. What isn't stated is found from the file, and reported.
 *
 * @param file a CSV file or an Excel workbook ({@code .xlsx}) below the scenario's folder
 * @param agency the agency of every row; without it, the column {@code agency} has it
 * @param columns the names of the extract's columns by field: case_id, date, agency, service, quantity, unit_cost, cost,
 *     failure_demand, correction; a field that isn't given is looked for by its own name
 * @param dates how dates are written, as {@code dd/MM/yyyy} or {@code d MMM yy}, or {@code excel} for days counted from 1900;
 *     found from the whole column unless given
 * @param encoding the encoding of a CSV file, as {@code utf-8} or {@code windows-1252}; found from its bytes unless given
 * @param delimiter the character between the fields of a CSV file, or {@code tab}; found from its rows unless given
 * @param decimal the character before decimals; found from all amounts unless given
 * @param header the row that has the names of the columns, from 1; the first that has those that are needed unless given
 * @param sheet the name of a workbook's sheet; the first that is visible and has values unless given
 * @param missing texts that count as no value, besides empty cells
 * @param negatives what negative amounts are; refused unless given
 * @param rows which rows are not records
 * @param services a file with the columns {@code code, service} below the scenario's folder: services by the agency's own
 *     codes
 * @param prices a catalogue of unit costs as that of the ledger: below the scenario's folder, or one that is shipped, for rows
 *     without a cost; that of the ledger unless given
 * @param priceBase the year of the prices of its costs, as {@code 2012} or {@code 2013/14}, or {@code nominal}; that of the
 *     scenario's records unless given
 */
public record ExtractEntry(
        @Required @NamesFile String file,
        Optional<Agency> agency,
        Map<String, String> columns,
        Optional<String> dates,
        Optional<String> encoding,
        Optional<String> delimiter,
        Optional<DecimalMark> decimal,
        Optional<Integer> header,
        Optional<String> sheet,
        List<String> missing,
        Optional<Negatives> negatives,
        Optional<RowsEntry> rows,
        @NamesFile Optional<String> services,

        @NamesFile(shipped = {LedgerFile.UK, LedgerFile.GMCA, LedgerFile.GMCA_ECONOMIC, LedgerFile.GMCA_SOCIAL})
        Optional<String> prices,

        Optional<String> priceBase) {
    private static final String TAB = "tab";

    /** The character before decimals. */
    public enum DecimalMark {
        /** As in 1,234.50. */
        POINT,
        /** As in 1.234,50. */
        COMMA
    }

    /** What negative amounts are. */
    public enum Negatives {
        /** Corrections of other rows. */
        CORRECTIONS,
        /** Errors. */
        REFUSE
    }

    /**
     * Which rows are not records.
     *
     * @param leaveOut rows that are left out, as totals and footers; a row that matches one of these rules
     */
    public record RowsEntry(@Required List<LeftOut> leaveOut) {}

    /**
     * A rule of rows that are left out. Letter case and blanks around the text are ignored.
     *
     * @param column the name of a column of the extract
     * @param equals the whole text of its cell; empty for cells without a value
     * @param startsWith the start of the text of its cell
     */
    public record LeftOut(@Required String column, Optional<String> equals, Optional<String> startsWith) {
        /**
         * Checks the rule.
         *
         * @throws IllegalArgumentException if it hasn't exactly one text, or the start is empty
         */
        public LeftOut {
            if (equals.isPresent() == startsWith.isPresent()) {
                throw new IllegalArgumentException("expected either equals or starts_with");
            }
            new Checks()
                    .require(
                            startsWith.map(text -> !text.isBlank()).orElse(true),
                            "is empty, expected a text",
                            "starts_with")
                    .done();
        }

        Extract addTo(Extract extract) {
            return startsWith
                    .map(text -> extract.leaveOutStartingWith(column, text))
                    .orElseGet(() -> extract.leaveOut(column, equals.orElseThrow()));
        }
    }

    /**
     * Checks the layout.
     *
     * @throws IllegalArgumentException if a field, a pattern, an encoding, a delimiter, a row or a year is not one
     */
    public ExtractEntry {
        Extract plain = Extract.of(Path.of(""));
        Checks checks = new Checks();
        columns.forEach((ours, theirs) -> check(() -> plain.column(ours, theirs), true, checks, "columns", ours));
        dates.ifPresent(pattern -> check(() -> plain.dates(pattern), false, checks, "dates"));
        encoding.ifPresent(name -> check(() -> charset(name), false, checks, "encoding"));
        delimiter.ifPresent(text -> check(() -> separator(text), false, checks, "delimiter"));
        header.ifPresent(row -> check(() -> plain.header(row), false, checks, "header"));
        priceBase.ifPresent(year -> check(() -> PriceBase.parse(year), false, checks, "price_base"));
        checks.require(
                agency.isEmpty() || !columns.containsKey("agency"),
                "expected either one agency or a column of agencies, not both",
                "agency");
        checks.done();
    }

    private static void check(Runnable value, boolean ofKey, Checks checks, String... path) {
        try {
            value.run();
        } catch (InvalidInputException e) {
            checks.add(new KeyProblem(
                    List.of(path),
                    ofKey,
                    e.problems().get(0).expected(),
                    e.problems().get(0).suggestion()));
        } catch (IllegalArgumentException e) {
            checks.add(new KeyProblem(List.of(path), ofKey, String.valueOf(e.getMessage()), Optional.empty()));
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("expected an encoding, as utf-8, utf-16 or windows-1252", e);
        }
    }

    private static char separator(String text) {
        if (text.equals(TAB)) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new IllegalArgumentException("expected one character, as \";\", or tab");
        }
        return text.charAt(0);
    }

    /** {@return the extract, without its mapping of services and its catalogue} */
    public Extract toExtract(Path resolved) {
        Extract extract = Extract.of(resolved).columns(columns).missing(missing);
        extract = agency.map(extract::agency).orElse(extract);
        extract = dates.map(extract::dates).orElse(extract);
        extract = encoding.map(ExtractEntry::charset).map(extract::encoding).orElse(extract);
        extract = delimiter.map(ExtractEntry::separator).map(extract::delimiter).orElse(extract);
        extract = decimal.map(mark -> mark == DecimalMark.COMMA ? ',' : '.')
                .map(extract::decimal)
                .orElse(extract);
        extract = header.map(extract::header).orElse(extract);
        extract = sheet.map(extract::sheet).orElse(extract);
        extract = priceBase.map(PriceBase::parse).map(extract::pricedIn).orElse(extract);
        if (negatives.equals(Optional.of(Negatives.CORRECTIONS))) {
            extract = extract.negativesAreCorrections();
        }
        for (LeftOut rule : rows.map(RowsEntry::leaveOut).orElse(List.of())) {
            extract = rule.addTo(extract);
        }
        return extract;
    }
}
