package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;

class RawTablesTest {
    @TempDir
    private Path folder;

    private RawTable open(String text) {
        return RawTables.found().open(RawFiles.text(folder, text, StandardCharsets.UTF_8), "f.csv");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_cell() {
        assertThat(open("\uFEFFa,b\n1,2\n").first(1)).containsExactly(new RawRow(1, List.of("a", "b")));
    }

    @Test
    void utf16_is_read_with_and_without_a_byte_order_mark() {
        String text = "case_id,cost\nP1,500.00\nP2,-120.75\n";
        for (Path file : List.of(
                RawFiles.text(folder, "\uFEFF" + text, StandardCharsets.UTF_16LE),
                RawFiles.text(folder, "\uFEFF" + text, StandardCharsets.UTF_16BE),
                RawFiles.text(folder, text, StandardCharsets.UTF_16LE),
                RawFiles.text(folder, text, StandardCharsets.UTF_16BE))) {
            assertThat(RawFiles.rows(file))
                    .containsExactly(
                            new RawRow(1, List.of("case_id", "cost")),
                            new RawRow(2, List.of("P1", "500.00")),
                            new RawRow(3, List.of("P2", "-120.75")));
        }
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        Path file = RawFiles.text(folder, "a;b\nRepair – void;£5\n", Encodings.WINDOWS_1252);
        RawTable table = RawTables.found().open(file, "f.csv");
        assertThat(table.first(9).get(1).cells()).containsExactly("Repair – void", "£5");
        assertThat(table.form())
                .containsExactly(
                        "Encoding windows-1252. The file has bytes that are not UTF-8, as spreadsheets save in western"
                                + " Europe.",
                        "Fields are separated by a semicolon. It divides 2 of the first 2 rows into 2 fields each.");
    }

    @Test
    void lines_may_end_in_any_way_and_are_numbered_as_in_the_file() {
        assertThat(open("a,b\r1,\"x\ny\"\r\n2,z\n").first(9))
                .containsExactly(
                        new RawRow(1, List.of("a", "b")),
                        new RawRow(2, List.of("1", "x\ny")),
                        new RawRow(4, List.of("2", "z")));
        assertThat(open("a,b\r\r\n1,2\r\r\n").first(9))
                .extracting(RawRow::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void a_comma_in_a_text_or_before_decimals_is_not_the_delimiter() {
        assertThat(open("a;b;c\nx, y, and z;1;500,00\n").first(2).get(1).cells())
                .containsExactly("x, y, and z", "1", "500,00");
        assertThat(open("a\tb\nx, y\t1,5\n").first(2).get(1).cells()).containsExactly("x, y", "1,5");
        assertThat(open("a|b\nx|1\n").first(2).get(1).cells()).containsExactly("x", "1");
    }

    @Test
    void a_quote_that_is_never_closed_has_its_line() {
        assertThatThrownBy(() -> open("a,b\n1,2\n\"x,3\n").first(9))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("f.csv, line 3: not CSV as in RFC 4180");
    }

    @Test
    void what_is_no_text_is_refused() {
        Path binary = RawFiles.bytes(folder, new byte[] {1, 0, 0, 0, 7, 0, 0, 9, 0, 0});
        assertThatThrownBy(() -> RawFiles.rows(binary)).hasMessageStartingWith("f: is not text");
        Path old = RawFiles.bytes(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> RawFiles.rows(old)).hasMessageContaining("save it as .xlsx or as CSV");
        assertThatThrownBy(() -> RawFiles.rows(folder.resolve("none"))).hasMessage("f: there is no such file");
    }

    @Test
    void a_row_of_too_many_columns_is_refused() {
        assertThatThrownBy(() -> open("a,b\n" + ",".repeat(2_000) + "\n").first(9))
                .hasMessage("f.csv, line 2: the row has 2001 fields, expected at most 2000");
    }

    @Test
    void the_setting_of_another_format_is_refused() {
        Path book = RawFiles.workbook(folder, w -> w.newWorksheet("A").value(0, 0, "x"));
        RawTables semicolon = new RawTables(Optional.empty(), Optional.of(';'), Optional.empty());
        assertThatThrownBy(() -> semicolon.open(book, "b.xlsx"))
                .hasMessage("b.xlsx: is a workbook (.xlsx), which has no delimiter: expected none to be given");
    }

    @Test
    void a_zip_file_that_is_no_workbook_or_too_large_is_refused() throws IOException {
        Path other = zip("readme.txt", 10);
        assertThatThrownBy(() -> RawFiles.rows(other)).hasMessageContaining("is not a workbook that can be read");
        Path bomb = zip("xl/sharedStrings.xml", 300 << 20);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> RawFiles.rows(bomb))
                .hasMessage("f: unpacks to more than 100 times its size, as no table does");
    }

    private Path zip(String part, int size) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] content = new byte[1 << 20];
            Arrays.fill(content, (byte) (part.endsWith(".xml") ? ' ' : 0));
            for (int done = 0; done < size; done += content.length) {
                zip.write(content, 0, Math.min(content.length, size - done));
            }
        }
        return file;
    }

    @Test
    void a_file_of_two_encodings_is_refused_instead_of_read_wrongly() throws IOException {
        Path file = RawFiles.text(folder, "a,b\ncaf\u00e9,\u00a35\n", StandardCharsets.UTF_8);
        Files.write(file, "caf\u00e9,1\n".getBytes(Encodings.WINDOWS_1252), StandardOpenOption.APPEND);
        assertThatThrownBy(() -> RawFiles.rows(file))
                .hasMessageStartingWith("f: is in no one encoding: 2 characters are UTF-8, and 1 are not");
    }

    @Test
    void a_long_file_is_utf_8_to_its_last_byte() {
        String line = "\u20ac\u00e9,x\n";
        Path file = RawFiles.text(folder, line.repeat(50_000), StandardCharsets.UTF_8);
        assertThat(Encodings.of(file, "f").value()).isEqualTo(StandardCharsets.UTF_8);
        Path other = RawFiles.text(folder, "a,x\n".repeat(50_000) + "\u00e9,x\n", Encodings.WINDOWS_1252);
        assertThat(Encodings.of(other, "f").value()).isEqualTo(Encodings.WINDOWS_1252);
    }
}
