package org.wholesum.intake;

/** What is done with the rows of ids that a lookup doesn't have. */
enum UnmatchedIds {
    /** Each such id is a case of its own, with the extract's name before it: {@code police: 22EL/52445/12}. */
    OWN_CASES,
    /** Their rows are left out. */
    LEFT_OUT,
    /** If there are such ids, linkage is refused, with their number and money. */
    REFUSE
}
