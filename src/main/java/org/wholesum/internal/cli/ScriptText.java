package org.wholesum.internal.cli;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a script, as JShell's tool reads them, except that a line may begin with the dot of a call on the line before.
 *
 * @param parts lines, with those that continue them
 */
record ScriptText(List<String> parts) {
    private static final Pattern END = Pattern.compile("\\R");
    private static final String BLANKS = " \t\n\u000B\f\r";
    /** A command of JShell's tool, as {@code /exit}; not a comment. */
    private static final Pattern COMMAND = Pattern.compile("\\s*/[a-z!?-].*", Pattern.DOTALL);

    private static final CharMatcher WORD = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.is('_'));
    private static final Pattern COMMENT = Pattern.compile("[ \\t]*//.*");

    ScriptText {
        parts = List.copyOf(parts);
    }

    static ScriptText of(String text) {
        String script = text.replace("\uFEFF", "");
        List<String> parts = new ArrayList<>();
        int from = 0;
        int next = 0; // what is not blank, after the end of a line
        Matcher end = END.matcher(script);
        while (end.find()) {
            next = Math.max(next, end.end());
            while (next < script.length() && BLANKS.indexOf(script.charAt(next)) >= 0) {
                next++;
            }
            if (!isCall(script, next)) {
                parts.add(script.substring(from, end.start()));
                from = end.end();
            }
        }
        parts.add(script.substring(from));
        return new ScriptText(parts);
    }

    private static boolean isCall(String script, int at) {
        return at + 1 < script.length() && script.charAt(at) == '.' && WORD.matches(script.charAt(at + 1));
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
