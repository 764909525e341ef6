package org.wholesum.internal.scenario.value;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.text.Suggestions;

/**
 * A problem with one key or value, without its line and column.
 *
 * @param path the keys that lead to it, from the block that is checked
 * @param ofKey whether the last key itself is wrong, and not its value
 * @param expected what is wrong, and what was expected
 * @param suggestion the probable correction, where there is one
 */
public record KeyProblem(List<String> path, boolean ofKey, String expected, Optional<String> suggestion) {
    private static final int SHOWN = 30;
    private static final int LONGEST = 120;

    /** {@return a value that can't be used} */
    public static KeyProblem of(String expected, String... path) {
        return new KeyProblem(List.of(path), false, expected, Optional.empty());
    }

    /** {@return a value that should be one of some words} */
    public static KeyProblem unknown(String what, String word, Collection<String> known, String... path) {
        return new KeyProblem(
                List.of(path), false, "unknown " + what + ", " + oneOf(known), Suggestions.to(word, known));
    }

    /** {@return a key that should be one of some words} */
    public static KeyProblem unknownKey(String expected, Collection<String> known, String... path) {
        Optional<String> suggestion = Suggestions.to(path[path.length - 1], known);
        return new KeyProblem(List.of(path), true, expected + ", " + oneOf(known), suggestion);
    }

    /** {@return the same problem with its path prefixed} */
    public KeyProblem below(List<String> root) {
        return new KeyProblem(Stream.concat(root.stream(), path.stream()).toList(), ofKey, expected, suggestion);
    }

    /** {@return the words that were expected, at most 30 of them, each of at most 120 characters} */
    public static String oneOf(Collection<String> known) {
        String shown = known.stream()
                .limit(SHOWN)
                .map(KeyProblem::shown)
                .collect(Collectors.joining(", ", "expected one of ", ""));
        return known.size() > SHOWN ? shown + " … and " + (known.size() - SHOWN) + " more" : shown;
    }

    /** {@return a text, or its first 120 characters and …} */
    public static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
