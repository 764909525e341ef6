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
 * A CSV file that several threads read at once, in parts that are cut at line feeds. A line feed may also stand between
 * quotes; but a part that starts with a record shows by its own end whether the next one does too: no quote is open
 * there. The first part does start with a record. So if no part ends with a quote open, each was read as it stands in the
 * whole file; and if one does, or if anything else is amiss, nothing is told of the parts: the file is to be read through
 * as a {@link CsvSource}, which says what is wrong with it and where.
 */
public final class ParallelCsv {
    /** A good size of parts. It is half of what a field may hold, so that no part has a field that is too large. */
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
     * Looks at the header of a file.
     *
     * @param file its path
     * @return the file, or empty if it is to be read through: if it is no regular file, or its first line isn't its header
     */
    public static Optional<ParallelCsv> of(Path file) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            CsvChunk first = new CsvChunk(file, size, 0);
            HeaderCollector head = new HeaderCollector();
            if (size == 0 || !first.read(0, 1)) {
                return Optional.empty();
            }
            head.endPart(first.tell(head, 1) - 1);
            return head.isOne() ? Optional.of(new ParallelCsv(file, size, first.end(), head)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // reading it through tells what it is
        }
    }

    /** {@return the fields of the header} */
    public List<String> header() {
        return head.names();
    }

    /**
     * Reads what is below the header.
     *
     * @param <T> the taker
     * @param work on how many threads, and who is told how many bytes are read
     * @param what the work in words, as {@code reading interactions}
     * @param bytes how large a part is, {@link #BYTES} for example
     * @param taker makes the taker of a thread
     * @return the takers, whose parts together are the file; or empty if it is to be read through
     * @throws CancellationException if the thread that asks is interrupted
     */
    public <T extends RecordConsumer> Optional<List<T>> read(
            Execution work, String what, int bytes, Supplier<T> taker) {
        try {
            List<Reader<T>> readers = new Batches(what, size, bytes)
                    .reduce(
                            work,
                            () -> new ArrayList<>(List.of(new Reader<>(new CsvChunk(file, size, start), taker.get()))),
                            (own, from, to) -> read(own.get(0), from, to),
                            (some, others) -> {
                                some.addAll(others);
                                return some;
                            });
            return Optional.of(readers.stream().map(Reader::taker).toList());
        } catch (Inseparable e) {
            return Optional.empty();
        }
    }

    private <T extends RecordConsumer> void read(Reader<T> reader, long from, long to) {
        try {
            if (reader.part.read(from, to)) {
                // the lines of the header count with those of the first part
                long line = from <= start ? head.lines() + 1 : 1;
                reader.taker.beginPart(from);
                reader.taker.endPart(reader.part.tell(reader.taker, line) - 1);
            }
        } catch (ClosedByInterruptException e) {
            return; // the work stops before the next part
        } catch (IOException | RuntimeException e) {
            throw new Inseparable(e);
        }
    }

    /** The header. */
    @Override
    public String toString() {
        return file + ": " + String.join(", ", header());
    }

    private record Reader<T>(CsvChunk part, T taker) {}

    private static final class Inseparable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Inseparable(Exception cause) {
            super(cause);
        }
    }
}
