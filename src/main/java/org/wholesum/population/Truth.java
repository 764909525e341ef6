package org.wholesum.population;

import java.util.List;

/**
 * Whether something is so, where that may be past telling, as when a number is asked of a field that has none. Parts of a
 * rule are put together by Kleene's logic, so that their order makes no difference.
 */
public enum Truth {
    /** It isn't. */
    NO,
    /** There is no telling. */
    UNTOLD,
    /** It is. */
    YES;

    static Truth of(boolean so) {
        return so ? YES : NO;
    }

    /** {@return the opposite; what can't be told, can't be told the other way round either} */
    public Truth negated() {
        return this == YES ? NO : this == NO ? YES : UNTOLD;
    }

    /** Yes if all are; if one part is not, it makes no difference that another can't be told. */
    static Truth all(List<Truth> parts) {
        return parts.stream().min(Truth::compareTo).orElse(YES);
    }

    /** Yes if one is, whatever the others. */
    static Truth any(List<Truth> parts) {
        return parts.stream().max(Truth::compareTo).orElse(NO);
    }
}
