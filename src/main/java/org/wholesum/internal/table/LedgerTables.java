package org.wholesum.internal.table;

import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
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
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table rows(ReadResult read, Precision precision) {
        Compared exact = Compared.of(read.cost().plus(read.rejectedCost()), read.rejectedCost());
        AmountFormat format = exact.format(precision);
        Compared cost = exact.rounded(format);
        Table.Builder table = Table.titled("Read " + read.source())
                .words("rows")
                .figures("count", "cost")
                .row("accepted", Long.toString(read.accepted()), text(cost.saving(), format))
                .row("rejected", Long.toString(read.rejected()), text(cost.pilot(), format));
        if (!read.totals().isEmpty()) {
            table.row("totals, left out", Integer.toString(read.totals().size()), "");
        }
        return table.total("read", Long.toString(read.read()), text(cost.old(), format))
                .build();
    }

    /**
     * What the records are: rows in no window, rows that are repeated, and cases without records.
     *
     * @param records the records and their checks
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table checks(CheckedRecords records, Precision precision) {
        LedgerChecks checks = records.checks();
        Money all = checks.all().cost();
        AmountFormat format =
                AmountFormat.of(precision, all.getCurrencyUnit(), LongStream.of(all.getAmountMinorLong()));
        Table.Builder table = Table.titled("Checks of the records")
                .words("found")
                .figures("cases", "rows", "cost")
                .row(cells("all records", Integer.toString(checks.cases()), checks.all(), format))
                .row(cells("rows in no window that a method uses", "", checks.rowsInNoWindow(), format))
                .row(cells("rows that are the same as another", "", checks.repeated(), format));
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
                records.rowsOfCasesInNoWindow(),
                format));
        table.row(cells(
                "cases left out as not observed",
                Integer.toString(records.leftOut().size()),
                records.rowsLeftOut(),
                format));
        return table.build();
    }

    private static String[] cells(String found, String cases, RowCount rows, AmountFormat format) {
        return new String[] {found, cases, Long.toString(rows.rows()), text(rows.cost(), format)};
    }

    private static String text(Money amount, AmountFormat format) {
        return format.text(amount.getAmountMinorLong());
    }
}
