package org.wholesum.internal.chart;

/** How much room words need in a chart, before they are drawn. */
public final class TextWidth {
    /** How wide a character of the texts is at most, as a rule, in pixels. */
    public static final double CHARACTER = 8.2;

    /** How much room words beside a place need besides their own, in pixels. */
    public static final double BESIDE = 12;

    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    /**
     * The room for words beside a place.
     *
     * @param characters the number of characters of the longest line
     * @return in pixels
     */
    public static int beside(int characters) {
        return (int) Math.ceil(characters * CHARACTER + BESIDE);
    }

    /**
     * As much of a name as there is room for, on one line.
     *
     * @param name a name
     * @param room in pixels
     * @return the name, or its beginning and an ellipsis
     */
    public static String fitted(String name, double room) {
        double width = 0;
        StringBuilder out = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            width += c >= FIRST_WIDE ? 13 : Character.isUpperCase(c) ? 9.5 : 7.4;
            if (width > room) {
                return out.toString().stripTrailing() + "…";
            }
            out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
