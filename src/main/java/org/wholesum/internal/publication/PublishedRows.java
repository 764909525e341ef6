package org.wholesum.internal.publication;

import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.text.WholeNumber;

/**
 * How many rows were read and not accepted, without a small count and without one that follows from others.
 *
 * @param read the number of rows read
 * @param accepted the number of them that were accepted
 * @param rules the rules
 */
record PublishedRows(long read, long accepted, DisclosureRules rules) {
    /** As {@code 400 rows were read; fewer than 5 of them were rejected or left out.} */
    @Override
    public String toString() {
        if (rules.counts() > 1 || rules.isSmall(read)) {
            return read == accepted ? "All rows that were read were accepted." : "Some rows were rejected or left out.";
        }
        long others = read - accepted;
        String rows = WholeNumber.grouped(read) + " rows were read";
        if (others == 0) {
            return rows + " and accepted.";
        }
        return rows + "; "
                + (rules.isSmall(others) ? "fewer than " + rules.minimum() : WholeNumber.grouped(others))
                + " of them were rejected or left out.";
    }
}
