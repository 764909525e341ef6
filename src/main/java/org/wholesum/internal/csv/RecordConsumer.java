package org.wholesum.internal.csv;

/** Consumes the records of a CSV file that is read in parts. Used by one thread. */
public interface RecordConsumer {
    /**
     * Begins a part of the file. The parts of one consumer are in the order of the file; lines are counted from 1 in each.
     *
     * @param from the index of the part's first byte
     */
    void beginPart(long from);

    /**
     * Consumes a record; empty lines are skipped.
     *
     * @param record valid until this method returns
     */
    void take(CsvRecord record);

    /**
     * Ends the part.
     *
     * @param lines the number of its lines
     */
    void endPart(long lines);
}
