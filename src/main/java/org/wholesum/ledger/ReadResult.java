package org.wholesum.ledger;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/**
 * A ledger as read, with counts: every row was accepted or rejected, and the money of both is counted.
 *
 * @param source the file's name, or {@code query result}
 * @param ledger the accepted rows
 * @param accepted the number of accepted rows
 * @param cost their cost
 * @param rejects the rejected rows in the order of the file, at most the first 10,000
 * @param rejected the number of rejected rows, listed or not
 * @param rejectedCost the cost of the rejected rows with a readable amount
 * @param rejectedUncosted the number of rejected rows without a readable amount, which are in neither cost
 */
public record ReadResult(
        String source,
        Ledger ledger,
        long accepted,
        Money cost,
        List<RejectedRow> rejects,
        long rejected,
        Money rejectedCost,
        long rejectedUncosted) {
    /** Copies the list. */
    public ReadResult {
        rejects = List.copyOf(rejects);
    }

    /**
     * The same counts with another source name and another view of the ledger.
     *
     * @param name the source's name
     * @param view a view of this ledger
     * @return a copy with that name and view
     */
    public ReadResult as(String name, Ledger view) {
        return new ReadResult(name, view, accepted, cost, rejects, rejected, rejectedCost, rejectedUncosted);
    }

    /** {@return the number of rows read, accepted and rejected} */
    public long read() {
        return accepted + rejected;
    }

    private Table table() {
        return Table.titled("Read " + source)
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(accepted), MoneyText.of(cost))
                .row("rejected", Long.toString(rejected), MoneyText.of(rejectedCost))
                .total("read", Long.toString(read()), MoneyText.of(cost.plus(rejectedCost)))
                .build();
    }

    /** A table of rows and money, accepted and rejected, with the number of rejected rows without an amount or not listed. */
    @Override
    public String toString() {
        long unlisted = rejected - rejects.size();
        return table()
                + (rejectedUncosted == 0
                        ? ""
                        : "\n" + rejectedUncosted + " of the rejected rows have no amount that could be read.")
                + (unlisted == 0
                        ? ""
                        : "\nThe first " + rejects.size() + " rejected rows are listed; " + unlisted
                                + " more are only counted.");
    }
}
