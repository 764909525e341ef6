package org.wholesum.report;

import java.util.SortedMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.ReadResult;

/** The tables of a ledger in a report: failure demand, and rows read. */
final class LedgerTables {
    private LedgerTables() {}

    /** Contacts, failure demand and its share, by agency, with a total. */
    static Table failureDemand(SortedMap<Agency, FailureDemand> demand, Function<Agency, String> names) {
        Table.Builder table =
                Table.titled("Failure demand").words("agency").figures("contacts", "failure", "unstated", "share");
        demand.forEach((agency, count) -> table.row(cells(names.apply(agency), count)));
        return table.total(cells("all", FailureDemand.total(demand.values()))).build();
    }

    private static String[] cells(String name, FailureDemand count) {
        return new String[] {
            name,
            Long.toString(count.contacts()),
            Long.toString(count.failure()),
            Long.toString(count.unstated()),
            count.share().map(Percent::of).orElse(Percent.NONE)
        };
    }

    /** Rows and money, accepted and rejected. */
    static Table rows(ReadResult read) {
        return Table.titled("Read " + read.source())
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(read.accepted()), MoneyText.of(read.cost()))
                .row("rejected", Long.toString(read.rejected()), MoneyText.of(read.rejectedCost()))
                .total(
                        "read",
                        Long.toString(read.read()),
                        MoneyText.of(read.cost().plus(read.rejectedCost())))
                .build();
    }
}
