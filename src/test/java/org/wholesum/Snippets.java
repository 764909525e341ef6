package org.wholesum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What documents and javadoc show of Java, and say of its values. */
final class Snippets {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```java\\s*\\n(.*?)^```\\s*$");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern PRE = Pattern.compile("(?s)<pre>\\{@code\\s*\\n(.*?)\\n\\s*}\\s*</pre>");
    private static final String CODE = "{@code";

    /** How a comment begins that is a value: a quote or bracket, {@code Name[}, money to the penny, a month. */
    private static final Pattern VALUE = Pattern.compile(
            "[\"\\[{].*|\\w+\\[.*|[A-Z]{3} -?\\d+\\.\\d\\d\\b.*|-?£[\\d,]+\\.\\d\\d\\b.*|\\d{4}-\\d\\d .*");

    private Snippets() {}

    /**
     * An expression, and its value as JShell shows it.
     *
     * @param where the file that says so
     * @param expression what to evaluate
     * @param value what comes out
     */
    record Worked(String where, String expression, String value) {}

    /** The files below a folder with a name that ends so, in order. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks that a Markdown file marks as Java. */
    static List<String> fenced(Path file) {
        return FENCED.matcher(text(file)).results().map(block -> block.group(1)).toList();
    }

    /** The blocks of a page of HTML that begin {@code <pre>} and {@code @code}. */
    static List<String> examples(Path page) {
        return PRE.matcher(text(page)).results().map(block -> block.group(1)).toList();
    }

    /** The blocks in the javadoc of a source file that begin {@code <pre>} and {@code @code}. */
    static List<String> blocks(Path file) {
        return javadoc(file)
                .flatMap(comment -> PRE.matcher(comment).results())
                .map(block -> block.group(1))
                .toList();
    }

    /**
     * The worked values in the javadoc of a source file: a call in {@code @code}, the word "is", the value in
     * {@code @code}.
     */
    static List<Worked> worked(Path file) {
        return javadoc(file)
                .flatMap(comment -> worked(file.getFileName().toString(), comment))
                .toList();
    }

    private static Stream<Worked> worked(String where, String comment) {
        List<Worked> worked = new ArrayList<>();
        int from = comment.indexOf(CODE);
        while (from >= 0) {
            int to = end(comment, from);
            int next = comment.indexOf(CODE, to);
            String expression = code(comment, from, to);
            if (next >= 0
                    && expression.endsWith(")")
                    && comment.substring(to, next).strip().equals("is")) {
                worked.add(new Worked(where, expression, code(comment, next, end(comment, next))));
            }
            from = next;
        }
        return worked.stream();
    }

    /** The index after the brace that closes the one at an index. */
    private static int end(String comment, int from) {
        int depth = 0;
        for (int i = from; i < comment.length(); i++) {
            depth += comment.charAt(i) == '{' ? 1 : comment.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no } closes " + comment.substring(from));
    }

    private static String code(String comment, int from, int to) {
        return comment.substring(from + CODE.length(), to - 1).strip().replaceAll("\\s+", " ");
    }

    private static Stream<String> javadoc(Path file) {
        return JAVADOC.matcher(text(file))
                .results()
                .map(MatchResult::group)
                .map(comment -> comment.replaceAll("(?m)^\\s*\\* ?", ""));
    }

    /**
     * Whether a comment behind an expression says its value: it is one word, or begins as a value does (see
     * {@link #VALUE}), or ends in … as the beginning of one. Any other comment is prose.
     */
    static boolean saysValue(String comment) {
        return !comment.isEmpty()
                && (!comment.contains(" ")
                        || comment.endsWith("…")
                        || VALUE.matcher(comment).matches());
    }

    /** Whether a value is as a comment says: by its first line, text with or without quotes, … for the rest of it. */
    static boolean agrees(String comment, String value) {
        String line = value.lines().findFirst().orElse("");
        String bare = line.startsWith("\"") ? line.substring(1, line.length() - 1) : line;
        return comment.endsWith("…")
                ? Stream.of(line, bare).anyMatch(v -> v.startsWith(comment.substring(0, comment.length() - 1)))
                : Stream.of(line, bare).anyMatch(comment::equals);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
