package org.wholesum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.wholesum.internal.output.OptionalPart;
import org.wholesum.internal.workbook.StudyWorkbook;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.StudyResult;

/**
 * A result as an Excel workbook ({@code .xlsx}) of formulas: who changes an input sees what it does to the saving. Sheets:
 * Summary, Inputs, Records (observed costs by agency and month), Old and Pilot (projected costs by agency and month),
 * Comparison (by agency and by financial year), Appraisal and Scaling where the study has them, Assumptions, Sources.
 *
 * <p>Formulas give the library's amounts to the penny: each projected month is the cumulative cost, rounded half up, less
 * that of the months before. Run rates, relative changes, factors, one-off costs, ongoing support and sums of them are
 * formulas; the months of any other method are values, and its sheet says so. Cells have names, among them
 * {@code old_cost}, {@code pilot_cost}, {@code saving} and {@code net_present_saving}. A text that starts like a formula
 * remains text. The same result gives the same bytes.
 *
 * <p>There is no workbook of a publication: its formulas would have every amount before suppression and rounding.
 */
public final class WorkbookFormat {
    static final String NAME = "report.xlsx";

    private WorkbookFormat() {}

    /**
     * Writes a result.
     *
     * @param result the result
     * @param out receives the workbook; it is not closed
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     * @throws InvalidInputException if the scenario is for publication
     * @throws UncheckedIOException if the workbook can't be written
     */
    public static void write(StudyResult result, OutputStream out) {
        if (result.scenario().entry().publication().isPresent()) {
            throw InvalidInputException.of(
                    "a workbook has every amount before suppression and rounding, and can't be published",
                    "the report in another format, or a scenario without publication");
        }
        try {
            StudyWorkbook.write(result, out);
        } catch (NoClassDefFoundError e) {
            throw OptionalPart.WORKBOOK.missing(NAME + " needs", e);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the workbook: " + e.getMessage(), e);
        }
    }
}
