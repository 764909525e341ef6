package org.wholesum.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;

class CsvSourceTest {
    @TempDir
    private Path folder;

    private CsvSource source(String text, Charset charset) throws IOException {
        return CsvSource.of(Files.write(folder.resolve("rows.csv"), text.getBytes(charset)));
    }

    private CsvSource source(String text) throws IOException {
        return source(text, StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> records(CsvSource source) {
        List<CsvRecord> records = new ArrayList<>();
        source.read(CsvRecordHandler.of(), records::add);
        return records;
    }

    /** What a person reads, without the folder, which is another on every run. */
    private String refusal(CsvSource source) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> records(source));
        return refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    @Test
    void fields_may_be_quoted_and_lines_may_end_as_on_any_system() throws IOException {
        List<CsvRecord> records = records(source("a,b\r\n\"1, and \"\"one\"\"\",2\n\n\"x\ny\",\r\n3,4"));
        assertThat(records)
                .extracting(CsvRecord::getFields)
                .containsExactly(
                        List.of("a", "b"), List.of("1, and \"one\"", "2"), List.of("x\ny", ""), List.of("3", "4"));
        assertThat(records).extracting(CsvRecord::getStartingLineNumber).containsExactly(1L, 2L, 4L, 6L);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_field() throws IOException {
        assertThat(records(source("\uFEFFa,b\n")).get(0).getFields()).containsExactly("a", "b");
        assertThat(records(source("\uFEFF"))).isEmpty();
        assertThat(records(source(""))).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(refusal(CsvSource.of(folder.resolve("none.csv")))).isEqualTo("none.csv: there is no such file");
        assertThat(refusal(CsvSource.of(CsvSourceTest.class, "none.csv"))).isEqualTo("none.csv: there is no such file");
    }

    @Test
    void a_folder_is_no_file() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> records(CsvSource.of(folder)))
                .withMessageStartingWith(folder + ": can't be read: ");
    }

    @Test
    void the_line_with_bytes_of_another_encoding_is_named() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("name\ncafé\n\"£5\n\"\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("plain\ncafé\nmore\n".getBytes(Charset.forName("windows-1252")));
        assertThat(refusal(CsvSource.of(Files.write(folder.resolve("rows.csv"), bytes.toByteArray()))))
                .isEqualTo("rows.csv, line 6: not text in UTF-8\n"
                        + "  Maybe it was saved as Windows-1252: save it as CSV UTF-8");
    }

    @Test
    void a_byte_of_another_encoding_may_be_the_last_of_a_long_file() throws IOException {
        String rows = "row\n".repeat(20_000);
        assertThat(refusal(source(rows + "£", Charset.forName("windows-1252"))))
                .startsWith("rows.csv, line 20001: not text in UTF-8");
    }

    @Test
    void utf_16_is_guessed_by_its_mark() throws IOException {
        String expected = "rows.csv, line 1: not text in UTF-8\n  Maybe it was saved as UTF-16: save it as CSV UTF-8";
        assertThat(refusal(source("\uFEFFa,b\n1,2\n", StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(refusal(source("\uFEFFa,b\n1,2\n", StandardCharsets.UTF_16BE)))
                .isEqualTo(expected);
    }

    @Test
    void a_workbook_is_no_csv() throws IOException {
        assertThat(refusal(source("PK\u0003\u0004\u00FF\u00FE", StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        "rows.csv, line 1: not text in UTF-8\n  Maybe it was saved as a workbook: save it as CSV UTF-8");
    }

    @Test
    void the_record_with_a_quote_that_never_closes_is_named() throws IOException {
        assertThat(refusal(source("a,b\n1,2\n3,\"four\n5,6\n")))
                .isEqualTo("rows.csv, line 3: not CSV as in RFC 4180: Unclosed quoted field at end of input\n"
                        + "  Maybe a quote (\") is never closed, or occurs inside a field and is not doubled");
    }

    @Test
    void the_record_with_a_quote_without_its_twin_is_named() throws IOException {
        assertThat(refusal(source("a,b\n\"say \"no\" now\",2\n")))
                .isEqualTo(
                        "rows.csv, line 2: not CSV as in RFC 4180: Unexpected character after closing quote: 'n' (0x6e)\n"
                                + "  Maybe a quote (\") is never closed, or occurs inside a field and is not doubled");
    }

    @Test
    void a_quote_that_swallows_a_large_file_is_refused_before_it_fills_the_memory() throws IOException {
        assertThat(refusal(source("a,b\n1,2\n\"" + "3,4\n".repeat(400_000))))
                .startsWith("rows.csv, line 3: not CSV as in RFC 4180: The maximum buffer size of 1048576");
    }

    @Test
    void what_a_handler_throws_comes_out_as_it_is() throws IOException {
        CsvSource source = source("a\n");
        for (Throwable thrown : List.of(new IllegalStateException("mine"), new OutOfMemoryError("mine"))) {
            assertThatExceptionOfType(thrown.getClass())
                    .isThrownBy(() -> source.read(new Thrower(thrown), record -> {}))
                    .isSameAs(thrown);
        }
    }

    private static final class Thrower extends AbstractBaseCsvCallbackHandler<Object> {
        private final Throwable thrown;

        Thrower(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        protected Object buildRecord() {
            return this;
        }
    }
}
