package org.wholesum.internal.csv;

/** Takes the records of a CSV file that is read in parts. Used by one thread. */
public interface RecordConsumer {
    /**
     * A part of the file begins; one thread's parts come in the order of the file. Lines are counted from 1 in each.
     *
     * @param from the byte with which it begins
     */
    void beginPart(long from);

    /**
     * A record, which isn't an empty line.
     *
     * @param record what it is until this method returns
     */
    void take(CsvRecord record);

    /**
     * The part ends.
     *
     * @param lines how many lines it has
     */
    void endPart(long lines);
}
