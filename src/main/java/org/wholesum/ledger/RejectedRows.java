package org.wholesum.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The rejected rows of a reader: all are counted, and so is their money; the first are kept. */
final class RejectedRows {
    /** How many are kept: far more than anyone reads, and little enough to hold. */
    static final int KEPT = 10_000;

    long rows;
    long uncosted;
    /** What is wrong with all of them. */
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

    /** Those that were kept since this was last asked. */
    List<RejectedRow> take() {
        List<RejectedRow> taken = ofPart;
        ofPart = new ArrayList<>();
        return taken;
    }

    /** Counts another reader's too; none of them is kept. */
    void count(RejectedRows other) {
        rows += other.rows;
        uncosted += other.uncosted;
        problems += other.problems;
        pence = pence.add(other.pence);
    }
}
