package org.wholesum.internal.csv;

import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;

/** Records the rows of a CSV file with their lines. */
public final class RecordedRows implements RecordConsumer {
    public record Row(long line, List<String> fields) {}

    private record Part(long from, long lines, List<Row> rows) {}

    private final List<Part> parts = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private long from;

    @Override
    public void beginPart(long start) {
        from = start;
        rows = new ArrayList<>();
    }

    @Override
    public void take(CsvRecord record) {
        rows.add(new Row(record.line(), record.texts()));
    }

    @Override
    public void endPart(long lines) {
        parts.add(new Part(from, lines, rows));
    }

    /** The rows below the header, by several threads in parts of so many bytes; empty if it can't be done. */
    public static Optional<List<Row>> inParts(Path file, int threads, int bytes) {
        Execution work = Execution.onAllProcessors().threads(threads);
        return ParallelCsv.of(file)
                .flatMap(parts -> parts.read(work, "reading", bytes, RecordedRows::new))
                .map(RecordedRows::together);
    }

    private static List<Row> together(List<RecordedRows> takers) {
        List<Row> all = new ArrayList<>();
        long above = 0;
        for (Part part : takers.stream()
                .flatMap(taker -> taker.parts.stream())
                .sorted(Comparator.comparingLong(Part::from))
                .toList()) {
            for (Row row : part.rows) {
                all.add(new Row(above + row.line, row.fields));
            }
            above += part.lines;
        }
        return all;
    }

    /** The rows below the header, from the first to the last by FastCSV; null if it is refused. */
    @Nullable
    public static List<Row> through(Path file) {
        List<Row> all = new ArrayList<>();
        try {
            CsvSource.of(file)
                    .read(
                            CsvRecordHandler.of(),
                            record -> all.add(new Row(record.getStartingLineNumber(), record.getFields())));
        } catch (InvalidInputException e) {
            return null;
        }
        return all.isEmpty() ? all : all.subList(1, all.size());
    }
}
