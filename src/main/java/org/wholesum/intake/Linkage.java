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
 * @param ledgers the rows of each extract, by its name; one of which every row is left out is not among them
 * @param byExtract how the ids of each extract were linked, by its name
 * @param withoutRecords the persons or households of the lookup without a row in any extract
 */
record Linkage(
        SortedMap<String, Ledger> ledgers,
        SortedMap<String, ExtractLinkage> byExtract,
        SortedSet<String> withoutRecords) {
    /** Copies the collections. */
    Linkage {
        ledgers = Collections.unmodifiableSortedMap(new TreeMap<>(ledgers));
        byExtract = Collections.unmodifiableSortedMap(new TreeMap<>(byExtract));
        withoutRecords = Collections.unmodifiableSortedSet(new TreeSet<>(withoutRecords));
    }

    static String text(SortedMap<String, ExtractLinkage> byExtract) {
        return byExtract.values().stream().map(ExtractLinkage::toString).collect(Collectors.joining("\n"));
    }
}
