package org.wholesum.internal.sheet;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Opens files of rows: CSV in any encoding and with any delimiter, and Excel workbooks ({@code .xlsx}). Which of them a file
 * is depends on its first bytes, not on its name.
 *
 * @param encoding the encoding of a CSV file; found from its bytes if empty
 * @param delimiter the character between the fields of a CSV file; found from its rows if empty
 * @param sheet the name of a workbook's sheet; the first with values if empty
 */
public record RawTables(Optional<Charset> encoding, Optional<Character> delimiter, Optional<String> sheet) {
    /** {@return settings that find everything from the file} */
    public static RawTables found() {
        return new RawTables(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Opens a file.
     *
     * @param file its path
     * @param name its name in messages
     * @return its rows, not read yet
     * @throws InvalidInputException if it can't be read, is in another format, or a setting doesn't fit its format
     * @throws IllegalStateException if it is a workbook and the optional dependency is missing; the message names it
     */
    public RawTable open(Path file, String name) {
        if (FileKind.of(file, name) == FileKind.WORKBOOK) {
            refuse(name, encoding.isPresent(), "encoding");
            refuse(name, delimiter.isPresent(), "delimiter");
            return WorkbookLibrary.use(name, () -> WorkbookSheet.of(file, name, sheet));
        }
        if (sheet.isPresent()) {
            throw InvalidInputException.of(Problem.of(name, "is not a workbook (.xlsx), which a sheet is given for"));
        }
        return CsvFile.of(file, name, encoding, delimiter);
    }

    private static void refuse(String name, boolean given, String key) {
        if (given) {
            throw InvalidInputException.of(
                    Problem.of(name, "is a workbook (.xlsx), which has no " + key + ": expected none to be given"));
        }
    }
}
