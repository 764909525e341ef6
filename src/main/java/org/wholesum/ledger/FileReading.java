package org.wholesum.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wholesum.execution.Execution;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.ParallelCsv;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.problem.InvalidInputException;

/** Reads a file of interactions: in parts, on several threads, or where that isn't possible from its beginning to its end. */
final class FileReading {
    private static final String READING = "reading interactions";

    private final Path file;
    private final LedgerReader options;
    private final SourceRows source;

    FileReading(Path file, LedgerReader options) {
        this.file = file;
        this.options = options;
        this.source = new SourceRows(file.toString(), options);
    }

    /** Reads the file in parts of this number of bytes. */
    ReadResult read(int bytes) {
        Execution given = options.execution;
        Execution monotonic = given.withProgress(given.progress().monotonic()); // it may be read a second time
        return UnchangedFile.during(
                file, () -> source.result(() -> inParts(monotonic, bytes).orElseGet(() -> through(monotonic))));
    }

    /** Reads the file sequentially. */
    ReadResult readThrough() {
        return UnchangedFile.during(file, () -> source.result(() -> through(options.execution)));
    }

    private Optional<MergedReads> inParts(Execution how, int bytes) {
        return ParallelCsv.of(file).flatMap(parts -> {
            List<Field> fields = source.fields(parts.header());
            return parts.read(how, READING, bytes, () -> source.parser(fields))
                    .map(read -> new MergedReads(read, options))
                    .filter(MergedReads::addsUp);
        });
    }

    private MergedReads through(Execution how) {
        SequentialRows rows = new SequentialRows(source);
        try {
            CsvSource.of(file, how.progress(), READING).read(rows);
        } catch (InvalidInputException e) {
            throw rows.refusal(e);
        }
        return rows.merged();
    }
}
