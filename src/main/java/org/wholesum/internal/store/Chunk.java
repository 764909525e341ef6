package org.wholesum.internal.store;

/**
 * Consecutive rows, with a packed array for each column. A row is one agency's part of an interaction; the parts of a
 * composite service are consecutive, and each except the first is marked {@link #FURTHER_PART}.
 *
 * @param size the number of rows
 * @param cases codes of the reader that read them; {@link Codes} translates them to those of the ledger
 * @param services codes of the reader
 * @param agencies codes of the reader
 * @param dates in the form of {@link PackedDates#pack}
 * @param pence in minor units
 * @param quantities in millionths
 * @param flags the sum of the constants below
 */
public record Chunk(
        int size,
        Packed cases,
        Packed services,
        Packed agencies,
        Packed dates,
        Packed pence,
        Packed quantities,
        Packed flags) {
    /** The contact was failure demand. */
    public static final byte FAILURE = 1;
    /** The record doesn't say what the contact was. */
    public static final byte UNSTATED = 2;
    /** The row corrects others and is no contact. */
    public static final byte CORRECTION = 4;
    /** The row is a part of the interaction of the row before it. */
    public static final byte FURTHER_PART = 8;
}
