package org.wholesum.internal.csv;

import java.util.Arrays;
import org.wholesum.internal.text.LongBytes;

/**
 * Scans CSV without quotes, in which fields end at commas and records at line ends, with the same records as FastCSV and
 * several times as fast: eight bytes are searched at a time, the separators found in 64 bytes are the bits of one number,
 * and only those bits are visited.
 */
final class UnquotedCsvScanner {
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F * EACH;
    /** Multiplication by this moves the lowest bits of eight bytes into the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private static final int BLOCK = Long.SIZE;

    private byte[] text = {};
    private int start;
    private int end;
    /** A bit for each byte that is a comma or ends a line. */
    private long[] separators = {};

    private final CsvRecord record = new CsvRecord();
    private long anyQuote;
    private long anyHighBit;

    /**
     * Finds the separators of a text.
     *
     * @param utf8 the array that has the text
     * @param from the index of its first byte
     * @param to the index after its last byte
     */
    void scan(byte[] utf8, int from, int to) {
        text = utf8;
        start = from;
        end = to;
        anyQuote = 0;
        anyHighBit = 0;
        int blocks = (to - from + BLOCK - 1) / BLOCK;
        if (separators.length < blocks) {
            separators = new long[blocks];
        }
        int whole = (to - from) / BLOCK;
        for (int i = 0; i < whole; i++) {
            separators[i] = separators(utf8, from + i * BLOCK);
        }
        if (whole < blocks) {
            int rest = from + whole * BLOCK;
            separators[whole] = separators(Arrays.copyOf(Arrays.copyOfRange(utf8, rest, to), BLOCK), 0);
        }
    }

    private long separators(byte[] bytes, int from) {
        long found = 0;
        long quotes = 0;
        long high = 0;
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            long eight = LongBytes.at(bytes, from + i);
            long low = eight & LOW_BITS;
            long others = (other(low, ',') & other(low, '\n') & other(low, '\r')) | eight;
            found |= ((((~others & LongBytes.HIGH_BITS) >>> 7) * GATHER) >>> (Long.SIZE - Byte.SIZE)) << i;
            quotes |= ~(other(low, '"') | eight);
            high |= eight;
        }
        anyQuote |= quotes & LongBytes.HIGH_BITS;
        anyHighBit |= high & LongBytes.HIGH_BITS;
        return found;
    }

    /** Sets the highest bit of each byte that differs from a character; for bytes below 128. */
    private static long other(long bytes, char one) {
        return (bytes ^ (one * EACH)) + LOW_BITS;
    }

    /** Whether the text has no quote; if it has one, it must not be read by this class. */
    boolean isUnquoted() {
        return anyQuote == 0;
    }

    boolean isAscii() {
        return anyHighBit == 0;
    }

    /**
     * Passes on all records of the text.
     *
     * @param line the number of its first line
     * @param consumer consumes the records
     * @return the number of the line after its last line end
     */
    long read(long line, RecordConsumer consumer) {
        int from = start;
        long number = line;
        record.begin(number, text);
        for (int i = 0, block = start; block < end; i++, block += BLOCK) {
            for (long found = separators[i]; found != 0; found &= found - 1) {
                int to = block + Long.numberOfTrailingZeros(found);
                if (text[to] == ',') {
                    record.add(from, to);
                } else if (from < to || record.fields() > 0) {
                    record.add(from, to);
                    consumer.take(record);
                    record.begin(++number, text);
                } else if (text[to] == '\r' || to == start || text[to - 1] != '\r') {
                    record.begin(++number, text); // an empty line, not the second half of a line end
                }
                from = to + 1;
            }
        }
        if (from < end || record.fields() > 0) {
            record.add(from, end);
            consumer.take(record);
            number++;
        }
        return number;
    }
}
