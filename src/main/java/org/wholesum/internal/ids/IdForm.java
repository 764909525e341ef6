package org.wholesum.internal.ids;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an id is once letter case, blanks and leading zeros are disregarded, and whether it is that of one person. */
public final class IdForm {
    /** A number as a spreadsheet shortens it, with a sign and two digits or more: {@code 1E5} is an id as others are. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE][+-]\\d{2,3}");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s_]+");
    private static final Pattern EXES = Pattern.compile("x{3,}");
    private static final Pattern NUMBER_ERROR = Pattern.compile("#(?:ref|value|name|num|null|div/0|n/a|spill)[!?]?");

    /**
     * Words that are put in the place of an id, compared in lower case without blanks, brackets and other signs around them. An
     * id without a letter or a digit, as {@code -} or {@code ***}, is one too.
     */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "redacted",
            "removed",
            "withheld",
            "confidential",
            "restricted",
            "sensitive",
            "anonymous",
            "anonymised",
            "anonymized",
            "anon",
            "pseudonymised",
            "unknown",
            "unk",
            "n/k",
            "not known",
            "notknown",
            "no name",
            "noname",
            "name unknown",
            "unidentified",
            "not applicable",
            "n/a",
            "n.a",
            "na",
            "not available",
            "not stated",
            "not recorded",
            "not provided",
            "not given",
            "not supplied",
            "not found",
            "missing",
            "no id",
            "null",
            "none",
            "nan",
            "blank",
            "empty",
            "undefined",
            "tbc",
            "tba",
            "tbd",
            "to be confirmed",
            "to be advised",
            "various",
            "multiple",
            "default",
            "dummy");

    private IdForm() {}

    /**
     * An id without letter case, blanks and leading zeros: equal for ids that are probably of one case.
     *
     * @param id an id
     * @return its bare form
     */
    public static String bare(String id) {
        String normal = isAscii(id) ? id : Normalizer.normalize(id, Normalizer.Form.NFKC);
        return withoutLeadingZeros(withoutBlanks(normal.toLowerCase(Locale.ROOT)));
    }

    /**
     * An id without zeros at its start that are followed by a digit.
     *
     * @param id an id
     * @return the rest
     */
    public static String withoutLeadingZeros(String id) {
        int zeros = 0;
        while (zeros + 1 < id.length() && id.charAt(zeros) == '0' && isDigit(id.charAt(zeros + 1))) {
            zeros++;
        }
        return id.substring(zeros);
    }

    /**
     * An id without blanks around it.
     *
     * @param id an id
     * @return the rest
     */
    public static String trimmed(String id) {
        return trimmed(id, false);
    }

    private static boolean isAscii(String id) {
        return id.chars().allMatch(c -> c < 0x80);
    }

    /**
     * An id without blanks of every kind.
     *
     * @param text an id
     * @return the rest
     */
    public static String withoutBlanks(String text) {
        if (text.codePoints().noneMatch(IdForm::isBlank)) {
            return text;
        }
        StringBuilder some = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isBlank(c)).forEach(some::appendCodePoint);
        return some.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Blanks of every kind, and characters without width. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    /**
     * Whether an id was put in the place of one: a placeholder or a shortened number.
     *
     * @param id an id
     * @return true if several people may have it
     */
    public static boolean isPlaceholder(String id) {
        String text = trimmed(id.toLowerCase(Locale.ROOT), false);
        if (NUMBER_ERROR.matcher(text).matches()) {
            return true;
        }
        if (text.chars().anyMatch(c -> isDigit((char) c))) {
            return SHORTENED.matcher(text).matches();
        }
        String word = BLANKS.matcher(trimmed(text, true)).replaceAll(" ");
        return word.isEmpty()
                || PLACEHOLDERS.contains(word)
                || EXES.matcher(word).matches();
    }

    /**
     * Whether every character is this digit.
     *
     * @param id an id
     * @param digit the digit
     * @return true if it is, and there is one at least
     */
    public static boolean isAll(String id, char digit) {
        return !id.isEmpty() && id.chars().allMatch(c -> c == digit);
    }

    /** An id without blanks around it, and without signs around it if those are disregarded too. */
    private static String trimmed(String id, boolean signs) {
        int from = 0;
        int to = id.length();
        while (from < to && isAround(id.codePointAt(from), signs)) {
            from += Character.charCount(id.codePointAt(from));
        }
        while (to > from && isAround(id.codePointBefore(to), signs)) {
            to -= Character.charCount(id.codePointBefore(to));
        }
        return id.substring(from, to);
    }

    private static boolean isAround(int c, boolean signs) {
        return isBlank(c) || (signs && !Character.isLetterOrDigit(c));
    }
}
