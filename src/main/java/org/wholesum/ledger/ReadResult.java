package org.wholesum.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/**
 * A ledger as read, with counts: every row was accepted, rejected, or is a total row, and the money of the first two is
 * counted. A total row is one without a case id or a date, and with another required field blank, whose amount is the sum of
 * the rows above, or of those since the last total row; it is looked for among the first 10,000 rows that aren't accepted.
 *
 * @param source the file's name, or {@code query result}
 * @param ledger the accepted rows
 * @param accepted the number of accepted rows
 * @param cost their cost
 * @param rejects the rejected rows in the order of the file, at most the first 10,000
 * @param rejected the number of rejected rows, listed or not
 * @param rejectedCost the cost of the rejected rows with a readable amount
 * @param rejectedUncosted the number of rejected rows without a readable amount, which are in neither cost; rows of text, as
 *     below a table, are not among them
 * @param totals the total rows, which are neither accepted nor rejected
 * @param priced what a reader must know of the prices that accepted rows have from a published database, in sentences
 */
public record ReadResult(
        String source,
        Ledger ledger,
        long accepted,
        Money cost,
        List<RejectedRow> rejects,
        long rejected,
        Money rejectedCost,
        long rejectedUncosted,
        List<RejectedRow> totals,
        List<String> priced) {
    private static final int SHOWN = 5;

    /** Copies the lists. */
    public ReadResult {
        rejects = List.copyOf(rejects);
        totals = List.copyOf(totals);
        priced = List.copyOf(priced);
    }

    /**
     * The same counts with another source name and another view of the ledger.
     *
     * @param name the source's name
     * @param view a view of this ledger
     * @return a copy with that name and view
     */
    public ReadResult as(String name, Ledger view) {
        return new ReadResult(
                name, view, accepted, cost, rejects, rejected, rejectedCost, rejectedUncosted, totals, priced);
    }

    /** {@return the number of rows read: accepted, rejected and total rows} */
    public long read() {
        return accepted + rejected + totals.size();
    }

    /** {@return the total rows in a sentence; empty if there is none} */
    public Optional<String> totalsInWords() {
        String amounts = totals.stream()
                .limit(SHOWN)
                .map(row -> MoneyText.of(cost.getCurrencyUnit(), row.pence().orElse(0)))
                .collect(Collectors.joining(", "));
        String more = totals.size() > SHOWN ? " and others" : "";
        return switch (totals.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 total row of " + amounts + ", equal to the rows above it, was left out.");
            default ->
                Optional.of(totals.size() + " total rows of " + amounts + more
                        + ", each equal to rows above it, were left out.");
        };
    }

    private Table table() {
        Table.Builder table = Table.titled("Read " + source)
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(accepted), MoneyText.of(cost))
                .row("rejected", Long.toString(rejected), MoneyText.of(rejectedCost));
        if (!totals.isEmpty()) {
            table.row("totals, left out", Integer.toString(totals.size()), "");
        }
        return table.total("read", Long.toString(read()), MoneyText.of(cost.plus(rejectedCost)))
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
