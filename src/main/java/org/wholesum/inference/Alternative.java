package org.wholesum.inference;

/** The alternative hypothesis of a test that compares one group with another. */
public enum Alternative {
    /** The means differ, whichever is larger. */
    TWO_SIDED,
    /** The mean of the first group is greater than that of the second. */
    GREATER,
    /** The mean of the first group is less than that of the second. */
    LESS
}
