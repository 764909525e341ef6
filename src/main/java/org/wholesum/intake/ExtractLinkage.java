package org.wholesum.intake;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;

/**
 * How the ids of one extract were linked.
 *
 * @param extract its name
 * @param ids how many ids its rows have, after the rules
 * @param rows its rows
 * @param matched how many of the ids the lookup has
 * @param matchedRows their rows
 * @param unmatched how many it doesn't have
 * @param unmatchedRows their rows
 * @param listed the ids without a match and their rows, at most the 1,000 with the highest cost
 * @param near how many ids without a match would have one under further rules, and whether ids of different persons in the lookup
 *     are alike: in sentences without a full stop
 * @param merged ids without a match that several people may have, as {@code Redacted}
 */
public record ExtractLinkage(
        String extract,
        int ids,
        RowCount rows,
        int matched,
        RowCount matchedRows,
        int unmatched,
        RowCount unmatchedRows,
        SortedMap<String, RowCount> listed,
        List<String> near,
        List<MergedId> merged) {
    private static final int SHOWN = 5;

    /** Copies the collections. */
    public ExtractLinkage {
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
        near = List.copyOf(near);
        merged = List.copyOf(merged);
    }

    /**
     * The ids without a match that have the highest costs, in a list.
     *
     * @return as {@code "22EL/1" (9 rows, £3,420.00), "22EL/2" (1 row, £12.00)}, at most five; empty if there is none
     */
    public String unmatchedInWords() {
        String shown = listed.entrySet().stream()
                .sorted(Map.Entry.<String, RowCount>comparingByValue(
                                Comparator.comparing(RowCount::cost).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> new MergedId(entry.getKey(), entry.getValue()).toString())
                .collect(Collectors.joining(", "));
        return unmatched > SHOWN ? shown + " and " + WholeNumber.grouped(unmatched - SHOWN) + " more" : shown;
    }

    /** As {@code police: 12 of 14 ids have a match; 2 don't (9 rows, £3,420.00)}. */
    @Override
    public String toString() {
        return extract + ": " + WholeNumber.grouped(matched) + " of " + WholeNumber.grouped(ids)
                + (ids == 1 ? " id " : " ids ") + (matched == 1 || ids == 1 ? "has a match" : "have a match")
                + (unmatched == 0
                        ? ""
                        : "; " + WholeNumber.grouped(unmatched) + (unmatched == 1 ? " doesn't (" : " don't (")
                                + unmatchedRows + ")");
    }
}
