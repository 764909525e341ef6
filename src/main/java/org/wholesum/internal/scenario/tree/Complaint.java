package org.wholesum.internal.scenario.tree;

import java.util.List;

/**
 * What no scenario may have, whatever its keys mean.
 *
 * @param path the keys and indices that lead to it
 * @param at where it is
 * @param text the offending text, or empty
 * @param expected what is wrong, and what was expected
 */
record Complaint(List<String> path, Place at, String text, String expected) {
    /** {@return whether a text has a control character, which a terminal would obey} */
    static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
