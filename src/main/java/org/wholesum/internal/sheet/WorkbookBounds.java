package org.wholesum.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Checks the sizes of a workbook before it is read, by unpacking it once: a small file can be packed so that it fills any
 * memory. The sizes that the file itself states are not relied on.
 */
final class WorkbookBounds {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MOST = 1024 * MEBIBYTE;
    /** Texts that several cells share, which are held in memory. */
    private static final long MOST_SHARED = 256 * MEBIBYTE;

    private static final int MOST_PARTS = 10_000;

    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private WorkbookBounds(String name) {
        this.name = name;
    }

    /**
     * Checks a workbook.
     *
     * @throws InvalidInputException if it is not a zip file, or a bound is exceeded
     */
    static void check(Path file, String name) {
        new WorkbookBounds(name).check(file);
    }

    private void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw refused("has " + zip.size() + " parts, expected at most " + MOST_PARTS);
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                check(zip, parts.nextElement());
            }
        } catch (IOException e) {
            throw refused("is not a workbook that can be read: " + e.getMessage());
        }
    }

    private void check(ZipFile zip, ZipEntry part) throws IOException {
        String path = part.getName().toLowerCase(Locale.ROOT);
        boolean shared = path.endsWith("sharedstrings.xml");
        boolean xml = path.endsWith(".xml") || path.endsWith(".rels") || path.contains("worksheets/");
        XmlScan scan = path.contains("worksheets/") ? new SheetScan() : new XmlScan();
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                Interruption.check("reading " + name);
                size += count;
                total += count;
                if (total > MOST || (shared && size > MOST_SHARED)) {
                    long most = (total > MOST ? MOST : MOST_SHARED) / MEBIBYTE;
                    throw refused("unpacks to more than " + most + " MiB" + (shared ? " of shared texts" : ""));
                }
                Optional<String> wrong = xml ? scan.scan(buffer, count) : Optional.empty();
                if (wrong.isPresent()) {
                    throw refused(wrong.get());
                }
            }
        }
    }

    private InvalidInputException refused(String what) {
        return InvalidInputException.of(Problem.of(name, what));
    }
}
