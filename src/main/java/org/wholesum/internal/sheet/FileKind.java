package org.wholesum.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** What a file of rows is, which depends on its first bytes, not on its name. */
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_EXCEL = "\u00d0\u00cf\u0011\u00e0";

    /**
     * The kind of a file.
     *
     * @throws InvalidInputException if it can't be read, or is a workbook of another format
     */
    static FileKind of(Path file, String name) {
        String start = start(file, name);
        if (start.equals(OLD_EXCEL)) {
            throw InvalidInputException.of(Problem.of(name, "is a workbook of Excel before 2007 (.xls)")
                    .withSuggestion("save it as .xlsx or as CSV"));
        }
        return start.equals(ZIP) ? WORKBOOK : TEXT;
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
