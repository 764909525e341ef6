package org.wholesum.internal.escape;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes characters visible that a terminal or an editor obeys instead of showing: control characters, line and paragraph
 * separators, formatting characters, such as those that change the direction of text, and surrogates without their pair.
 * Each becomes an escape: ESC is {@code \}{@code u001b}.
 */
public final class Visible {
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern OBEYED_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zl}\\p{Zp}\u0085]+");
    private static final HexFormat HEX = HexFormat.of();

    private Visible() {}

    /**
     * A text on one line.
     *
     * @param text any text
     * @return the text, with line ends as escapes too
     */
    public static String of(String text) {
        return escaped(OBEYED, text);
    }

    /**
     * A text of several lines, whose line feeds are kept; the parts of unknown origin in it were made visible before.
     *
     * @param text any text
     * @return the text
     */
    public static String lines(String text) {
        return escaped(OBEYED_IN_LINES, text);
    }

    /**
     * A text that an author wrote over several lines, on one.
     *
     * @param text any text
     * @return the text with a space for each run of blanks and line ends, and none at its ends
     */
    public static String sentence(String text) {
        return of(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /**
     * JSON in which those characters are escapes of JSON, which mean the same.
     *
     * @param json JSON, indented by line feeds and spaces
     * @return the same value
     */
    public static String json(String json) {
        return lines(json);
    }

    private static String escaped(Pattern obeyed, String text) {
        return obeyed.matcher(text).replaceAll(Visible::escape);
    }

    /** An escape for each UTF-16 unit. */
    private static String escape(MatchResult found) {
        StringBuilder escape = new StringBuilder();
        found.group().chars().forEach(unit -> escape.append("\\\\u").append(HEX.toHexDigits((char) unit)));
        return escape.toString();
    }
}
