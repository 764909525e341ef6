package org.wholesum.ledger;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Consumes the records of a whole file, header first. */
final class SequentialRows implements Consumer<CsvRecord> {
    private final SourceRows source;
    private @Nullable RowParser rows;

    SequentialRows(SourceRows source) {
        this.source = source;
    }

    @Override
    public void accept(CsvRecord record) {
        if (rows == null) {
            rows = source.parser(source.fields(record.texts()));
        } else {
            rows.take(record);
        }
    }

    MergedReads merged() {
        if (rows == null) {
            throw InvalidInputException.of(Problem.of(source.name(), "empty, expected a header line"));
        }
        return rows.merged();
    }

    /** The exception for a file that can't be read on: its rejected rows so far, and then the cause. */
    InvalidInputException refusal(InvalidInputException cause) {
        return rows == null ? cause : rows.merged().refusalThen(cause.problems());
    }
}
