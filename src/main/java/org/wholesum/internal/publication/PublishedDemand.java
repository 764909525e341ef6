package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.disclosure.CountTable;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.Demand;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Ledger;

/** Contacts by agency and kind of demand, with small counts and what gives them away suppressed. */
final class PublishedDemand {
    private static final List<Demand> KINDS = List.of(Demand.FAILURE, Demand.VALUE, Demand.UNSTATED);

    private final DisclosureRules rules;
    private final List<Agency> agencies;
    private final long[][] counts;
    /** The cases of each count, no more than the minimum. */
    private final List<Set<String>> cases;

    private PublishedDemand(Ledger ledger, DisclosureRules rules) {
        SortedMap<Agency, FailureDemand> demand = ledger.failureDemand();
        this.rules = rules;
        this.agencies = List.copyOf(demand.keySet());
        this.counts = demand.values().stream()
                .map(one -> new long[] {one.failure(), one.contacts() - one.failure() - one.unstated(), one.unstated()})
                .toArray(long[][]::new);
        this.cases = IntStream.range(0, (agencies.size() + 1) * (KINDS.size() + 1))
                .<Set<String>>mapToObj(i -> new HashSet<>())
                .toList();
        ledger.interactions()
                .filter(one -> !one.correction())
                .forEach(one -> count(agencies.indexOf(one.agency()), KINDS.indexOf(one.demand()), one.caseId()));
    }

    private void count(int row, int column, String caseId) {
        for (int i : new int[] {row, agencies.size()}) {
            for (int j : new int[] {column, KINDS.size()}) {
                Set<String> some = at(i, j);
                if (some.size() < rules.minimum()) {
                    some.add(caseId);
                }
            }
        }
    }

    private Set<String> at(int row, int column) {
        return cases.get(row * (KINDS.size() + 1) + column);
    }

    /** The table; empty if no record says, or the rules can't be met. */
    static Optional<Table> of(
            Ledger ledger, DisclosureRules rules, Set<Agency> suppressed, Function<Agency, String> names) {
        PublishedDemand demand = new PublishedDemand(ledger, rules);
        if (demand.agencies.isEmpty()) {
            return Optional.empty();
        }
        CountTable table = new CountTable(demand.counts);
        Set<Integer> first = IntStream.range(0, demand.agencies.size())
                .filter(i -> suppressed.contains(demand.agencies.get(i)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return table.suppressed(
                        rules,
                        (row, column) -> rules.isSmall(demand.at(row, column).size()),
                        first)
                .map(marks -> demand.table(marks, names));
    }

    private Table table(boolean[][] marks, Function<Agency, String> names) {
        CountTable rounded = new CountTable(rounded());
        Table.Builder table = Table.titled("Contacts by kind of demand")
                .words("agency")
                .figures("failure", "value", "unstated", "contacts");
        for (int row = 0; row < agencies.size(); row++) {
            table.row(cells(names.apply(agencies.get(row)), rounded, marks, row));
        }
        return table.total(cells("all", rounded, marks, agencies.size())).build();
    }

    private static String[] cells(String name, CountTable rounded, boolean[][] marks, int row) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int column = 0; column <= KINDS.size(); column++) {
            cells.add(marks[row][column] ? Publication.SUPPRESSED : Long.toString(rounded.at(row, column)));
        }
        return cells.toArray(String[]::new);
    }

    /** The counts to the nearest multiple of the base; totals are their sums, so that the table adds up. */
    private long[][] rounded() {
        int base = rules.counts();
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row)
                        .map(count -> Math.floorDiv(count + base / 2, base) * base)
                        .toArray())
                .toArray(long[][]::new);
    }
}
