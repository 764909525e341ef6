package org.wholesum.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.wholesum.costs.Months;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Rows;

/** Puts ledgers together, with other ids of cases. */
final class JoinedLedgers {
    private JoinedLedgers() {}

    /** The rows of ledgers one after another, with the new ids of the cases of each. */
    static Ledger of(List<Ledger> ledgers, List<UnaryOperator<String>> ids) {
        check(ledgers);
        List<Map<Integer, String>> caseIds = new ArrayList<>();
        for (int i = 0; i < ledgers.size(); i++) {
            caseIds.add(caseIds(ledgers.get(i), ids.get(i)));
        }
        Columns columns = Columns.joined(ledgers.stream().map(Ledger::columns).toList(), caseIds);
        Months window = ledgers.stream()
                .map(Ledger::window)
                .reduce((a, b) -> Months.between(
                        a.first().isBefore(b.first()) ? a.first() : b.first(),
                        a.last().isAfter(b.last()) ? a.last() : b.last()))
                .orElseThrow();
        return new Ledger(
                columns,
                rows(ledgers, columns.size()),
                window,
                ObservationPeriods.THROUGHOUT,
                Optional.empty(),
                ledgers.get(0).prices());
    }

    private static void check(List<Ledger> ledgers) {
        if (ledgers.isEmpty()) {
            throw new IllegalArgumentException("no ledger, expected one or more");
        }
        Ledger first = ledgers.get(0);
        for (Ledger other : ledgers) {
            if (!other.currency().equals(first.currency())) {
                throw new IllegalArgumentException(
                        "one ledger has one currency, not both " + first.currency() + " and " + other.currency());
            }
            if (!other.prices().equals(first.prices())) {
                throw new IllegalArgumentException("costs "
                        + first.prices().inWords() + " and " + other.prices().inWords()
                        + " cannot be added, expected one price base");
            }
            if (other.hasPeriods()) {
                throw new IllegalStateException(
                        "the observed months of cases were stated by id: state them for the resulting ledger");
            }
        }
    }

    /** The new ids of the cases that have rows, by code. */
    private static Map<Integer, String> caseIds(Ledger ledger, UnaryOperator<String> ids) {
        Columns columns = ledger.columns();
        Map<Integer, String> byCode = new HashMap<>();
        for (int code : columns.cases(ledger.rows())) {
            byCode.put(code, ids.apply(columns.texts().cases().text(code)));
        }
        return byCode;
    }

    private static Rows rows(List<Ledger> ledgers, int size) {
        if (ledgers.stream().mapToInt(ledger -> ledger.rows().size()).sum() == size) {
            return Rows.all(size);
        }
        IntStream all = IntStream.empty();
        int start = 0;
        for (Ledger ledger : ledgers) {
            int from = start;
            all = IntStream.concat(all, ledger.rows().stream().map(row -> from + row));
            start += ledger.columns().size();
        }
        return Rows.of(all.toArray());
    }
}
