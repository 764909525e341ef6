package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookRowsTest {
    @TempDir
    private Path folder;

    private static List<SheetRow> read(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        WorkbookRows.read(file, "b.xlsx", rows::add);
        return rows;
    }

    private Path sheets() {
        return RawFiles.workbook(folder, (Workbook book) -> {
            book.newWorksheet("Cover").value(2, 1, " x ");
            book.newWorksheet("Empty").value(0, 0, " ");
            book.newWorksheet("Crime").value(6, 27, 1171.0000000001);
        });
    }

    @Test
    void the_rows_with_values_of_every_sheet_are_read_in_order() {
        assertThat(read(sheets())).extracting(SheetRow::sheet).containsExactly("Cover", "Crime");
        assertThat(read(sheets())).extracting(SheetRow::number).containsExactly(3, 7);
    }

    @Test
    void a_cell_has_its_text_and_the_number_that_is_stored() {
        SheetRow text = read(sheets()).get(0);
        assertThat(text.cell(0)).isEqualTo(SheetCell.BLANK);
        assertThat(text.cell(1).text()).isEqualTo("x");
        assertThat(text.cell(1).number()).isEmpty();
        assertThat(text.cell(2)).isEqualTo(SheetCell.BLANK);
        assertThat(text.cell(-1)).isEqualTo(SheetCell.BLANK);
        assertThat(read(sheets()).get(1).cell(27).number()).contains(new BigDecimal("1171.0000000001"));
    }

    @Test
    void a_problem_of_a_cell_names_its_sheet_and_place() {
        assertThat(read(sheets()).get(1).problem(27, "expected a text"))
                .hasToString("b.xlsx, sheet Crime, cell AB7 \"1171.0000000001\": expected a text");
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Path text = RawFiles.text(folder, "a,b\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(text)).hasMessage("b.xlsx: not an Excel workbook (.xlsx)");
        Path part = Files.write(folder.resolve("part"), "PK\u0003\u0004 cut short".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(part)).hasMessageStartingWith("b.xlsx: is not a workbook that can be read: ");
        assertThatThrownBy(() -> read(folder.resolve("none"))).hasMessage("b.xlsx: there is no such file");
    }
}
