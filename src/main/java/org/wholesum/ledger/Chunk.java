package org.wholesum.ledger;

/**
 * Some rows that follow each other, a packed array for each column. A row is one agency's part of an interaction; the
 * parts of a composite service follow each other, and all but the first are marked {@link #FURTHER_PART}.
 *
 * @param size how many rows
 * @param cases codes of the reader that read them, as services and agencies are; {@link Codes} has what they are in the
 *     ledger
 * @param services see cases
 * @param agencies see cases
 * @param dates as {@link Columns#pack} makes them
 * @param pence in minor units
 * @param quantities in millionths
 * @param flags the constants below, added up
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
