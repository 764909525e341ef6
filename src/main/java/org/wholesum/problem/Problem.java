package org.wholesum.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.escape.Visible;

/**
 * One problem of an input. The code that checks a value states what was expected and may suggest a correction; the code
 * that read the input adds the location ({@link #at}).
 */
public final class Problem {
    private static final int LONGEST = 120;
    private static final int LETTERS = 26;

    private final String source;
    private final int line;
    private final int column;
    private final String path;
    private final String value;
    private final String expected;
    private final Optional<String> suggestion;
    /** Whether the line and the column are those of a cell of a spreadsheet. */
    private final boolean cell;

    private Problem(
            String source,
            int line,
            int column,
            String path,
            String value,
            String expected,
            Optional<String> suggestion,
            boolean cell) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.path = path;
        this.value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        this.expected = expected;
        this.suggestion = suggestion;
        this.cell = cell;
    }

    /**
     * A problem with its location.
     *
     * @param source the file's name, or the name of another input; empty for a value passed in code
     * @param line the line, from 1, or 0 if unknown
     * @param column the column, from 1 (in a CSV file the field's number), or 0 if unknown
     * @param path the field's name, or the keys that lead to the value with points between, or empty
     * @param value the text of the value, or empty; more than 120 characters are shortened
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do, without the word {@code Maybe}
     * @return the problem
     */
    public static Problem of(
            String source,
            int line,
            int column,
            String path,
            String value,
            String expected,
            Optional<String> suggestion) {
        return new Problem(source, line, column, path, value, expected, suggestion, false);
    }

    /**
     * A problem with a value that was passed in code, or that has no location yet.
     *
     * @param expected what is wrong, and what was expected
     * @return the problem
     */
    public static Problem of(String expected) {
        return of("", expected);
    }

    /**
     * A problem with a whole input.
     *
     * @param source the file's name
     * @param expected what is wrong, and what was expected
     * @return the problem
     */
    public static Problem of(String source, String expected) {
        return new Problem(source, 0, 0, "", "", expected, Optional.empty(), false);
    }

    /**
     * A row whose number of fields differs from its header.
     *
     * @param source the file's name
     * @param line the line on which the row starts
     * @param fields the number of fields of the row
     * @param expected the number of fields of the header
     * @return the problem
     */
    public static Problem ofRow(String source, int line, int fields, int expected) {
        String found = "the row has " + fields + (fields == 1 ? " field" : " fields") + ", the header " + expected;
        Problem problem = new Problem(source, line, 0, "", "", found, Optional.empty(), false);
        return fields > expected ? problem.withSuggestion("a field with a comma needs quotes around it") : problem;
    }

    /**
     * Adds a suggestion.
     *
     * @param suggested the probable correction, or what to do
     * @return a copy with that suggestion
     */
    public Problem withSuggestion(String suggested) {
        return withSuggestion(Optional.of(suggested));
    }

    /**
     * Sets what is wrong.
     *
     * @param what what is wrong, and what was expected
     * @return a copy with that text
     */
    public Problem withExpected(String what) {
        return new Problem(source, line, column, path, value, what, suggestion, cell);
    }

    /**
     * Sets or clears the suggestion.
     *
     * @param suggested the probable correction, or what to do, or empty
     * @return a copy with that suggestion
     */
    public Problem withSuggestion(Optional<String> suggested) {
        return new Problem(source, line, column, path, value, expected, suggested, cell);
    }

    /**
     * Adds the location.
     *
     * @param where the file's name
     * @param atLine the line, from 1, or 0
     * @param atColumn the column, from 1, or 0
     * @param keys the field's name or the keys that lead to the value, with points between, or empty
     * @param found the text of the value, or empty
     * @return a copy with that location
     */
    public Problem at(String where, int atLine, int atColumn, String keys, String found) {
        return new Problem(where, atLine, atColumn, keys, found, expected, suggestion, cell);
    }

    /**
     * Adds a number of lines to the line.
     *
     * @param lines the number of lines to add
     * @return a copy on the later line
     */
    public Problem movedDown(int lines) {
        return new Problem(source, Math.addExact(line, lines), column, path, value, expected, suggestion, cell);
    }

    /**
     * Says that the line and the column are the row and the column of a cell of a spreadsheet, so that the message names the
     * cell, as {@code cell B7}.
     *
     * @return a copy that names the cell
     */
    public Problem inCell() {
        return new Problem(source, line, column, path, value, expected, suggestion, true);
    }

    /** {@return the file's name, or the name of another input; empty for a value passed in code} */
    public String source() {
        return source;
    }

    /** {@return the line, from 1, or 0 if unknown} */
    public int line() {
        return line;
    }

    /** {@return the column, from 1 (in a CSV file the field's number), or 0 if unknown} */
    public int column() {
        return column;
    }

    /** {@return the place in its source, as {@code line 3, column 2} or {@code cell B3}; empty if it is unknown} */
    public String place() {
        if (cell && line > 0) {
            return column > 0 ? "cell " + letters(column) + line : "row " + line;
        }
        String row = line > 0 ? "line " + line : "";
        return column > 0 ? (row.isEmpty() ? "" : row + ", ") + "column " + column : row;
    }

    /** {@return the field's name, or the keys that lead to the value with points between, or empty} */
    public String path() {
        return path;
    }

    /** {@return the text of the value, at most 120 characters and then …, or empty} */
    public String value() {
        return value;
    }

    /** {@return what is wrong, and what was expected} */
    public String expected() {
        return expected;
    }

    /** {@return the probable correction, or what to do, without the word {@code Maybe}, or empty} */
    public Optional<String> suggestion() {
        return suggestion;
    }

    /** Problems are equal when every part is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem that
                && line == that.line
                && column == that.column
                && cell == that.cell
                && source.equals(that.source)
                && path.equals(that.path)
                && value.equals(that.value)
                && expected.equals(that.expected)
                && suggestion.equals(that.suggestion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, line, column, path, value, expected, suggestion, cell);
    }

    /** As {@code file, line 3, column 2 (date) "31/12/2012": expected yyyy-MM-dd}, then a line with the suggestion. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(Visible.of(source));
        out.append(place().isEmpty() ? "" : ", " + Visible.of(place()));
        out.append(path.isEmpty() ? "" : column > 0 ? " (" + Visible.of(path) + ")" : ", " + Visible.of(path));
        out.append(value.isEmpty() ? "" : " \"" + printable(value) + "\"");
        out.append(out.isEmpty() ? "" : ": ").append(Visible.of(expected));
        suggestion.ifPresent(guess -> out.append("\n  Maybe ").append(Visible.of(guess)));
        return out.toString();
    }

    /** The letters of a column of a spreadsheet: 1 is A, 27 is AA. */
    private static String letters(int number) {
        int before = (number - 1) / LETTERS;
        return (before > 0 ? letters(before) : "") + (char) ('A' + (number - 1) % LETTERS);
    }

    private static String printable(String raw) {
        return Visible.of(raw.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t"));
    }
}
