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

    /** How many times its own size a file may unpack to, beyond what is always allowed: tables pack to a tenth or so. */
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS = 64 * MEBIBYTE;
    private static final int MOST_PARTS = 10_000;

    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private long total;
    private long packed;
    /** Shared texts. */
    private long texts;
    /** The greatest number of one that a cell names. */
    private long named = -1;

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
        packed = file.toFile().length();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw refused("has " + zip.size() + " parts, expected at most " + MOST_PARTS);
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                check(zip, parts.nextElement());
            }
            checkNamed();
        } catch (IOException e) {
            throw refused("is not a workbook that can be read: " + e.getMessage());
        }
    }

    private void check(ZipFile zip, ZipEntry part) throws IOException {
        boolean shared = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        SheetScan scan = new SheetScan();
        long size = 0;
        boolean xml = false;
        try (InputStream in = zip.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                Interruption.check("reading " + name);
                xml = size == 0 ? isXml(part) : xml;
                size += count;
                total += count;
                checkSizes(shared ? size : 0);
                Optional<String> wrong = xml ? scan.scan(buffer, count) : Optional.empty();
                if (wrong.isPresent()) {
                    throw refused(wrong.get());
                }
            }
        }
        texts += scan.shared();
        named = Math.max(named, scan.named());
        checkTexts();
    }

    /** Whatever its name, a part can be used that begins as a document in any encoding does. */
    private boolean isXml(ZipEntry part) {
        int first = buffer[0] & 0xFF;
        return part.getName().endsWith(".xml")
                || (first > 0 && first <= ' ')
                || (first == 0 && buffer[1] == '<')
                || first == '<'
                || first == 0xEF
                || (first == 0xFF && (buffer[1] & 0xFF) == 0xFE)
                || first == 0xFE;
    }

    private void checkSizes(long shared) {
        if (total > MOST || shared > MOST_SHARED) {
            long most = (total > MOST ? MOST : MOST_SHARED) / MEBIBYTE;
            throw refused("unpacks to more than " + most + " MiB" + (shared > 0 ? " of shared texts" : ""));
        }
        if (total > ALWAYS && total > MOST_TIMES * packed) {
            throw refused("unpacks to more than " + MOST_TIMES + " times its size, as no table does");
        }
    }

    /** Different texts can't pack to less than a byte each; all are in memory. */
    private void checkTexts() {
        if (texts > MOST_PARTS + packed) {
            throw refused("has more shared texts than bytes, as no table has");
        }
    }

    /** The library seeks a text that isn't there until memory is full. */
    private void checkNamed() {
        if (named >= texts) {
            throw refused("has a cell with the shared text " + named + ", and only " + texts + " shared texts");
        }
    }

    private InvalidInputException refused(String what) {
        return InvalidInputException.of(Problem.of(name, what));
    }
}
