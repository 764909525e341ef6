package org.wholesum.internal.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.CharArrayReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whole lines of a CSV file: those that start in a range of its bytes. One chunk after another, by one thread. */
final class CsvChunk {
    private static final int LONGEST_LINE = 1 << 16;
    /** Bytes read beyond the range, enough for the end of the last line of most parts. */
    private static final int SPARE = 1 << 10;
    /** The most bytes per read: the JDK copies through a buffer of this size, which is three times faster if that stays in cache. */
    private static final int AT_ONCE = 1 << 16;

    private static final byte[] MARK = String.valueOf(CsvSource.BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8);

    private final Path file;
    private final long size;
    private final long start;
    private final CharsetDecoder strict = CsvSource.strictDecoder();
    private final UnquotedCsvScanner plain = new UnquotedCsvScanner();

    private byte[] bytes = {};
    private int length;
    private int first;
    private int last;
    private char[] text = {};
    private int characters;

    /** Chunks of a file with this size in bytes, whose first line starts at this byte. */
    CsvChunk(Path file, long size, long start) {
        this.file = file;
        this.size = size;
        this.start = start;
    }

    /** Reads the lines that start in a range of bytes; false if none does. */
    boolean read(long from, long to) throws IOException {
        if (to <= start) {
            return false;
        }
        long base = Math.max(start, from - 1); // a line starts at from if there is a line feed before it
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.position(base);
            length = 0;
            fill(in, Math.min(size, to + SPARE) - base);
            first = from <= start ? 0 : lineEnd(in, 0, size - base);
            last = to == size ? (int) (size - base) : lineEnd(in, (int) (to - 1 - base), size - base);
        }
        return first < last;
    }

    /** The end of the lines, in bytes from the start of those read. */
    int end() {
        return last;
    }

    private void fill(SeekableByteChannel in, long wanted) throws IOException {
        if (bytes.length < wanted) {
            bytes = Arrays.copyOf(bytes, (int) wanted);
        }
        while (length < wanted) {
            int read = in.read(ByteBuffer.wrap(bytes, length, Math.min((int) wanted - length, AT_ONCE)));
            if (read < 0) {
                throw new EOFException("shorter than it was");
            }
            length += read;
        }
    }

    /** The index after the next line feed from an index on, or after the last byte. */
    private int lineEnd(SeekableByteChannel in, int from, long all) throws IOException {
        for (int i = from; i - from <= LONGEST_LINE; i++) {
            if (i == length && i < all) {
                fill(in, Math.min(all, i + (long) LONGEST_LINE));
            }
            if (i == length || bytes[i] == '\n') {
                return Math.min(i + 1, length);
            }
        }
        throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
    }

    /** Passes on the records; the first line has this number. Returns the number of the line after the last line end. */
    long parse(RecordConsumer consumer, long line) throws IOException {
        boolean marked = start == 0 && startsWithMark();
        plain.scan(bytes, first + (marked ? MARK.length : 0), last);
        if (!plain.isAscii() || !plain.isUnquoted()) {
            decode(); // throws if it isn't UTF-8
        }
        if (plain.isUnquoted()) {
            return plain.read(line, consumer);
        }
        CsvRecords records = new CsvRecords(line, consumer::take);
        int skipped = marked ? 1 : 0;
        try (CsvReader<Object> csv =
                CsvSource.reader(records, new CharArrayReader(text, skipped, characters - skipped))) {
            csv.forEach(record -> {});
        }
        return records.line();
    }

    private boolean startsWithMark() {
        return last - first >= MARK.length && Arrays.equals(bytes, first, first + MARK.length, MARK, 0, MARK.length);
    }

    private void decode() throws IOException {
        if (text.length < last - first) {
            text = new char[last - first];
        }
        CharBuffer out = CharBuffer.wrap(text);
        CoderResult result = strict.reset().decode(ByteBuffer.wrap(bytes, first, last - first), out, true);
        if (result.isError()) {
            result.throwException();
        }
        characters = out.position();
    }
}
