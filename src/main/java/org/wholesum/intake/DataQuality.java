package org.wholesum.intake;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholesum.ledger.RowCount;

/**
 * What was read of the extracts of a study: rows and money that were accepted, rejected by reason, or left out; and how their ids
 * were linked to persons.
 *
 * @param extracts the extracts in the order of their names, one or more
 * @param linkage how the ids of each extract were linked, by its name; empty if there was no lookup
 * @param withoutRecords the persons or households of the lookup without a row in any extract
 */
public record DataQuality(
        List<ExtractQuality> extracts, SortedMap<String, ExtractLinkage> linkage, SortedSet<String> withoutRecords) {
    /** Copies the collections. */
    public DataQuality {
        extracts = List.copyOf(extracts);
        linkage = Collections.unmodifiableSortedMap(new TreeMap<>(linkage));
        withoutRecords = Collections.unmodifiableSortedSet(new TreeSet<>(withoutRecords));
        if (extracts.isEmpty()) {
            throw new IllegalArgumentException("no extract, expected one or more");
        }
    }

    static DataQuality of(List<ExtractQuality> extracts) {
        return new DataQuality(extracts, new TreeMap<>(), new TreeSet<>());
    }

    /** {@return the rows of ids without a match in the lookup, kept or left out} */
    public RowCount unmatched() {
        return sum(linkage.values().stream().map(ExtractLinkage::unmatchedRows).toList());
    }

    /** {@return all rows of all extracts: accepted, rejected and left out} */
    public RowCount read() {
        return sum(extracts.stream().map(ExtractQuality::read).toList());
    }

    /** {@return the rows of the ledger} */
    public RowCount accepted() {
        return sum(extracts.stream().map(ExtractQuality::accepted).toList());
    }

    /** {@return the rows with problems, and the cost of those whose cost could be read} */
    public RowCount rejected() {
        return sum(extracts.stream().map(ExtractQuality::rejected).toList());
    }

    /** {@return how many of the rejected rows have no cost that could be read} */
    public long rejectedUncosted() {
        return extracts.stream().mapToLong(ExtractQuality::rejectedUncosted).sum();
    }

    /** {@return the rows that were left out, for any reason} */
    public RowCount leftOut() {
        return sum(extracts.stream()
                .flatMap(extract -> extract.leftOut().values().stream())
                .toList());
    }

    /** {@return the accepted rows that are corrections} */
    public RowCount corrections() {
        return sum(extracts.stream().map(ExtractQuality::corrections).toList());
    }

    /** {@return the accepted rows that are the same in every field as an earlier one of their extract} */
    public RowCount repeated() {
        return sum(extracts.stream().map(ExtractQuality::repeated).toList());
    }

    private RowCount sum(List<RowCount> parts) {
        RowCount zero = new RowCount(0, extracts.get(0).accepted().cost().multipliedBy(0));
        return ExtractQuality.plus(zero, parts);
    }

    /** A table for each extract, and how its ids were linked. */
    @Override
    public String toString() {
        String tables = extracts.stream().map(ExtractQuality::toString).collect(Collectors.joining("\n\n"));
        return linkage.isEmpty() ? tables : tables + "\n\n" + Linkage.text(linkage);
    }
}
