package org.wholesum.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds total rows: rows without a case id or a date, and with another required field blank, whose amount is the sum of the
 * rows above, or of those since the last total row; either of the accepted rows, or of all rows with a readable amount.
 */
final class TotalRows {
    private final List<RejectedRow> found = new ArrayList<>();
    /** The sums since the beginning and since the last total row. */
    private final Sum all = new Sum();

    private final Sum latest = new Sum();
    private int seen;

    /** Sums of the rows above, in minor units. */
    private static final class Sum {
        private BigInteger accepted = BigInteger.ZERO;
        private BigInteger rejected = BigInteger.ZERO;

        boolean is(long amount) {
            BigInteger sum = BigInteger.valueOf(amount);
            return accepted.signum() != 0 && (sum.equals(accepted) || sum.equals(accepted.add(rejected)));
        }

        void clear() {
            accepted = BigInteger.ZERO;
            rejected = BigInteger.ZERO;
        }
    }

    TotalRows(List<RowParser.Part> parts) {
        long lines = 0;
        for (RowParser.Part part : parts) {
            add(part, lines);
            lines += part.lines();
        }
    }

    private void add(RowParser.Part part, long lines) {
        long before = 0;
        for (RejectedRows.Reject reject : part.rejects()) {
            accept(reject.before() - before);
            before = reject.before();
            if (seen++ < RejectedRows.KEPT) {
                look(reject, lines);
            }
        }
        accept(part.pence() - before);
    }

    private void accept(long pence) {
        all.accepted = all.accepted.add(BigInteger.valueOf(pence));
        latest.accepted = latest.accepted.add(BigInteger.valueOf(pence));
    }

    private void look(RejectedRows.Reject reject, long lines) {
        long amount = reject.row().pence().orElse(0);
        if (reject.kind() == RejectedRows.Kind.AMOUNT && (all.is(amount) || latest.is(amount))) {
            found.add(reject.row().movedDown(lines));
            latest.clear();
        } else {
            all.rejected = all.rejected.add(BigInteger.valueOf(amount));
            latest.rejected = latest.rejected.add(BigInteger.valueOf(amount));
        }
    }

    /** The sum of the amounts of total rows, in minor units. */
    static BigInteger pence(List<RejectedRow> totals) {
        return totals.stream()
                .map(row -> BigInteger.valueOf(row.pence().orElse(0)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    List<RejectedRow> found() {
        return found;
    }
}
