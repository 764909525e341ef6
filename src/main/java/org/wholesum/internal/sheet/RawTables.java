package org.wholesum.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_EXCEL = "\u00d0\u00cf\u0011\u00e0";

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
        String start = start(file, name);
        if (start.equals(OLD_EXCEL)) {
            throw InvalidInputException.of(Problem.of(name, "is a workbook of Excel before 2007 (.xls)")
                    .withSuggestion("save it as .xlsx or as CSV"));
        }
        if (start.equals(ZIP)) {
            refuse(name, encoding.isPresent(), "encoding");
            refuse(name, delimiter.isPresent(), "delimiter");
            return workbook(file, name);
        }
        if (sheet.isPresent()) {
            throw InvalidInputException.of(Problem.of(name, "is not a workbook (.xlsx), which a sheet is given for"));
        }
        return CsvFile.of(file, name, encoding, delimiter);
    }

    private RawTable workbook(Path file, String name) {
        try {
            return WorkbookSheet.of(file, name, sheet);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    name + " is an Excel workbook, which needs a class that is not on the class path: " + e.getMessage()
                            + "\n  Maybe add the dependency org.dhatim:fastexcel-reader:0.19.0, or save it as CSV",
                    e);
        }
    }

    private static void refuse(String name, boolean given, String key) {
        if (given) {
            throw InvalidInputException.of(
                    Problem.of(name, "is a workbook (.xlsx), which has no " + key + ": expected none to be given"));
        }
    }

    private static String start(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw InvalidInputException.of(Problem.of(name, "there is no such file"));
        } catch (AccessDeniedException e) {
            throw InvalidInputException.of(Problem.of(name, "can't be read: access is denied"));
        } catch (IOException e) {
            throw InvalidInputException.of(Problem.of(name, "can't be read: " + e.getMessage()));
        }
    }
}
