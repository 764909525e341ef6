package org.wholesum.internal.scenario.tree;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.problem.Problem;
import tools.jackson.core.JacksonException;

/** Rewrites a parser's error message for users: no advice to programmers, and a suggestion where there is one. */
final class ParserMessage {
    /** SnakeYAML gives each place in indented lines; the last place is where it stopped. */
    private static final Pattern PLACE = Pattern.compile("in reader, line (\\d+), column (\\d+)");

    private static final Pattern ASIDE = Pattern.compile(
            "\\.? \\(Do not use .*| \\(code \\d+\\)| \\(\\(CTRL-CHAR, code \\d+\\)\\)| \\(not recognized as .*|: enable `.*"
                    + "|, but got :.*|, got this instead:.*|, from `[^`]*`");

    private ParserMessage() {}

    static Problem problem(String name, JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        return Problem.of(name, line, column, "", "", "can't be parsed: " + words(message), maybe(message));
    }

    /** The last line that is neither blank nor indented. */
    private static String words(String message) {
        List<String> said = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .toList();
        return said.isEmpty()
                ? "not YAML"
                : ASIDE.matcher(said.get(said.size() - 1)).replaceAll("");
    }

    private static Optional<String> maybe(String message) {
        if (message.contains("mapping values are not allowed here")) {
            return Optional.of("text with a colon in it needs quotes around it");
        }
        if (message.contains("<block end>")) {
            return Optional.of("the line is not indented like the others of its block");
        }
        if (message.contains("cannot start any token")) {
            return Optional.of(
                    message.contains("TAB")
                            ? "the tab should be spaces: YAML is indented by spaces only"
                            : "text that begins with this character needs quotes around it");
        }
        return (message.contains("comment?") || message.startsWith("Unexpected character ('#'"))
                ? Optional.of("the file should be YAML, as JSON has no comments")
                : Optional.empty();
    }
}
