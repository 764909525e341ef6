package org.wholesum.ledger;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.MoneyText;
import org.wholesum.costs.Table;

/**
 * What was read, and what became of it: every row was accepted or rejected, and the money of both is counted.
 *
 * @param source what was read
 * @param ledger the accepted rows
 * @param accepted how many rows were accepted
 * @param cost what they cost
 * @param rejects the rows that were not, in the order of the file
 */
public record Loaded(String source, Ledger ledger, long accepted, Money cost, List<Reject> rejects) {
    /** Takes a copy of the rejects. */
    public Loaded {
        rejects = List.copyOf(rejects);
    }

    /**
     * The same rows in another view, under another name.
     *
     * @param name what to call what was read
     * @param view a ledger made of this one
     * @return a copy with that name and ledger
     */
    public Loaded as(String name, Ledger view) {
        return new Loaded(name, view, accepted, cost, rejects);
    }

    /** {@return how many rows were read: those accepted and those rejected} */
    public long read() {
        return accepted + rejects.size();
    }

    /** {@return how many rows were rejected} */
    public long rejected() {
        return rejects.size();
    }

    /** {@return the cost of the rejected rows whose amount could be read} */
    public Money rejectedCost() {
        return rejects.stream()
                .flatMapToLong(reject -> reject.pence().stream())
                .mapToObj(pence -> Money.ofMinor(cost.getCurrencyUnit(), pence))
                .reduce(Money.zero(cost.getCurrencyUnit()), Money::plus);
    }

    /** {@return how many rejected rows have an amount that could not be read, so that it is in neither sum} */
    public long rejectedUncosted() {
        return rejects.stream().filter(reject -> reject.pence().isEmpty()).count();
    }

    /** {@return rows and money, accepted and rejected} */
    public Table table() {
        return Table.titled("Read " + source)
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(accepted), MoneyText.of(cost))
                .row("rejected", Long.toString(rejected()), MoneyText.of(rejectedCost()))
                .total("read", Long.toString(read()), MoneyText.of(cost.plus(rejectedCost())))
                .build();
    }

    /** As {@link #table()}, and how many rejected rows are in neither sum. */
    @Override
    public String toString() {
        return table()
                + (rejectedUncosted() == 0
                        ? ""
                        : "\n" + rejectedUncosted() + " of the rejected rows have no amount that could be read.");
    }
}
