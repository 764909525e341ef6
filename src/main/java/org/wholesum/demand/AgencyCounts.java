package org.wholesum.demand;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;

/**
 * Cases by how many agencies bear a cost of them.
 *
 * @param currency of the costs
 * @param cases how many cases, by the number of agencies
 * @param costs their cost, by the number of agencies
 */
record AgencyCounts(CurrencyUnit currency, SortedMap<Integer, Integer> cases, SortedMap<Integer, Money> costs) {
    static AgencyCounts of(CaseTable table, Execution execution) {
        CaseTotals totals = table.totals(execution);
        int agencies = table.agencies().size();
        int[] cases = new int[agencies + 1];
        long[] pence = new long[agencies + 1];
        for (int i = 0; i < table.size(); i++) {
            int bearers = 0;
            long cost = 0;
            for (int agency = 0; agency < agencies; agency++) {
                bearers += totals.pence(i, agency) == 0 ? 0 : 1;
                cost = Exact.add(cost, totals.pence(i, agency));
            }
            cases[bearers]++;
            pence[bearers] = Exact.add(pence[bearers], cost);
        }
        AgencyCounts counts = new AgencyCounts(table.currency(), new TreeMap<>(), new TreeMap<>());
        for (int n = 0; n <= agencies; n++) {
            if (cases[n] > 0) {
                counts.cases.put(n, cases[n]);
                counts.costs.put(n, Money.ofMinor(table.currency(), pence[n]));
            }
        }
        return new AgencyCounts(
                counts.currency,
                Collections.unmodifiableSortedMap(counts.cases),
                Collections.unmodifiableSortedMap(counts.costs));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        double all =
                costs.values().stream().mapToDouble(Money::getAmountMinorLong).sum();
        Table.Builder table = Table.titled("Cases by number of agencies")
                .figures("agencies", "cases", "cost, " + currency, "share of cost");
        costs.forEach((n, cost) -> table.row(
                Integer.toString(n),
                WholeNumber.grouped(cases.getOrDefault(n, 0)),
                MoneyText.plain(cost),
                NumberText.share(cost.getAmountMinorLong() / all)));
        return table.build();
    }

    /** A table of cases, cost and share of the cost. */
    @Override
    public String toString() {
        return table().toString();
    }
}
