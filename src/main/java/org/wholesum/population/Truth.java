package org.wholesum.population;

import java.util.List;

/** The result of a condition or rule in Kleene's three-valued logic, in which the order of parts makes no difference. */
enum Truth {
    /** It doesn't hold. */
    NO,
    /** Unknown: the condition is about a number, and the field isn't numeric. */
    UNKNOWN,
    /** It holds. */
    YES;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** The opposite; that of unknown is unknown. */
    Truth negated() {
        return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }

    /** No if a part is no, whatever the others; yes if all are yes. */
    static Truth all(List<Truth> parts) {
        return parts.stream().min(Truth::compareTo).orElse(YES);
    }

    /** Yes if a part is yes, whatever the others; no if all are no. */
    static Truth any(List<Truth> parts) {
        return parts.stream().max(Truth::compareTo).orElse(NO);
    }
}
