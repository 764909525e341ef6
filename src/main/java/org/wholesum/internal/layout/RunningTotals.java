package org.wholesum.internal.layout;

import org.joda.money.Money;

/**
 * Sums of the rows of an extract that were read so far, since the beginning and since the last total row, so that an amount
 * can be compared with the rows above it. Used by one thread.
 */
public final class RunningTotals {
    private final Money zero;
    private Money accepted;
    private Money rejected;
    /** The sums at the last total row. */
    private Money acceptedBefore;

    private Money rejectedBefore;

    /**
     * Sums that begin at zero.
     *
     * @param zero zero in the currency of the ledger
     */
    public RunningTotals(Money zero) {
        this.zero = zero;
        this.accepted = zero;
        this.rejected = zero;
        this.acceptedBefore = zero;
        this.rejectedBefore = zero;
    }

    /**
     * Sets the sum of the rows accepted so far.
     *
     * @param cost their cost
     */
    public void accepted(Money cost) {
        accepted = cost;
    }

    /**
     * Counts one more rejected row.
     *
     * @param cost its cost
     */
    public void reject(Money cost) {
        rejected = rejected.plus(cost);
    }

    /**
     * Whether an amount is the sum of the rows above, or of those since the last total row.
     *
     * @param amount the amount of a row
     * @return true if the row looks like a total row
     */
    public boolean isTotal(Money amount) {
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
