package org.wholesum.ledger;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/**
 * What was read, and what became of it: every row was accepted or rejected, and the money of both is counted.
 *
 * @param source what was read
 * @param ledger the accepted rows
 * @param accepted how many rows were accepted
 * @param cost what they cost
 * @param rejects the rows that were not, in the order of the file: all, or of very many the first 10,000
 * @param rejected how many rows were rejected, listed or not
 * @param rejectedCost the cost of those whose amount could be read
 * @param rejectedUncosted how many of them have an amount that could not be read, so that it is in neither sum
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
    /** Takes a copy of the rejects. */
    public ReadResult {
        rejects = List.copyOf(rejects);
    }

    /**
     * The same rows in another view, under another name.
     *
     * @param name what to call what was read
     * @param view a ledger made of this one
     * @return a copy with that name and ledger
     */
    public ReadResult as(String name, Ledger view) {
        return new ReadResult(name, view, accepted, cost, rejects, rejected, rejectedCost, rejectedUncosted);
    }

    /** {@return how many rows were read: those accepted and those rejected} */
    public long read() {
        return accepted + rejected;
    }

    /** {@return rows and money, accepted and rejected} */
    public Table table() {
        return Table.titled("Read " + source)
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(accepted), MoneyText.of(cost))
                .row("rejected", Long.toString(rejected), MoneyText.of(rejectedCost))
                .total("read", Long.toString(read()), MoneyText.of(cost.plus(rejectedCost)))
                .build();
    }

    /** As {@link #table()}, how many rejected rows are in neither sum, and how many are not listed. */
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
