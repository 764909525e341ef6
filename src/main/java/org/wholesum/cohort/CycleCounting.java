package org.wholesum.cohort;

/**
 * When in a cycle the people of each group are counted for its cost (F. A. Sonnenberg and J. R. Beck, <i>Markov Models
 * in Medical Decision Making</i>, Medical Decision Making 13, 1993). A cohort of 100 of whom 10 leave a group in a cycle
 * counts there as 100, as 90, or as 95.
 */
public enum CycleCounting {
    /** As they are when the cycle begins. */
    CYCLE_START,
    /** As they are when the cycle ends, with the time that they have then been in their group. */
    CYCLE_END,
    /** The mean of both: as if people moved half-way through. */
    HALF_CYCLE;

    /** {@return as {@code cycle start}} */
    String inWords() {
        return this == HALF_CYCLE ? "half-cycle" : this == CYCLE_START ? "cycle start" : "cycle end";
    }
}
