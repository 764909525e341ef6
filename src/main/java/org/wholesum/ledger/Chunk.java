package org.wholesum.ledger;

/**
 * Consecutive rows, with a packed array for each column. A row is one agency's part of an interaction; the parts of a
 * composite service are consecutive, and each except the first is marked {@link #FURTHER_PART}.
 *
 * @param size the number of rows
 * @param cases codes of the reader that read them; {@link Codes} translates them to those of the ledger
 * @param services codes of the reader
 * @param agencies codes of the reader
 * @param dates in the form of {@link Columns#pack}
 * @param pence in minor units
 * @param quantities in millionths
 * @param flags the sum of the constants below
 */
record Chunk(
        int size,
        Packed cases,
        Packed services,
        Packed agencies,
        Packed dates,
        Packed pence,
        Packed quantities,
        Packed flags) {
    static final byte FAILURE = 1;
    static final byte UNSTATED = 2;
    static final byte CORRECTION = 4;
    static final byte FURTHER_PART = 8;
}
