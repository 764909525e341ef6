package org.wholesum.demand;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.demand.HighCostUsers.Listed;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.selection.Selecting;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;
import org.wholesum.ledger.Interaction;

/** The cases that are listed by their cost. */
final class CaseList {
    private CaseList() {}

    /** Those from a cost on, or the costliest share. */
    static List<Listed> of(CaseTable table, Optional<Money> least, double share, Execution execution) {
        CaseTotals totals = table.totals(execution);
        long[] pence = new long[table.size()];
        for (int i = 0; i < pence.length; i++) {
            for (int agency = 0; agency < table.agencies().size(); agency++) {
                pence[i] = Exact.add(pence[i], totals.pence(i, agency));
            }
        }
        BitSet all = new BitSet();
        all.set(0, pence.length);
        BitSet some = least.map(cost -> from(pence, cost.getAmountMinorLong()))
                .orElseGet(() -> Selecting.costliest(pence, all, share));
        return some.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -pence[i]).thenComparing(i -> i))
                .map(i -> listed(table, totals, i, pence[i]))
                .toList();
    }

    private static BitSet from(long[] pence, long least) {
        BitSet some = new BitSet();
        for (int i = 0; i < pence.length; i++) {
            some.set(i, pence[i] >= least);
        }
        return some;
    }

    private static Listed listed(CaseTable table, CaseTotals totals, int index, long pence) {
        int bearers = 0;
        for (int agency = 0; agency < table.agencies().size(); agency++) {
            bearers += totals.pence(index, agency) == 0 ? 0 : 1;
        }
        Optional<LocalDate> first = table.ledger(index)
                .interactions()
                .filter(contact -> !contact.correction())
                .map(Interaction::date)
                .min(Comparator.naturalOrder());
        return new Listed(table.cases().get(index), Money.ofMinor(table.currency(), pence), bearers, first);
    }
}
