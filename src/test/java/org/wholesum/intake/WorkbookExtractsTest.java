package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

/** The four extracts as workbooks, in which dates are dates and amounts are numbers. */
class WorkbookExtractsTest {
    @TempDir
    private Path folder;

    private Path workbook(Path csv) {
        List<RawRow> rows = RawTables.found().open(csv, "csv").first(1000);
        try {
            Path file = Files.createTempFile(folder, "extract", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                Workbook workbook = new Workbook(out, "test", "1.0");
                workbook.newWorksheet("Notes");
                Worksheet sheet = workbook.newWorksheet("Extract");
                rows.forEach(row -> write(sheet, row));
                workbook.finish();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, RawRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            write(sheet, row.number() - 1, column, row.cell(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        try {
            LocalDate date = DateForm.DAY_FIRST.read(text);
            if (text.contains(":")) {
                sheet.value(row, column, LocalDateTime.parse(text.replace(' ', 'T')));
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            } else {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd-mmm-yy").set();
            }
        } catch (InvalidInputException e) {
            number(sheet, row, column, text);
        }
    }

    private static void number(Worksheet sheet, int row, int column, String text) {
        try {
            BigDecimal number = NumberForm.POINT.read(text, "GBP");
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.00").set();
        } catch (InvalidInputException e) {
            if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }

    @Test
    void workbooks_have_the_same_records_as_text() {
        Intake csv = Intake.of(Families.extracts(UnaryOperator.identity()), Ledger.reader());
        Intake xlsx = Intake.of(Families.extracts(this::workbook), Ledger.reader());
        assertThat(xlsx.ledger().interactions())
                .containsExactlyElementsOf(csv.ledger().interactions().toList());
        assertThat(xlsx.quality().accepted()).hasToString("399 rows, £349,126.35");
        assertThat(xlsx.quality().corrections()).hasToString("1 row, -£35.00");
        assertThat(xlsx.quality().leftOut()).hasToString("1 row, £99,720.00");
    }

    @Test
    void a_problem_names_the_sheet_and_the_cell() {
        Extract police = Families.police(workbook(Families.csv("police"))).leaveOut("URN", "22EL/16328/11");
        assertThatThrownBy(() -> Intake.of(Map.of("police", police.column("date", "Cost")), Ledger.reader()))
                .hasMessageContaining(
                        ".xlsx, sheet Extract, cell D2 (Cost) \"650\": expected a date as dd/MM/yyyy (the first of");
    }
}
