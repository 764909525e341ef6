package org.wholesum.internal.table;

import java.util.SortedMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RowCount;
import org.wholesum.study.CheckedRecords;

/** The tables of a ledger in a report: failure demand, and rows read. */
public final class LedgerTables {
    private LedgerTables() {}

    /**
     * Contacts, failure demand and its share, by agency, with a total.
     *
     * @param demand the counts by agency
     * @param names what to call the agencies
     * @return the table
     */
    public static Table failureDemand(SortedMap<Agency, FailureDemand> demand, Function<Agency, String> names) {
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

    /**
     * Rows and money, accepted and rejected.
     *
     * @param read what was read
     * @return the table
     */
    public static Table rows(ReadResult read) {
        Table.Builder table = Table.titled("Read " + read.source())
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(read.accepted()), MoneyText.of(read.cost()))
                .row("rejected", Long.toString(read.rejected()), MoneyText.of(read.rejectedCost()));
        if (!read.totals().isEmpty()) {
            table.row("totals, left out", Integer.toString(read.totals().size()), "");
        }
        return table.total(
                        "read",
                        Long.toString(read.read()),
                        MoneyText.of(read.cost().plus(read.rejectedCost())))
                .build();
    }

    /**
     * What the records are: rows in no window, rows that are repeated, and cases without records.
     *
     * @param records the records and their checks
     * @return the table
     */
    public static Table checks(CheckedRecords records) {
        LedgerChecks checks = records.checks();
        Table.Builder table = Table.titled("Checks of the records")
                .words("found")
                .figures("cases", "rows", "cost")
                .row(cells("all records", Integer.toString(checks.cases()), checks.all()))
                .row(cells("rows in no window that a method uses", "", checks.rowsInNoWindow()))
                .row(cells("rows that are the same as another", "", checks.repeated()));
        checks.windows()
                .keySet()
                .forEach(window -> table.row(
                        "cases without records in the window " + window,
                        Integer.toString(checks.without(window)),
                        "",
                        ""));
        table.row(cells(
                "cases with records in no window",
                Integer.toString(checks.casesInNoWindow().size()),
                records.rowsOfCasesInNoWindow()));
        table.row(cells(
                "cases left out as not observed",
                Integer.toString(records.leftOut().size()),
                records.rowsLeftOut()));
        return table.build();
    }

    private static String[] cells(String found, String cases, RowCount rows) {
        return new String[] {found, cases, Long.toString(rows.rows()), MoneyText.of(rows.cost())};
    }
}
