package org.wholesum.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholesum.internal.inspection.FieldGuess;
import org.wholesum.internal.inspection.InspectedRows;
import org.wholesum.internal.inspection.InspectionDraft;
import org.wholesum.internal.inspection.ValueScan;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.HeaderRows;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * What a file of records is, as far as that can be found from it: its form, its columns, and which of them are probably the
 * fields of a record. No value of a column of ids, personal data or free text is in it. Immutable.
 *
 * <p>{@code Inspection.of(Path.of("police.csv")).draft()} is an entry of {@code extracts} in a scenario.
 *
 * @param file the file
 * @param form encoding and delimiter or sheet, and the header, each with the reason: in sentences
 * @param header the line or row of the header, from 1
 * @param rows how many rows below it have a value, without total rows and footers
 * @param columns its columns
 * @param suspicious what looks wrong with whole rows, in sentences
 * @param guessed what was guessed, in sentences
 * @param unknown what could not be known and has to be stated, in sentences
 * @param entry the lines of an entry of {@code extracts}, indented for {@code ledger: extracts:}
 */
public record Inspection(
        Path file,
        List<String> form,
        int header,
        long rows,
        List<InspectedColumn> columns,
        List<String> suspicious,
        List<String> guessed,
        List<String> unknown,
        String entry) {
    /** Copies the lists. */
    public Inspection {
        form = List.copyOf(form);
        columns = List.copyOf(columns);
        suspicious = List.copyOf(suspicious);
        guessed = List.copyOf(guessed);
        unknown = List.copyOf(unknown);
    }

    /**
     * Inspects a file: CSV in any encoding and with any delimiter, or an Excel workbook. It is read twice.
     *
     * @param file the file
     * @return what was found
     * @throws InvalidInputException if it can't be read, or has no row
     */
    public static Inspection of(Path file) {
        RawTable table = RawTables.found().open(file, file.toString());
        Detected<RawRow> header = HeaderRows.guess(table.first(HeaderRows.SEARCHED))
                .orElseThrow(() -> InvalidInputException.of(Problem.of(table.name(), "is empty, expected rows")));
        InspectedRows rows = new InspectedRows(table, header.value());
        List<ValueScan> scans = rows.columns();
        FieldGuess guess = new FieldGuess(scans);
        List<InspectedColumn> columns = new ArrayList<>();
        Map<Integer, String> fields = guess.fields();
        for (int i = 0; i < scans.size(); i++) {
            columns.add(InspectedColumn.of(i + 1, scans.get(i), Optional.ofNullable(fields.get(i))));
        }
        List<String> form = new ArrayList<>(table.form());
        form.add("The header is line " + header.value().number() + ". " + header.because());
        int line = header.value().number();
        return new Inspection(
                file,
                form,
                line,
                rows.rows(),
                columns,
                rows.suspicious(),
                guess.guessed(),
                guess.unknown(),
                new InspectionDraft(file, table, line, guess).toString());
    }

    /** {@return a draft of {@code ledger:} with the entry, in YAML} */
    public String draft() {
        return draft(List.of(this));
    }

    /**
     * A draft of the ledger of a scenario.
     *
     * @param all inspected files
     * @return {@code ledger: extracts:} with an entry for each file, in YAML
     */
    public static String draft(List<Inspection> all) {
        return all.stream().map(Inspection::entry).collect(Collectors.joining("", "ledger:\n  extracts:\n", ""));
    }

    /**
     * The findings for a terminal.
     *
     * @param width the number of characters in a line, at least 60
     * @return lines of text, without the draft
     */
    public String text(int width) {
        return new InspectionText(this, Math.max(width, InspectionText.NARROWEST)).toString();
    }

    /** The findings in lines of 80 characters. */
    @Override
    public String toString() {
        return text(80);
    }
}
