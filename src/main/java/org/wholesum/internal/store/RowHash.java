package org.wholesum.internal.store;

/** Hashes of rows: equal for rows that are the same in every field. */
final class RowHash {
    private static final long FACTOR = 0x9FB21C651E98DF25L;

    private RowHash() {}

    /** The hash of the values of a row, where texts are codes of the ledger. */
    static long of(long who, long date, long agency, long service, long pence, long quantity, long flags) {
        long first = ((who << 32) | date) * TextKeys.SPREAD;
        long second = ((service << 32) | (agency << 8) | flags) * FACTOR;
        long third = (pence * FACTOR) ^ Long.rotateLeft(quantity * TextKeys.SPREAD, 29);
        return TextKeys.mixed(first ^ Long.rotateLeft(second, 17) ^ Long.rotateLeft(third, 31));
    }

    /** The hash of an interaction with one more part. */
    static long with(long hash, long part) {
        return TextKeys.mixed(Long.rotateLeft(hash, 23) ^ part);
    }

    /** Whether two interactions, given by the indices of their first parts, are the same in every field. */
    static boolean same(Columns columns, Rows rows, int a, int b) {
        int end = columns.endOfInteraction(rows, a);
        if (columns.endOfInteraction(rows, b) - b != end - a) {
            return false;
        }
        for (int i = a; i < end; i++) {
            if (!columns.sameRow(rows.at(i), rows.at(b + i - a))) {
                return false;
            }
        }
        return true;
    }
}
