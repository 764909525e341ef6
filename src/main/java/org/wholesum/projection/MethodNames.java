package org.wholesum.projection;

import org.wholesum.internal.escape.Visible;

/**
 * What the two methods of a comparison are called in sentences, tables and charts.
 *
 * @param old the name of the old method, as {@code usual care}
 * @param pilot the name of the pilot method, as {@code family hub}
 */
public record MethodNames(String old, String pilot) {
    private static final String OLD = "old method";
    private static final String PILOT = "pilot";
    private static final int LONGEST_HEADING = 16;

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is blank, or both are the same
     */
    public MethodNames {
        old = Visible.sentence(old);
        pilot = Visible.sentence(pilot);
        if (old.isEmpty() || pilot.isEmpty() || old.equals(pilot)) {
            throw new IllegalArgumentException("the methods are called \"" + old + "\" and \"" + pilot
                    + "\", expected two different names, neither of them blank");
        }
    }

    /** {@return the names where none are given: old method, and pilot} */
    public static MethodNames standard() {
        return new MethodNames(OLD, PILOT);
    }

    /** {@return the old method as the subject of a sentence: with an article unless it has a name of its own} */
    public String oldInSentence() {
        return old.equals(OLD) ? "the " + old : old;
    }

    /** {@return the pilot as the subject of a sentence: with an article unless it has a name of its own} */
    public String pilotInSentence() {
        return pilot.equals(PILOT) ? "the " + pilot : pilot;
    }

    /** {@return the name of the old method as a heading, with a capital} */
    public String oldAsHeading() {
        return capital(old);
    }

    /** {@return the name of the pilot method as a heading, with a capital} */
    public String pilotAsHeading() {
        return capital(pilot);
    }

    /** {@return the heading of the old method's column: its name where that is short, or else old} */
    public String oldAsColumn() {
        return old.equals(OLD) || old.length() > LONGEST_HEADING ? "old" : old;
    }

    /** {@return the heading of the pilot method's column: its name where that is short, or else pilot} */
    public String pilotAsColumn() {
        return pilot.length() > LONGEST_HEADING && !old.equals(PILOT) ? PILOT : pilot;
    }

    private static String capital(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
    }
}
