package org.wholesum.costs;

/** Takes the records of a CSV file field by field, so that none becomes a String. Used by one thread. */
public interface CsvTaker {
    /**
     * A part of the file begins; one thread's parts come in the order of the file. Lines are counted from 1 in each.
     *
     * @param from the byte with which it begins
     */
    void beginPart(long from);

    /**
     * A record begins.
     *
     * @param line the line on which it starts
     */
    void begin(long line);

    /**
     * A field of it.
     *
     * @param index its index from 0
     * @param buffer has its text in UTF-8, until this method returns
     * @param from where the text starts
     * @param length how many bytes it has
     */
    void field(int index, byte[] buffer, int from, int length);

    /**
     * The record ends; of one that is empty nothing is told.
     *
     * @param fields how many fields it has
     */
    void end(int fields);

    /**
     * The part ends.
     *
     * @param lines how many lines it has
     */
    void endPart(long lines);
}
