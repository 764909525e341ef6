package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookSheetTest {
    @TempDir
    private Path folder;

    private Path sheet(Consumer<Worksheet> content) {
        return RawFiles.workbook(folder, book -> content.accept(book.newWorksheet("Data")));
    }

    private static void date(Worksheet sheet, int column, Object value, String format) {
        if (value instanceof LocalDate day) {
            sheet.value(0, column, day);
        } else if (value instanceof LocalDateTime time) {
            sheet.value(0, column, time);
        } else {
            sheet.value(0, column, (Number) value);
        }
        sheet.style(0, column).format(format).set();
    }

    @Test
    void a_date_is_iso_with_the_time_of_day_if_it_has_one() {
        Path file = sheet(s -> {
            date(s, 0, LocalDate.of(2014, 1, 21), "dd/mm/yyyy");
            date(s, 1, LocalDateTime.of(2022, 11, 22, 5, 17), "yyyy-mm-dd hh:mm:ss");
            date(s, 2, 41660, "d-mmm-yy");
            date(s, 3, 0.25, "hh:mm");
            date(s, 4, 30.5, "[h]:mm");
            date(s, 5, 41660, "#,##0.00");
            date(s, 6, 41660, "&quot;day&quot; 0");
            date(s, 7, 41660, "[Red]0");
        });
        assertThat(RawFiles.rows(file).get(0).cells())
                .containsExactly(
                        "2014-01-21",
                        "2022-11-22 05:17",
                        "2014-01-21",
                        "06:00",
                        "1900-01-30 12:00",
                        "41660",
                        "41660",
                        "41660");
    }

    @Test
    void a_number_is_as_a_spreadsheet_shows_it() {
        Path file = sheet(s -> {
            s.value(0, 0, 87.67500000000001);
            s.value(0, 1, 9463077052L);
            s.value(0, 2, 0.1 + 0.2);
            s.value(0, 3, 1e-7);
            s.value(0, 4, 5.66e11);
            s.value(0, 5, -35.0);
            s.value(0, 6, true);
            s.value(0, 7, " text ");
        });
        assertThat(RawFiles.rows(file).get(0).cells())
                .containsExactly("87.675", "9463077052", "0.3", "0.0000001", "566000000000", "-35", "true", " text ");
    }

    @Test
    void rows_have_the_numbers_of_the_sheet_and_empty_cells_between() {
        Path file = sheet(s -> {
            s.value(2, 1, "b");
            s.value(4, 3, "d");
        });
        assertThat(RawFiles.rows(file))
                .containsExactly(new RawRow(3, List.of("", "b")), new RawRow(5, List.of("", "", "", "d")));
    }

    private Path sheets() {
        return RawFiles.workbook(folder, (Workbook book) -> {
            book.newWorksheet("Cover");
            book.newWorksheet("2021").value(0, 0, "x");
            book.newWorksheet("2022").value(0, 0, "y");
        });
    }

    @Test
    void the_sheet_is_the_first_with_values_or_the_one_that_is_named() {
        RawTable found = RawTables.found().open(sheets(), "b.xlsx");
        assertThat(found.form())
                .containsExactly(
                        "An Excel workbook, sheet 2021. It is the first sheet with values, of Cover, 2021, 2022.");
        RawTables named = new RawTables(Optional.empty(), Optional.empty(), Optional.of("2022"));
        assertThat(named.open(sheets(), "b.xlsx").first(1).get(0).cells()).containsExactly("y");
        RawTables wrong = new RawTables(Optional.empty(), Optional.empty(), Optional.of("2023"));
        assertThatThrownBy(() -> wrong.open(sheets(), "b.xlsx"))
                .hasMessage("b.xlsx: has no sheet 2023, expected one of Cover, 2021, 2022\n  Maybe 2021");
    }

    @Test
    void a_problem_names_the_sheet_and_the_cell() {
        RawTable table = RawTables.found().open(sheets(), "b.xlsx");
        assertThat(table.problem(7, 28, "Cost", "x", "expected an amount", Optional.empty()))
                .hasToString("b.xlsx, sheet 2021, cell AB7 (Cost) \"x\": expected an amount");
        assertThat(table.problem(7, 0, "", "", "is broken", Optional.empty()))
                .hasToString("b.xlsx, sheet 2021, row 7: is broken");
    }
}
