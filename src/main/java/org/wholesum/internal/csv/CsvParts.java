package org.wholesum.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a CSV file in UTF-8 with commas in parts, which are cut at line feeds, one after another: without making characters
 * of parts without quotes. As for {@link ParallelCsv}, a cut may be inside quotes; then the parts aren't used.
 */
public final class CsvParts {
    private CsvParts() {}

    /** Consumes records whatever the part. */
    private record Each(Consumer<CsvRecord> each) implements RecordConsumer {
        @Override
        public void beginPart(long byteNumber) {}

        @Override
        public void take(CsvRecord record) {
            each.accept(record);
        }

        @Override
        public void endPart(long lines) {}
    }

    /**
     * Reads all records, or some of them if that fails for any reason.
     *
     * @param file its path
     * @param each consumes each record, which is valid until it returns
     * @return false if the records consumed may not be those of the file, which must be read as a {@link CsvSource}
     */
    public static boolean read(Path file, Consumer<CsvRecord> each) {
        return read(file, ParallelCsv.BYTES, each);
    }

    static boolean read(Path file, int bytes, Consumer<CsvRecord> each) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            CsvChunk first = new CsvChunk(file, size, 0);
            if (size == 0 || !first.read(0, 1)) {
                return false;
            }
            RecordConsumer consumer = new Each(each);
            long line = first.parse(consumer, 1);
            CsvChunk part = new CsvChunk(file, size, first.end());
            for (long from = 0; from < size; from += bytes) {
                if (part.read(from, Math.min(size, from + bytes))) {
                    line = part.parse(consumer, line);
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // due to a wrong cut, or to what reading sequentially finds again
        }
    }
}
