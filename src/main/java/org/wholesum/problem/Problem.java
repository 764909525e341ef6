package org.wholesum.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with an input, said so that a person can put it right.
 *
 * @param source the file's name, or what was read instead of a file
 * @param line the line, from 1, or 0 where there is none
 * @param column the column, from 1 (in a CSV file the field's number), or 0 where there is none
 * @param field the field's or key's name, or empty
 * @param text the offending text as it stands in the input, or empty
 * @param expected what is wrong, and what was expected
 * @param maybe a guess at what was meant, or what to do, without the word {@code Maybe}
 */
public record Problem(
        String source, int line, int column, String field, String text, String expected, Optional<String> maybe) {
    private static final int LONGEST = 120;
    /** What a file could send to a terminal: all control characters but the line ends of a message. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");

    /** Shortens text that no one would read to its end. */
    public Problem {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /**
     * A problem with a whole input.
     *
     * @param source the file's name
     * @param expected what is wrong, and what was expected
     * @return the problem
     */
    public static Problem of(String source, String expected) {
        return new Problem(source, 0, 0, "", "", expected, Optional.empty());
    }

    /**
     * A row that doesn't have the fields that its header has.
     *
     * @param source the file's name
     * @param line the line on which the row starts
     * @param fields how many it has
     * @param expected how many the header has
     * @return the problem
     */
    public static Problem ofRow(String source, int line, int fields, int expected) {
        String found = "the row has " + fields + (fields == 1 ? " field" : " fields") + ", the header " + expected;
        Problem problem = new Problem(source, line, 0, "", "", found, Optional.empty());
        return fields > expected ? problem.withMaybe("a field with a comma needs quotes around it") : problem;
    }

    /**
     * The same problem with a guess.
     *
     * @param guess what was perhaps meant
     * @return the problem that ends in {@code Maybe guess}
     */
    public Problem withMaybe(String guess) {
        return new Problem(source, line, column, field, text, expected, Optional.of(guess));
    }

    /**
     * The same problem, with so many lines more above it.
     *
     * @param lines how many
     * @return the problem so many lines below
     */
    public Problem below(int lines) {
        return new Problem(source, Math.addExact(line, lines), column, field, text, expected, maybe);
    }

    /** As {@code file, line 3, column 2 (date) "31/12/2012": expected yyyy-MM-dd}, and a line that begins Maybe. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(source);
        out.append(line > 0 ? ", line " + line : "");
        out.append(column > 0 ? ", column " + column : "");
        out.append(field.isEmpty() ? "" : column > 0 ? " (" + field + ")" : ", " + field);
        out.append(text.isEmpty() ? "" : " \"" + printable(text) + "\"");
        out.append(": ").append(expected);
        maybe.ifPresent(guess -> out.append("\n  Maybe ").append(guess));
        return CONTROL.matcher(out)
                .replaceAll(c ->
                        String.format(Locale.ROOT, "\\\\u%04x", (int) c.group().charAt(0)));
    }

    private static String printable(String raw) {
        return raw.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
