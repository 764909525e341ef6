package org.wholesum.audit;

import java.util.Locale;

/** What a claimed figure measures. */
public enum ClaimKind {
    /** A part of a whole, as 40%: from 0% to 100%. */
    SHARE,
    /** An amount of money on one side of a comparison. */
    TOTAL,
    /** After against before, as −95%: not below −100%. */
    CHANGE,
    /** An amount of money before less the amount after; negative if more is spent. */
    SAVING,
    /** A number of cases, people or things, as 7 cases; exact unless a tolerance is given. */
    COUNT,
    /** Any other value with a unit, as a unit cost or 20 days. */
    VALUE;

    /** Whether its value is a percentage. */
    boolean isPercentage() {
        return this == SHARE || this == CHANGE;
    }

    /** Whether its value is an amount of money. */
    boolean isMoney() {
        return this == TOTAL || this == SAVING;
    }

    /** In lower case, as in a scenario. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
