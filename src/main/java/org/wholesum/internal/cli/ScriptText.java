package org.wholesum.internal.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a script, as JShell's tool reads them, except that a line may begin with the dot of a call on the line before.
 *
 * @param parts lines, with those that continue them
 */
record ScriptText(List<String> parts) {
    private static final Pattern END = Pattern.compile("\\R(?!\\s*\\.\\w)");
    /** A command of JShell's tool, as {@code /exit}; not a comment. */
    private static final Pattern COMMAND = Pattern.compile("\\s*/[a-z!?-].*", Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("[ \\t]*//.*");

    ScriptText {
        parts = List.copyOf(parts);
    }

    static ScriptText of(String text) {
        return new ScriptText(Arrays.asList(END.split(text.replace("\uFEFF", ""))));
    }

    static boolean isCommand(String line) {
        return COMMAND.matcher(line).matches();
    }

    /** The number of line ends. */
    static int ends(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The comment behind a statement on the same line, with the blanks before it; empty if there is none. */
    static String commentBehind(String rest) {
        Matcher comment = COMMENT.matcher(rest);
        return comment.lookingAt() ? comment.group() : "";
    }

    /** Where Java begins: after blanks and comments. */
    static int begin(String source) {
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                at = end(source, "\n", at);
            } else if (source.startsWith("/*", at)) {
                at = end(source, "*/", at);
            } else if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static int end(String source, String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at + mark.length();
    }
}
