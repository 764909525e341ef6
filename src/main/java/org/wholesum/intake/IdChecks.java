package org.wholesum.intake;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.ledger.RecordCounts;
import org.wholesum.ledger.RowCount;

/**
 * Checks whether ids of cases are each of one case: two spellings of one, or one of several people. Only ids that are not
 * ordinary are looked at: two ordinary ids are never alike.
 */
final class IdChecks {
    private static final String CHECKING = "checking ids";
    private static final int BATCH = 1 << 12;
    /** Ids of nines only are placeholders from this length. */
    private static final int NINES = 4;

    private final RecordCounts counts;
    private final Execution execution;
    /** The cases with unusual ids. */
    private final int[] cases;
    /** A hash of the bare form of each. */
    private final int[] hashes;

    private final BitSet merged;

    IdChecks(RecordCounts counts, Execution execution) {
        this.counts = counts;
        this.execution = execution;
        this.cases = counts.unusualIds().stream().toArray();
        this.hashes = new int[cases.length];
        this.merged = new Batches(CHECKING, cases.length, BATCH)
                .reduce(
                        execution,
                        BitSet::new,
                        (found, from, to) -> {
                            for (int i = (int) from; i < to; i++) {
                                look(i, found);
                            }
                        },
                        (a, b) -> {
                            a.or(b);
                            return a;
                        });
    }

    private void look(int i, BitSet found) {
        String id = counts.id(cases[i]);
        hashes[i] = IdForm.bare(id).hashCode();
        if (isMerged(id)) {
            found.set(cases[i]);
        }
    }

    private boolean isMerged(String id) {
        if (IdForm.isAll(id, '0')) {
            return !has(id.substring(1) + '1');
        }
        if (id.length() >= NINES && IdForm.isAll(id, '9')) {
            return !has(id.substring(1) + '8');
        }
        return IdForm.isPlaceholder(id);
    }

    /** Whether the ledger has an id, for instance the neighbour of another in a series of numbers. */
    private boolean has(String id) {
        return counts.number(id) >= 0;
    }

    /** The ids that several people may have, in order. */
    List<MergedId> merged() {
        List<MergedId> ids = new ArrayList<>();
        counts.rowsOf(merged, execution).forEach((id, rows) -> ids.add(new MergedId(id, rows)));
        return ids;
    }

    /** The ids that differ only by letter case, blanks or leading zeros, in order. */
    List<AlikeIds> alike() {
        SortedMap<String, SortedSet<String>> groups = groups();
        BitSet all = new BitSet();
        groups.values().forEach(group -> group.forEach(id -> all.set(counts.number(id))));
        Map<String, RowCount> rows = counts.rowsOf(all, execution);
        List<AlikeIds> alike = new ArrayList<>();
        groups.values()
                .forEach(group -> alike.add(new AlikeIds(
                        List.copyOf(group), sum(group.stream().map(rows::get).toList()))));
        return alike;
    }

    /** The ids of each bare form that two or more have, placeholders left out. */
    private SortedMap<String, SortedSet<String>> groups() {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (int i = 0; i < cases.length; i++) {
            if (!merged.get(cases[i])) {
                String id = counts.id(cases[i]);
                String bare = IdForm.bare(id);
                boolean another = !bare.equals(id) && has(bare) && !merged.get(counts.number(bare));
                if (another || occursTwice(sorted, hashes[i])) {
                    SortedSet<String> group = groups.computeIfAbsent(bare, form -> new TreeSet<>());
                    group.add(id);
                    if (another) {
                        group.add(bare);
                    }
                }
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private static boolean occursTwice(int[] sorted, int hash) {
        int at = Arrays.binarySearch(sorted, hash);
        return (at > 0 && sorted[at - 1] == hash) || (at + 1 < sorted.length && sorted[at + 1] == hash);
    }

    private static RowCount sum(List<RowCount> some) {
        Money cost = Money.total(Iterables.transform(some, RowCount::cost));
        return new RowCount(some.stream().mapToLong(RowCount::rows).sum(), cost);
    }
}
