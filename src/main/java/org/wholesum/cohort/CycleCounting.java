package org.wholesum.cohort;

/**
 * When in a cycle the people of each group are counted for its cost (F. A. Sonnenberg and J. R. Beck, <i>Markov Models
 * in Medical Decision Making</i>, Medical Decision Making 13, 1993). If 10 of 100 people leave a group in a cycle, the group
 * is counted as 100, as 90, or as 95.
 */
public enum CycleCounting {
    /** At the start of the cycle. */
    CYCLE_START,
    /** At the end of the cycle, with the time that they have then spent in their group. */
    CYCLE_END,
    /** The mean of both, as if people moved half-way through the cycle (half-cycle correction). */
    HALF_CYCLE;

    /** {@return as {@code cycle start}} */
    String inWords() {
        return this == HALF_CYCLE ? "half-cycle" : this == CYCLE_START ? "cycle start" : "cycle end";
    }
}
