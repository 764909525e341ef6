package org.wholesum.internal.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mutable view of one record of a CSV file: the bounds of its fields in a buffer of UTF-8, so that no field becomes a
 * String. A reader reuses the object and the buffer for the next record: a consumer copies what it keeps, and never writes
 * to the buffer. Used by one thread.
 */
public final class CsvRecord {
    private long line;
    private byte[] text = {};
    private int[] bounds = new int[32];
    private int fields;

    /** The text of added fields, and the number of bytes in use. */
    private byte[] own = new byte[256];

    private int used;

    /** A record without fields. */
    public CsvRecord() {}

    /**
     * Begins a record, to which fields are added.
     *
     * @param startingLine the line on which it starts
     */
    public void begin(long startingLine) {
        begin(startingLine, own);
        used = 0;
    }

    /** Begins a record with fields in this text. */
    void begin(long startingLine, byte[] utf8) {
        line = startingLine;
        text = utf8;
        fields = 0;
    }

    /** Adds a field that is in the text already. */
    void add(int from, int to) {
        int at = 2 * fields++;
        if (at == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * at);
        }
        bounds[at] = from;
        bounds[at + 1] = to;
    }

    /**
     * Adds a field.
     *
     * @param field its text
     */
    public void add(String field) {
        int length = field.length();
        ensureCapacity(length);
        for (int i = 0; i < length; i++) {
            char c = field.charAt(i);
            if (c >= 0x80) {
                add(field.getBytes(StandardCharsets.UTF_8));
                return;
            }
            own[used + i] = (byte) c;
        }
        add(used, used += length);
    }

    /** Adds a field; fast for ASCII. */
    void add(char[] buffer, int from, int length) {
        ensureCapacity(length);
        for (int i = 0; i < length; i++) {
            char c = buffer[from + i];
            if (c >= 0x80) {
                add(new String(buffer, from, length).getBytes(StandardCharsets.UTF_8));
                return;
            }
            own[used + i] = (byte) c;
        }
        add(used, used += length);
    }

    private void add(byte[] utf8) {
        ensureCapacity(utf8.length);
        System.arraycopy(utf8, 0, own, used, utf8.length);
        add(used, used += utf8.length);
    }

    private void ensureCapacity(int bytes) {
        if (own.length - used < bytes) {
            own = Arrays.copyOf(own, 2 * Math.addExact(used, bytes));
            text = own;
        }
    }

    /** {@return the line on which it starts} */
    public long line() {
        return line;
    }

    /** {@return the number of fields} */
    public int fields() {
        return fields;
    }

    /** {@return the buffer that has its fields, and others: the reader's own array, not a copy; read it only} */
    public byte[] text() {
        return text;
    }

    /**
     * The start of a field.
     *
     * @param field its index from 0
     * @return the index of its first byte in {@link #text()}
     */
    public int from(int field) {
        return bounds[2 * field];
    }

    /**
     * The end of a field.
     *
     * @param field its index from 0
     * @return the index after that of its last byte in {@link #text()}
     */
    public int to(int field) {
        return bounds[2 * field + 1];
    }

    /** {@return a copy of its fields} */
    public List<String> texts() {
        return IntStream.range(0, fields)
                .mapToObj(i -> new String(text, from(i), to(i) - from(i), StandardCharsets.UTF_8))
                .toList();
    }

    /** The line and the fields. */
    @Override
    public String toString() {
        return "line " + line + ": " + texts();
    }
}
