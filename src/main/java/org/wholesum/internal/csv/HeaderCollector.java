package org.wholesum.internal.csv;

import java.util.List;

/** Collects the header of a CSV file. */
final class HeaderCollector implements RecordConsumer {
    private List<String> names = List.of();
    private int records;
    private long lines;

    /** Whether exactly one record was read. */
    boolean isOne() {
        return records == 1;
    }

    List<String> names() {
        return names;
    }

    long lines() {
        return lines;
    }

    @Override
    public void beginPart(long from) {}

    @Override
    public void take(CsvRecord record) {
        names = record.texts();
        records++;
    }

    @Override
    public void endPart(long count) {
        lines = count;
    }
}
