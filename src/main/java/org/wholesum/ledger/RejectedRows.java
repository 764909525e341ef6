package org.wholesum.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The rejected rows of a parser: all are counted with their money; the first 10,000 are kept. */
final class RejectedRows {
    /** How many are kept. */
    static final int KEPT = 10_000;

    long rows;
    long uncosted;
    /** The number of problems of all of them. */
    long problems;

    BigInteger pence = BigInteger.ZERO;
    private int kept;
    private List<Reject> ofPart = new ArrayList<>();

    /** What a row that was not accepted may be besides a record with problems. */
    enum Kind {
        /** A record. */
        RECORD,
        /** An amount without a record, as a total has. */
        AMOUNT,
        /** A text without an amount or a record, as below a table. */
        FOOTER
    }

    /**
     * A rejected row where it was read.
     *
     * @param row the row
     * @param kind what it may be
     * @param before the cost in minor units of the accepted rows before it in its part of the file
     */
    record Reject(RejectedRow row, Kind kind, long before) {}

    void add(RejectedRow reject, Kind kind, long before) {
        rows++;
        problems += reject.problems().size();
        uncosted += reject.pence().isEmpty() && kind != Kind.FOOTER ? 1 : 0;
        pence = pence.add(BigInteger.valueOf(reject.pence().orElse(0)));
        if (kept < KEPT) {
            kept++;
            ofPart.add(new Reject(reject, kind, before));
        }
    }

    /** The rows kept since the last call. */
    List<Reject> take() {
        List<Reject> taken = ofPart;
        ofPart = new ArrayList<>();
        return taken;
    }

    /** Adds another parser's counts, not its rows. */
    void count(RejectedRows other) {
        rows += other.rows;
        uncosted += other.uncosted;
        problems += other.problems;
        pence = pence.add(other.pence);
    }
}
