package org.wholesum.ledger;

/** Hashes of rows: equal for rows that are the same in every field. */
final class RowHash {
    private static final long FACTOR = 0x9FB21C651E98DF25L;

    private RowHash() {}

    static long of(Chunk chunk, Codes codes, int i) {
        long who = ((long) codes.caseOf(chunk, i) << 32) | chunk.dates().at(i);
        int service = codes.services[(int) chunk.services().at(i)];
        long what = ((long) service << 32) | ((long) codes.agencyOf(chunk, i) << 8) | chunk.flags().at(i);
        long first = (who * TextKeys.SPREAD) ^ Long.rotateLeft(chunk.pence().at(i) * FACTOR, 31);
        long second = (what * FACTOR) ^ Long.rotateLeft(chunk.quantities().at(i) * TextKeys.SPREAD, 29);
        return TextKeys.mixed(first ^ Long.rotateLeft(second * TextKeys.SPREAD, 17));
    }

    /** The hash of an interaction with one more part. */
    static long with(long hash, long part) {
        return TextKeys.mixed(Long.rotateLeft(hash, 23) ^ part);
    }

    /** Whether two interactions, given by the indices of their first parts, are the same in every field. */
    static boolean same(Columns columns, Rows rows, int a, int b) {
        int end = Interactions.end(columns, rows, a);
        if (Interactions.end(columns, rows, b) - b != end - a) {
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
