package org.wholesum.internal.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Copies CSV text character by character and replaces the values of some fields. Quotes, line ends, blank lines and every
 * other field stay as they are.
 */
public final class CsvRewriter {
    private static final int LONGEST_RECORD = 1 << 24;

    private final String source;
    private final char delimiter;
    private final Replacement replacement;

    /** Chooses what is replaced. */
    @FunctionalInterface
    public interface Replacement {
        /**
         * The new values of a record's fields.
         *
         * @param line the line on which the record starts, from 1
         * @param fields its values, without quotes
         * @return the values that are replaced, by the index of the field
         */
        Map<Integer, String> of(long line, List<String> fields);
    }

    /** Where the text of a field is in that of its record, and whether it is in quotes. */
    private record Place(int from, int to, boolean quoted) {}

    private final StringBuilder raw = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private long line = 1;

    /**
     * A rewriter.
     *
     * @param source the file's name in messages
     * @param delimiter the character between fields
     * @param replacement what is replaced
     */
    public CsvRewriter(String source, char delimiter, Replacement replacement) {
        this.source = source;
        this.delimiter = delimiter;
        this.replacement = replacement;
    }

    /**
     * Copies a text to its end.
     *
     * @param from the text, after a byte order mark
     * @param to receives it
     * @throws IOException if it can't be read or written
     * @throws InvalidInputException if a quote is never closed, or a record is longer than 16,777,216 characters
     */
    public void copy(Reader from, Writer to) throws IOException {
        PushbackReader in = new PushbackReader(from, 1);
        boolean more = true;
        while (more) {
            long start = line;
            more = record(in, start);
            String end = more ? String.valueOf(raw.substring(bodyEnd())) : "";
            if (!(values.size() == 1 && values.get(0).isEmpty() && bodyEnd() == 0)) {
                write(to, replacement.of(start, List.copyOf(values)));
            }
            to.write(end);
        }
    }

    private int bodyEnd() {
        return places.get(places.size() - 1).to();
    }

    private void write(Writer to, Map<Integer, String> replaced) throws IOException {
        int done = 0;
        for (int i = 0; i < places.size(); i++) {
            String value = replaced.get(i);
            if (value != null) {
                Place place = places.get(i);
                to.append(raw, done, place.from());
                to.write(quoted(value, place.quoted()));
                done = place.to();
            }
        }
        to.append(raw, done, bodyEnd());
    }

    private String quoted(String value, boolean before) {
        boolean needed =
                value.indexOf(delimiter) >= 0 || value.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
        return before || needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** Reads a record with its line end; false if the text ends with it. */
    private boolean record(PushbackReader in, long start) throws IOException {
        raw.setLength(0);
        places.clear();
        values.clear();
        while (true) {
            int end = field(in, start);
            if (end < 0) {
                return false;
            }
            raw.append((char) end);
            if (end == '\r') {
                int next = in.read();
                if (next == '\n') {
                    raw.append('\n');
                } else if (next >= 0) {
                    in.unread(next);
                }
            }
            if (end != delimiter) {
                line++;
                return true;
            }
        }
    }

    /** Reads a field; returns the character after it, or -1 at the end of the text. */
    private int field(PushbackReader in, long start) throws IOException {
        int from = raw.length();
        StringBuilder value = new StringBuilder();
        int c = in.read();
        boolean quoted = c == '"';
        if (quoted) {
            raw.append('"');
            c = quoted(in, value, start);
        }
        while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            raw.append((char) c);
            value.append((char) c);
            checkLength(start);
            c = in.read();
        }
        places.add(new Place(from, raw.length(), quoted));
        values.add(value.toString());
        return c;
    }

    /** Reads what is in quotes, and the closing quote; returns the character after it. */
    private int quoted(PushbackReader in, StringBuilder value, long start) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            raw.append((char) c);
            checkLength(start);
            if (c != '"') {
                value.append((char) c);
                line += lineEnds(c, in);
                continue;
            }
            int next = in.read();
            if (next != '"') {
                return next;
            }
            raw.append('"');
            value.append('"');
        }
        throw refused(start, "not CSV as in RFC 4180: a quote is never closed");
    }

    private static int lineEnds(int c, PushbackReader in) throws IOException {
        if (c != '\r') {
            return c == '\n' ? 1 : 0;
        }
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next == '\n' ? 0 : 1;
    }

    private void checkLength(long start) {
        if (raw.length() > LONGEST_RECORD) {
            throw refused(start, "a record is longer than " + LONGEST_RECORD + " characters");
        }
    }

    private InvalidInputException refused(long start, String expected) {
        return InvalidInputException.of(
                Problem.of(source, Math.toIntExact(start), 0, "", "", expected, Optional.empty()));
    }
}
