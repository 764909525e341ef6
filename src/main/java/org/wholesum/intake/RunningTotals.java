package org.wholesum.intake;

import org.joda.money.Money;

/**
 * Sums of the rows of an extract that were read so far, since the beginning and since the last total row, so that an amount
 * can be compared with the rows above it. Used by one thread.
 */
final class RunningTotals {
    private final Money zero;
    private Money accepted;
    private Money rejected;
    /** The sums at the last total row. */
    private Money acceptedBefore;

    private Money rejectedBefore;

    RunningTotals(Money zero) {
        this.zero = zero;
        this.accepted = zero;
        this.rejected = zero;
        this.acceptedBefore = zero;
        this.rejectedBefore = zero;
    }

    /** The rows accepted so far. */
    void accepted(Money cost) {
        accepted = cost;
    }

    /** One more rejected row. */
    void reject(Money cost) {
        rejected = rejected.plus(cost);
    }

    /** Whether an amount is the sum of the rows above, or of those since the last total row. */
    boolean isTotal(Money amount) {
        boolean total = is(amount, accepted, rejected)
                || is(amount, accepted.minus(acceptedBefore), rejected.minus(rejectedBefore));
        if (total) {
            acceptedBefore = accepted;
            rejectedBefore = rejected;
        }
        return total;
    }

    private boolean is(Money amount, Money ofAccepted, Money ofRejected) {
        return !ofAccepted.equals(zero) && (amount.equals(ofAccepted) || amount.equals(ofAccepted.plus(ofRejected)));
    }
}
