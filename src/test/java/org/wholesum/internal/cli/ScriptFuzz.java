package org.wholesum.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.wholesum.fuzz.FuzzTarget;

/** Scripts are split into parts without losing a character that is not the end of a line; nothing of them is run. */
public final class ScriptFuzz implements FuzzTarget {
    private static final String REMOVED = "\uFEFF\n\r\u000B\f\u0085\u2028\u2029";

    @Override
    public void accept(byte[] input) {
        String text = new String(input, UTF_8);
        List<String> parts = ScriptText.of(text).parts();
        if (!bare(String.join("\n", parts)).equals(bare(text))) {
            throw new AssertionError("parts that are not the script: " + parts);
        }
        int line = 1;
        for (String part : parts) {
            boolean command = ScriptText.isCommand(part);
            ScriptPlace place = ScriptPlace.of("script.jsh", line, part);
            check(part, line, place, command);
            line += ScriptText.ends(part) + 1;
        }
    }

    private static void check(String part, int line, ScriptPlace place, boolean command) {
        if (!part.endsWith(place.source()) || place.line() < line || place.line() > line + ScriptText.ends(part)) {
            throw new AssertionError("not in its part: " + place);
        }
        boolean comment = place.source().startsWith("//") || place.source().startsWith("/*");
        boolean blank = !place.source().isEmpty()
                && Character.isWhitespace(place.source().charAt(0));
        if (comment || blank || (command && !place.source().startsWith("/"))) {
            throw new AssertionError("begins with no Java: " + place);
        }
    }

    /** Without byte order marks and ends of lines. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> REMOVED.indexOf(c) < 0).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
