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
    private List<RejectedRow> ofPart = new ArrayList<>();

    void add(RejectedRow reject) {
        rows++;
        problems += reject.problems().size();
        uncosted += reject.pence().isEmpty() ? 1 : 0;
        pence = pence.add(BigInteger.valueOf(reject.pence().orElse(0)));
        if (kept < KEPT) {
            kept++;
            ofPart.add(reject);
        }
    }

    /** The rows kept since the last call. */
    List<RejectedRow> take() {
        List<RejectedRow> taken = ofPart;
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
