package org.wholesum.internal.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes on the records that FastCSV reads. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Object> {
    private final long before;
    private final Consumer<CsvRecord> each;
    private final CsvRecord record = new CsvRecord();

    /** Counts lines from the number of the first line. */
    CsvRecords(long first, Consumer<CsvRecord> each) {
        this.before = first - 1;
        this.each = each;
        record.begin(first);
    }

    /** The line of the last record that began; one begins after every line end, even at the end of the file. */
    long line() {
        return record.line();
    }

    @Override
    protected void handleBegin(long number) {
        record.begin(before + number);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        record.add(buffer, offset, length);
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (getRecordType() == RecordType.DATA) {
            each.accept(record);
        }
        return null;
    }
}
