package org.wholesum.intake;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param near how many ids without a match would have one under further rules, in sentences
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
    /** Copies the collections. */
    public ExtractLinkage {
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
        near = List.copyOf(near);
        merged = List.copyOf(merged);
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
