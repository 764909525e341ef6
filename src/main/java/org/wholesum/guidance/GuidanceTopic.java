package org.wholesum.guidance;

/** A subject of the Green Book whose place differs between editions. */
public enum GuidanceTopic {
    /** Discount rates. */
    DISCOUNTING,
    /** Who gains and who pays: weights by income. */
    DISTRIBUTION,
    /** Effects on places. */
    PLACE,
    /** The value of costs and benefits, with and without a market price. */
    VALUATION
}
