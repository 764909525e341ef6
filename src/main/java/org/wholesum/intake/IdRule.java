package org.wholesum.intake;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is disregarded when two ids are compared. Each rule is stated, and is applied to both ids; nothing else makes two
 * different texts one id, except that Unicode's ways to write one character are the same (NFC: é as one character or as two).
 */
public enum IdRule {
    /** Blanks of every kind before and after the id, no-break spaces and characters without width included. */
    TRIM,
    /** Letter case. */
    CASE,
    /** Blanks of every kind inside the id, and those around it. */
    BLANKS,
    /** Zeros at the start that are followed by a digit: {@code 0042} is {@code 42}, {@code S042} is as it is. */
    LEADING_ZEROS;

    /** {@return the rules that apply unless others are stated: {@link #TRIM} and {@link #CASE}} */
    public static Set<IdRule> standard() {
        return Collections.unmodifiableSet(EnumSet.of(TRIM, CASE));
    }
}
