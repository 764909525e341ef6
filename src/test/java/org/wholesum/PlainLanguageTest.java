package org.wholesum;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Text that users read has no words of the list below, of which each has a plainer replacement: README.md, CHANGELOG.md,
 * the Markdown of the examples, .github, the schema of scenario files, and the javadoc and string literals of src/main.
 */
class PlainLanguageTest {
    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            entry("told", "reported, shown"),
            entry("untold", "unknown"),
            entry("tell", "show, report"),
            entry("tells", "shows, reports"),
            entry("telling", "showing, reporting"),
            entry("nil", "zero, none"),
            entry("hang on", "depend on"),
            entry("hangs on", "depends on"),
            entry("luck", "random variation, common random numbers"),
            entry("lived through", "simulated"),
            entry("live through", "simulate"),
            entry("lives through", "simulates"),
            entry("goes by", "accepts, uses"),
            entry("go by", "accept, use"),
            entry("speak for", "represent"),
            entry("speaks for", "represents"),
            entry("stand for", "mean"),
            entry("stands for", "means"),
            entry("stand in", "be in"),
            entry("stands in", "is in"),
            entry("worth knowing", "value of information"),
            entry("honest", "(leave it out)"),
            entry("honestly", "(leave it out)"),
            entry("how sure", "uncertainty"),
            entry("front door", "entry point"),
            entry("in the same breath", "together"),
            entry("amiss", "wrong"),
            entry("lest", "so that … not"),
            entry("thereof", "of it"));

    /** Words where whitespace may be a line break within javadoc. */
    private static final Pattern WORDS = Pattern.compile(
            REPLACEMENTS.keySet().stream()
                    .map(word -> word.replace(" ", "\\s+(?:\\*\\s+)?"))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    /** A comment, a text block, a string or a character of Java. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*+|\"\"\".*?\"\"\"" + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++'");

    /** Tables here list these words as what is not written, or as names that were replaced. */
    private static final List<Path> OLD_NAMES = List.of(Path.of(".github", "CONTRIBUTING.md"), Path.of("CHANGELOG.md"));

    @Test
    void public_text_is_in_plain_language() {
        assertThat(Stream.concat(documents(), sources()).toList()).isEmpty();
    }

    @Test
    void a_word_is_found_across_a_line_break_of_javadoc() {
        assertThat(found(
                        Path.of("A.java"),
                        "/** What a figure hangs\n     * on. */ int telling; String s = \"a nil\";",
                        true))
                .containsExactly("A.java:1: hangs on → depends on", "A.java:2: nil → zero, none");
    }

    private static Stream<String> documents() {
        Stream<Path> folders = Stream.of(Path.of("examples"), Path.of(".github"))
                .filter(Files::exists)
                .flatMap(folder -> Stream.of(".md", ".yml", ".yaml").flatMap(end -> files(folder, end).stream()))
                .filter(file -> file.startsWith(".github") || file.toString().endsWith(".md"));
        Stream<Path> single = Stream.of(
                Path.of("README.md"),
                Path.of("CHANGELOG.md"),
                Path.of("src/main/javadoc/overview.html"),
                Path.of("src/main/resources/org/wholesum/scenario/scenario.schema.json"));
        return Stream.concat(single, folders).flatMap(file -> found(file, document(file), false).stream());
    }

    private static Stream<String> sources() {
        return files(Path.of("src", "main", "java"), ".java").stream()
                .flatMap(file -> found(file, text(file), true).stream());
    }

    private static List<Path> files(Path folder, String end) {
        return Snippets.files(folder, end).stream()
                .filter(file -> !file.toString().contains("target"))
                .toList();
    }

    private static String document(Path file) {
        return OLD_NAMES.contains(file) ? text(file).replaceAll("(?m)^\\|.*", "") : text(file);
    }

    private static List<String> found(Path file, String text, boolean java) {
        Stream<MatchResult> parts =
                java ? TOKEN.matcher(text).results().filter(token -> isPublic(token.group())) : Stream.of(whole(text));
        return parts.flatMap(part ->
                        WORDS.matcher(text).region(part.start(), part.end()).results())
                .map(word -> file + ":" + line(text, word.start()) + ": " + described(word.group()))
                .toList();
    }

    private static boolean isPublic(String token) {
        return token.startsWith("/**") || token.startsWith("\"");
    }

    private static MatchResult whole(String text) {
        return Pattern.compile("(?s).*+").matcher(text).results().findFirst().orElseThrow();
    }

    private static long line(String text, int index) {
        return text.substring(0, index).lines().count() + (index == 0 || text.charAt(index - 1) == '\n' ? 1 : 0);
    }

    private static String described(String found) {
        String word = found.replaceAll("[\\s*]+", " ").toLowerCase(Locale.ROOT);
        return word + " → " + REPLACEMENTS.get(word);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
