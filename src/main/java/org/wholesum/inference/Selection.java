package org.wholesum.inference;

/** How the cases of a sample were chosen. */
public enum Selection {
    /** By a random draw from the similar cases. */
    RANDOM,
    /** Every similar case is in the sample. */
    ALL,
    /** Those that were easiest to reach, to cost or to help. */
    CONVENIENCE,
    /** Those that had cost most. */
    HIGHEST_COST,
    /** In another way. */
    OTHER
}
