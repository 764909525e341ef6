package org.wholesum.intake;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.ledger.RecordCounts;
import org.wholesum.ledger.RowCount;

/** Checks whether ids of cases are each of one case: two spellings of one, or one of several people. */
final class IdChecks {
    private static final String CHECKING = "checking ids";
    private static final int BATCH = 1 << 12;
    /** Ids of nines only are placeholders from this length. */
    private static final int NINES = 4;

    private final RecordCounts counts;
    private final Execution execution;
    private final int[] cases;
    /** A hash of the bare form of each id. */
    private final long[] hashes;

    private final BitSet merged;

    IdChecks(RecordCounts counts, Execution execution) {
        this.counts = counts;
        this.execution = execution;
        this.cases = counts.cases().toArray();
        this.hashes = new long[cases.length];
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
        hashes[i] = hash(IdForm.isBare(id) ? id : IdForm.bare(id));
        if (isMerged(id)) {
            found.set(cases[i]);
        }
    }

    private boolean isMerged(String id) {
        char first = id.charAt(0);
        if (first == '0' && IdForm.isAll(id, '0')) {
            return !has(id.substring(1) + '1');
        }
        if (first == '9' && id.length() >= NINES && IdForm.isAll(id, '9')) {
            return !has(id.substring(1) + '8');
        }
        return mayBePlaceholder(id) && IdForm.isPlaceholder(id);
    }

    /** Whether the ledger has a neighbour of an id in a series of numbers, or not. */
    private boolean has(String id) {
        return counts.number(id) >= 0;
    }

    /** False for most ids, at little cost: a placeholder has no digit, or has a point and an exponent. */
    private static boolean mayBePlaceholder(String id) {
        boolean digit = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '+' || c == '#' || ((c == 'E' || c == 'e') && digit)) {
                return true;
            }
            digit |= Character.isDigit(c);
        }
        return !digit;
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9FB21C651E98DF25L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** The ids that several people may have, in order. */
    List<MergedId> merged() {
        List<MergedId> ids = new ArrayList<>();
        counts.rowsOf(merged, execution).forEach((id, rows) -> ids.add(new MergedId(id, rows)));
        return ids;
    }

    /** The ids that differ only by letter case, blanks or leading zeros, in order. */
    List<AlikeIds> alike() {
        SortedMap<String, List<Integer>> groups = groups();
        BitSet all = new BitSet();
        groups.values().forEach(group -> group.forEach(all::set));
        Map<String, RowCount> rows = counts.rowsOf(all, execution);
        List<AlikeIds> alike = new ArrayList<>();
        groups.values().forEach(group -> {
            List<String> ids = group.stream().map(counts::id).sorted().toList();
            alike.add(new AlikeIds(ids, sum(ids.stream().map(rows::get).toList())));
        });
        return alike;
    }

    /** The cases of each bare id that two or more have, placeholders left out. */
    private SortedMap<String, List<Integer>> groups() {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        Map<Long, List<Integer>> equal = new HashMap<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                equal.putIfAbsent(sorted[i], new ArrayList<>());
            }
        }
        SortedMap<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < cases.length && !equal.isEmpty(); i++) {
            if (equal.containsKey(hashes[i]) && !merged.get(cases[i])) {
                groups.computeIfAbsent(IdForm.bare(counts.id(cases[i])), bare -> new ArrayList<>())
                        .add(cases[i]);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private static RowCount sum(List<RowCount> some) {
        Money cost = Money.total(Iterables.transform(some, RowCount::cost));
        return new RowCount(some.stream().mapToLong(RowCount::rows).sum(), cost);
    }
}
