package org.wholesum.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;

class CsvTableTest {
    @TempDir
    private Path folder;

    private List<String> read(String text) throws IOException {
        CsvSource source = CsvSource.of(Files.writeString(folder.resolve("t.csv"), text));
        return CsvTable.read(
                source,
                Set.of("agency", "change"),
                Set.of("note"),
                row -> row.value("agency", Agency::of) + " " + row.value("change", t -> Decimals.parse(t, 3))
                        + row.text("note"));
    }

    private String refusal(String text) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> read(text));
        return refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    @Test
    void columns_stand_in_any_order_and_unknown_ones_are_left_out() throws IOException {
        assertThat(read("who, CHANGE ,Agency\nx,-0.95, Police \ny,0.5,nhs\n"))
                .containsExactly("police -0.950", "nhs 0.500");
    }

    @Test
    void an_optional_column_may_be_there_or_empty() throws IOException {
        assertThat(read("agency,change,note\nfire,1,!\nnhs,2,\n")).containsExactly("fire 1.000!", "nhs 2.000");
    }

    @Test
    void every_bad_row_is_listed() {
        assertThat(refusal("agency,change\npolice,x\n\nnhs,\n,1\nfire,0.5\n")).isEqualTo("""
                        t.csv, line 2, column 2 (change) "x": expected a number such as 1000.00
                        t.csv, line 4, column 2 (change): is empty, expected a value
                        t.csv, line 5, column 1 (agency): is empty, expected a value""");
    }

    @Test
    void a_row_of_another_length_is_refused_for_a_comma_may_have_moved_its_fields() {
        assertThat(refusal("agency,change,note\nnhs,1,see CR2.0, page 4\nfire,1\nnhs\n"))
                .isEqualTo("""
                        t.csv, line 2: the row has 4 fields, the header 3
                          Maybe a field with a comma needs quotes around it
                        t.csv, line 3: the row has 2 fields, the header 3
                        t.csv, line 4: the row has 1 field, the header 3""");
    }

    @Test
    void a_file_without_rows_is_refused() {
        assertThat(refusal("")).isEqualTo("t.csv: empty, expected a header line");
        assertThat(refusal("agency,change\n")).isEqualTo("t.csv: there is no row below the header");
    }

    @Test
    void a_column_that_is_missing_is_named_with_the_one_that_was_perhaps_meant() {
        assertThat(refusal("agncy,change\nnhs,1\n"))
                .isEqualTo("t.csv, line 1: column agency is missing; the first line has: agncy, change\n"
                        + "  Maybe agncy should be agency");
        assertThat(refusal("change\n1\n"))
                .isEqualTo("t.csv, line 1: column agency is missing; the first line has: change");
    }

    @Test
    void a_file_without_a_header_is_told_so_once() {
        assertThat(refusal("nhs,-0.69\npolice,-0.95\n"))
                .isEqualTo("t.csv, line 1: columns agency, change are missing; the first line has: nhs, -0.69\n"
                        + "  Maybe the file has no header line");
    }

    @Test
    void a_column_that_stands_twice_is_named() {
        assertThat(refusal("agency,change,Agency\nnhs,1,nhs\n"))
                .isEqualTo("t.csv, line 1, column 3 (agency) \"Agency\": this column occurs twice");
    }

    @Test
    void a_header_that_goes_on_and_on_is_shortened() {
        assertThat(refusal("x,".repeat(100_000) + "\n1\n")).hasSizeLessThan(700);
    }
}
