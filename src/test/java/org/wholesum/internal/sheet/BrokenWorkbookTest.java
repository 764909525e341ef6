package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.problem.InvalidInputException;

/** Workbooks that no spreadsheet writes. */
class BrokenWorkbookTest {
    @TempDir
    private Path folder;

    private List<RawRow> rows(String parts) throws IOException {
        return RawFiles.rows(RawFiles.bytes(folder, WorkbookFuzz.workbook(parts)));
    }

    private static String cell(String attributes, String content) {
        return "<worksheet><sheetData><row><c " + attributes + ">" + content + "</c></row></sheetData></worksheet>";
    }

    private void assertRefused(String parts, String message) {
        assertThatThrownBy(() -> rows(parts))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .startsWith(message)
                .doesNotContainPattern("\\b(?:com|org|java)\\.\\w+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r=\"AAAA1\"", "r='AAAA1'", "t=\"n\"\nr = 'AAAA1'", "a='>' r='$AAAA$1'", "t='n'r='AAAA1'"})
    void a_cell_beyond_the_last_column_is_refused_however_its_name_is_quoted(String attributes) {
        assertRefused(cell(attributes, "<v>1</v>"), "f: has a cell beyond column XFD, the last of a workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r='&#65;&#65;&#65;&#65;1'", "r='\uFFEE\uFFEE\uFFEE1'", "r='[[[1'"})
    void a_name_of_a_cell_with_other_characters_is_refused(String attributes) {
        assertRefused(cell(attributes, "<v>1</v>"), "f: has a cell whose name is not one, as B7 is");
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_is_refused() throws IOException {
        assertThat(rows(cell("t='str'", "<v>" + "1".repeat(32_767) + "</v>"))).hasSize(1);
        assertThat(rows(cell("t='str'", "<v>" + "&amp;".repeat(32_767) + "</v>")))
                .hasSize(1);
        String message = "f: has a cell of more than 32,767 characters, the most in a workbook";
        assertRefused(cell("", "<v>" + "1".repeat(32_768) + "</v>"), message);
        assertRefused(cell("", "<v>" + "1".repeat(20_000) + "<!-- > -->" + "1".repeat(20_000) + "</v>"), message);
        assertRefused(cell("", "<v><![CDATA[" + "1".repeat(40_000) + "]]></v>"), message);
    }

    @Test
    void a_text_that_is_divided_into_many_elements_is_as_long_as_all_of_them() throws IOException {
        String run = "<r><t>" + "1".repeat(20_000) + "</t></r>";
        String message = "f: has a cell of more than 32,767 characters, the most in a workbook";
        assertThat(rows(cell("t='inlineStr'", "<is>" + run + "</is>"))).hasSize(1);
        assertRefused(cell("t='inlineStr'", "<is>" + run.repeat(2) + "</is>"), message);
        assertRefused(cell("", "<v>" + ("<c/>" + "1".repeat(20_000)).repeat(2) + "</v>"), message);
        assertRefused(
                cell("t='s'", "<v>0</v>") + "====<sst><si>" + run.repeat(2) + "</si></sst>",
                "f: has a cell of more than 32,767 characters, the most in a workbook");
    }

    @Test
    void a_formula_is_not_part_of_the_text_of_its_cell() throws IOException {
        assertThat(rows(cell("t='str'", "<f>" + "A1+".repeat(2_000) + "A1</f><v>" + "1".repeat(32_767) + "</v>")))
                .hasSize(1);
    }

    @Test
    void formulas_are_refused_that_would_be_written_anew_for_too_many_cells() throws IOException {
        String shared = "<row><c r='A1'><f t='shared' si='0' ref='A1:A9999'>" + "A1+".repeat(2_600)
                + "A1</f><v>1</v></c></row>";
        String cells = "<row><c><f t='shared' si='0'/><v>1</v></c></row>";
        String sheet = "<worksheet><sheetData>%s</sheetData></worksheet>";
        assertThat(rows(sheet.formatted(shared + cells.repeat(2)))).hasSize(3);
        String message = "f: has formulas that are repeated in too many cells to be read within seconds";
        assertRefused(sheet.formatted(shared + cells.repeat(200)), message);
        String array = "<row><c><f t='array' ref='A1'>1</f><v>1</v></c></row>";
        assertThat(rows(sheet.formatted(array.repeat(10)))).hasSize(10);
        assertRefused(sheet.formatted(array.repeat(25_000)), message);
    }

    @Test
    void what_would_fill_the_memory_of_a_parser_is_refused() {
        assertRefused(
                "<worksheet>" + "<a>".repeat(101), "f: has elements nested more than 100 deep in one of its parts");
        assertRefused(
                "<worksheet"
                        + IntStream.range(0, 1_001)
                                .mapToObj(i -> " a" + i + "='1'")
                                .collect(Collectors.joining()) + "/>",
                "f: has an element with more than 1,000 attributes in one of its parts");
        assertRefused(
                "<worksheet>"
                        + IntStream.range(0, 10_001)
                                .mapToObj(i -> "<a" + i + "/>")
                                .collect(Collectors.joining()),
                "f: has more than 10,000 names of elements or attributes in one of its parts");
        assertRefused("<" + "a".repeat(1_001) + "/>", "f: has a name of more than 1,000 bytes in one of its parts");
        assertRefused(
                "<worksheet><sheetData><row>" + "<c/>".repeat(16_385),
                "f: has a row of more than 16,384 cells, the most in a workbook");
        assertRefused(
                cell("", "<v>1</v>") + "====<sst>" + "<a>".repeat(101), "f: has elements nested more than 100 deep");
    }

    @Test
    void a_shared_text_that_is_not_there_is_refused() throws IOException {
        assertThat(rows(cell("t='s'", "<v>2</v>"))).containsExactly(new RawRow(1, List.of("cost")));
        assertRefused(cell("t='s'", "<v>3</v>"), "f: has a cell with the shared text 3, and only 3 shared texts");
    }

    @Test
    void a_document_type_is_refused() {
        assertRefused(
                "<!DOCTYPE worksheet [<!ENTITY a \"1\">]>" + cell("", "<v>&a;</v>"),
                "f: has a part with a document type, expected none");
    }

    @Test
    void a_number_that_no_workbook_has_is_shown_as_it_is_written() throws IOException {
        String numbers = "<worksheet><sheetData><row><c><v>1E999999999</v></c><c><v>-1E-999999999</v></c>"
                + "<c><v>0E-2147483647</v></c><c><v>1.5E300</v></c></row></sheetData></worksheet>";
        assertThat(rows(numbers).get(0).cells())
                .containsExactly("1E999999999", "-1E-999999999", "0E-2147483647", "15" + "0".repeat(299));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t='d'><v>2011-04-03</v>",
                "t='s'><v>x</v>",
                "t='s'><v>-1</v>",
                "s='-1'><v>1</v>",
                "s='x'><v>1</v>",
                "r='1'><v>1</v>",
                "r='A'><v>1</v>",
                "><f t='shared' si='7'/>",
                "><f t='array' ref='x'>1</f>",
                "><v>1</w>"
            })
    void a_cell_that_the_library_cannot_read_is_a_problem_of_the_workbook(String cell) {
        assertRefused(
                "<worksheet><sheetData><row><c " + cell + "</c></row></sheetData></worksheet>",
                "f: is not a workbook that can be read");
    }

    @Test
    void an_attribute_of_another_vocabulary_is_not_the_name_of_a_cell() throws IOException {
        String parts = cell("r='A1' x:r='AAAA1'", "<v>2</v>").replace("<worksheet", "<worksheet xmlns:x='urn:x'");
        assertThat(rows(parts)).containsExactly(new RawRow(1, List.of("2")));
    }

    @Test
    void a_format_whose_number_is_none_is_a_problem_of_the_workbook() {
        String sheet = "<worksheet><sheetData><row r='1'><c t='str'><v>id</v></c></row>"
                + "<row r='2'><c s='0'><v>7</v></c></row></sheetData></worksheet>";
        assertRefused(
                sheet + "====" + "====<styleSheet><cellXfs><xf numFmtId=')164'/></cellXfs></styleSheet>",
                "f: is not a workbook that can be read");
    }

    @Test
    void a_comment_before_the_sheet_changes_nothing() throws IOException {
        assertThat(rows("<!-- r=\"AAAA1\" ' --><?x r=\"AAAA1\" '?>" + cell("r='B1'", "<v>2</v>")))
                .containsExactly(new RawRow(1, List.of("", "2")));
    }
}
