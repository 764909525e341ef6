package org.wholesum.intake;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholesum.ledger.Ledger;

/**
 * Extracts whose rows are under the ids of persons or households, and what was linked.
 *
 * @param ledger the rows of all extracts
 * @param unit what a case is
 * @param unmatched what was done with rows of ids without a match
 * @param byExtract how the ids of each extract were linked, by its name
 * @param withoutRecords the persons or households of the lookup without a row in any extract
 */
public record Linkage(
        Ledger ledger,
        CaseUnit unit,
        UnmatchedIds unmatched,
        SortedMap<String, ExtractLinkage> byExtract,
        SortedSet<String> withoutRecords) {
    /** Copies the collections. */
    public Linkage {
        byExtract = Collections.unmodifiableSortedMap(new TreeMap<>(byExtract));
        withoutRecords = Collections.unmodifiableSortedSet(new TreeSet<>(withoutRecords));
    }

    /** {@return how many ids have no match, over all extracts} */
    public int unmatchedIds() {
        return byExtract.values().stream().mapToInt(ExtractLinkage::unmatched).sum();
    }

    /** A line for each extract. */
    @Override
    public String toString() {
        return byExtract.values().stream().map(ExtractLinkage::toString).collect(Collectors.joining("\n"));
    }
}
