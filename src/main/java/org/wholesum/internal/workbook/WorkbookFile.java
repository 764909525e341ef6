package org.wholesum.internal.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * An Excel workbook. Formulas are not calculated: the values that the workbook keeps of them are read. Its size, unpacked too,
 * and the number of its rows are bounded.
 */
public final class WorkbookFile {
    /** The most rows of all sheets. */
    static final int MOST_ROWS = 1_048_576;

    private static final long MOST_BYTES = 100L << 20;
    private static final long MOST_UNPACKED = 500L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final String LIBRARY = "org.dhatim:fastexcel-reader:0.19.0";

    private final Path file;

    /**
     * A workbook, not yet opened.
     *
     * @param file its path
     */
    public WorkbookFile(Path file) {
        this.file = file;
    }

    /**
     * Reads every row of every sheet.
     *
     * @param each consumes the rows that have a value, in order
     * @throws InvalidInputException if it can't be opened or read, isn't a workbook, or is too large; or if the library that
     *     reads workbooks is not on the class path
     */
    public void read(Consumer<SheetRow> each) {
        try {
            checkSize();
            SheetReader.read(file, each);
        } catch (NoSuchFileException e) {
            throw refused("there is no such file");
        } catch (AccessDeniedException e) {
            throw refused("can't be read: access is denied");
        } catch (ZipException e) {
            throw refused("not an Excel workbook (.xlsx)");
        } catch (IOException e) {
            throw refused("can't be read: " + e.getMessage());
        } catch (NoClassDefFoundError e) {
            throw InvalidInputException.of(
                    Problem.of(file.toString(), "an Excel workbook needs a library that is not on the class path")
                            .withSuggestion("add the dependency " + LIBRARY + ", or save the sheet as CSV UTF-8"));
        }
    }

    private InvalidInputException refused(String why) {
        return InvalidInputException.of(Problem.of(file.toString(), why));
    }

    private void checkSize() throws IOException {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw refused("too large: " + bytes + " bytes, expected at most " + MOST_BYTES);
        }
        File local = file.toFile();
        try (ZipFile zip = new ZipFile(local)) {
            if (zip.size() > MOST_PARTS) {
                throw refused("too large: " + zip.size() + " parts, expected at most " + MOST_PARTS);
            }
            long left = MOST_UNPACKED;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    left -= skipped(in, left);
                }
            }
        }
    }

    private long skipped(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > most) {
                throw refused("too large: it unpacks to more than " + MOST_UNPACKED + " bytes");
            }
        }
        return bytes;
    }

    /** Its path. */
    @Override
    public String toString() {
        return file.toString();
    }
}
