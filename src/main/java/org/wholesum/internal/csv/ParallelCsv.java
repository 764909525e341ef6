package org.wholesum.internal.csv;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * A CSV file that several threads read in parts, which are cut at line feeds.
 *
 * <p>A line feed inside quotes does not end a record, so a cut may be wrong. Claim: if every part, parsed on its own, is
 * well-formed and ends outside quotes, the records of the parts are those of the file. Proof by induction over the parts:
 * the first part starts with a record, because a file does. If a part starts with a record and, parsed from there, ends
 * outside quotes, the line feed at its end ends a record in the file too, so that the next part starts with a record. A
 * parser that starts at a record reads the same records whatever comes before. If the claim's condition does not hold for
 * one part, no part is used: {@link #read} returns empty, and the file is read sequentially as a {@link CsvSource}, which
 * reports what is wrong with it and where. This is why any {@link RuntimeException} of the parser or the consumer means
 * "read sequentially": the exception may be due to a wrong cut, and if it is not, sequential reading throws it again.
 *
 * <p>{@code ParallelCsvProperties} checks the claim against FastCSV for generated files with quotes anywhere.
 */
public final class ParallelCsv {
    /** The default size of parts: half of the longest field allowed, so that no part has a field that is too long. */
    public static final int BYTES = 1 << 19;

    private final Path file;
    private final long size;
    private final long start;
    private final HeaderCollector head;

    private ParallelCsv(Path file, long size, long start, HeaderCollector head) {
        this.file = file;
        this.size = size;
        this.start = start;
        this.head = head;
    }

    /**
     * Reads the header of a file.
     *
     * @param file its path
     * @return the file; or empty if it must be read sequentially, because it isn't a regular file or its first line isn't
     *     its header
     */
    public static Optional<ParallelCsv> of(Path file) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            CsvChunk first = new CsvChunk(file, size, 0);
            HeaderCollector head = new HeaderCollector();
            if (size == 0 || !first.read(0, 1)) {
                return Optional.empty();
            }
            head.endPart(first.parse(head, 1) - 1);
            return head.isOne() ? Optional.of(new ParallelCsv(file, size, first.end(), head)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // sequential reading reports the cause
        }
    }

    /** {@return the fields of the header} */
    public List<String> header() {
        return head.names();
    }

    /**
     * Reads the records below the header.
     *
     * @param <T> the consumer
     * @param work the number of threads, and the progress listener in bytes
     * @param what the work in words for the listener, as {@code reading interactions}
     * @param bytes the size of a part, as {@link #BYTES}
     * @param consumer makes the consumer of a thread
     * @return the consumers, which together have consumed every record; or empty if the file must be read sequentially
     * @throws CancellationException if the calling thread is interrupted
     */
    public <T extends RecordConsumer> Optional<List<T>> read(
            Execution work, String what, int bytes, Supplier<T> consumer) {
        try {
            List<Reader<T>> readers = new Batches(what, size, bytes)
                    .reduce(
                            work,
                            () -> new ArrayList<>(
                                    List.of(new Reader<>(new CsvChunk(file, size, start), consumer.get()))),
                            (own, from, to) -> read(own.get(0), from, to),
                            (some, others) -> {
                                some.addAll(others);
                                return some;
                            });
            return Optional.of(readers.stream().map(Reader::consumer).toList());
        } catch (WrongCut e) {
            return Optional.empty();
        }
    }

    private <T extends RecordConsumer> void read(Reader<T> reader, long from, long to) {
        try {
            if (reader.part.read(from, to)) {
                // the first part counts the lines of the header too
                long line = from <= start ? head.lines() + 1 : 1;
                reader.consumer.beginPart(from);
                reader.consumer.endPart(reader.part.parse(reader.consumer, line) - 1);
            }
        } catch (ClosedByInterruptException e) {
            return; // the work stops before the next part
        } catch (IOException | RuntimeException e) {
            throw new WrongCut(e);
        }
    }

    /** The header. */
    @Override
    public String toString() {
        return file + ": " + String.join(", ", header());
    }

    private record Reader<T>(CsvChunk part, T consumer) {}

    private static final class WrongCut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCut(Exception cause) {
            super(cause);
        }
    }
}
