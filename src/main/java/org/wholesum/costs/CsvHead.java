package org.wholesum.costs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the header of a CSV file. */
final class CsvHead implements CsvTaker {
    private final List<String> names = new ArrayList<>();
    private int records;
    private long lines;

    /** Whether it is one record on lines of its own. */
    boolean isOne() {
        return records == 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    long lines() {
        return lines;
    }

    @Override
    public void beginPart(long from) {}

    @Override
    public void begin(long line) {}

    @Override
    public void field(int index, byte[] buffer, int from, int length) {
        names.add(new String(buffer, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void end(int fields) {
        records++;
    }

    @Override
    public void endPart(long its) {
        lines = its;
    }
}
