package org.wholesum.internal.inspection;

import org.wholesum.internal.text.WholeNumber;

/** Texts and numbers of a file as findings about it show them. */
public final class ShownText {
    private static final int LONGEST = 30;

    private ShownText() {}

    /**
     * A text of the file, with a sign in the place of each character that a terminal may obey or hide.
     *
     * @param text the text
     * @return it, shortened to 30 characters
     */
    public static String of(String text) {
        String clean = text.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> isPlain(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.codePointCount(0, clean.length()) > LONGEST
                ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : clean;
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }

    /**
     * A number of things in words.
     *
     * @param number how many there are
     * @param one the word for one
     * @param several the word for several
     * @return as {@code 1,200 rows}
     */
    public static String count(long number, String one, String several) {
        return WholeNumber.grouped(number) + " " + (number == 1 ? one : several);
    }
}
