package org.wholesum.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** The text form of a {@link Ledger}: contacts, failure demand, cost and share of the cost by agency. */
final class LedgerTable {
    private LedgerTable() {}

    static Table of(Ledger ledger) {
        int cases = ledger.cases().size();
        MonthlyCosts costs = ledger.monthlyCosts();
        SortedMap<Agency, FailureDemand> demand = ledger.failureDemand();
        List<Agency> agencies = List.copyOf(ledger.agencies());
        List<String> shares = Percent.shares(agencies.stream().map(costs::pence).toList());
        Table.Builder table = Table.titled("Ledger of " + ledger.size() + " interactions of " + cases
                        + (cases == 1 ? " case, " : " cases, ") + ledger.window())
                .words("agency")
                .figures("contacts", "failure demand", "cost, " + costs.currency(), "share");
        for (int i = 0; i < agencies.size(); i++) {
            Agency agency = agencies.get(i);
            FailureDemand count = demand.getOrDefault(agency, new FailureDemand(0, 0, 0));
            table.row(cells(agency.id(), count, MoneyText.plain(costs.currency(), costs.pence(agency)), shares.get(i)));
        }
        String whole = costs.pence() == 0 ? Percent.NONE : "100.0%";
        return table.total(cells(
                        "all",
                        FailureDemand.total(demand.values()),
                        MoneyText.plain(costs.currency(), costs.pence()),
                        whole))
                .build();
    }

    private static String[] cells(String name, FailureDemand count, String cost, String share) {
        return Stream.of(
                        name,
                        Long.toString(count.contacts()),
                        count.share().map(Percent::of).orElse(Percent.NONE),
                        cost,
                        share)
                .toArray(String[]::new);
    }
}
