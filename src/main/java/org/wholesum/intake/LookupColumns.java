package org.wholesum.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns of a lookup table, by their headings. A wide table has a column of ids for each extract. A long table has a row
 * for each id, with a column for the extract's name and one for the id.
 *
 * @param person the column of the person
 * @param household the column of the household, or empty
 * @param ids the column of each extract's ids, by the extract's name; empty if the table is long
 * @param extract in a long table, the column of the extract's name
 * @param id in a long table, the column of the id
 * @param separator what is between several ids in one field; a field has one id unless given
 */
public record LookupColumns(
        String person,
        Optional<String> household,
        SortedMap<String, String> ids,
        Optional<String> extract,
        Optional<String> id,
        Optional<String> separator) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if it is neither a wide nor a long table, or the separator is blank
     */
    public LookupColumns {
        ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
        boolean isLong = extract.isPresent() && id.isPresent();
        if (ids.isEmpty() != isLong || extract.isPresent() != id.isPresent()) {
            throw new IllegalArgumentException(
                    "expected either the column of ids of each extract, or the columns extract and id");
        }
        if (separator.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException("separator is blank, expected a sign between ids, as ;");
        }
    }

    /** The headings of all columns. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(ids.values());
        names.add(person);
        household.ifPresent(names::add);
        extract.ifPresent(names::add);
        id.ifPresent(names::add);
        return names;
    }

    /**
     * A wide table.
     *
     * @param person the column of the person
     * @param ids the column of each extract's ids, by the extract's name
     * @return its columns
     */
    public static LookupColumns wide(String person, Map<String, String> ids) {
        return new LookupColumns(
                person, Optional.empty(), new TreeMap<>(ids), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A long table.
     *
     * @param person the column of the person
     * @param extract the column of the extract's name
     * @param id the column of the id
     * @return its columns
     */
    public static LookupColumns ofRows(String person, String extract, String id) {
        return new LookupColumns(
                person, Optional.empty(), new TreeMap<>(), Optional.of(extract), Optional.of(id), Optional.empty());
    }

    /**
     * Sets the column of the household.
     *
     * @param column its heading
     * @return a copy with that column
     */
    public LookupColumns household(String column) {
        return new LookupColumns(person, Optional.of(column), ids, extract, id, separator);
    }

    /**
     * Sets what is between several ids in one field.
     *
     * @param sign as {@code ;}
     * @return a copy with that separator
     */
    public LookupColumns separator(String sign) {
        return new LookupColumns(person, household, ids, extract, id, Optional.of(sign));
    }
}
