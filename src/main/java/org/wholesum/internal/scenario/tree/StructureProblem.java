package org.wholesum.internal.scenario.tree;

import java.util.List;

/**
 * An error of structure, which is an error whatever the keys mean: an alias, a tag, a key twice, a missing value.
 *
 * @param path the keys and indices that lead to it
 * @param at where it is
 * @param text the offending text, or empty
 * @param expected what is wrong, and what was expected
 */
record StructureProblem(List<String> path, Place at, String text, String expected) {
    /** {@return whether a text has a control character, which a terminal would interpret} */
    static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
