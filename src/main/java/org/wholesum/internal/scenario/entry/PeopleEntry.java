package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wholesum.intake.IdRule;
import org.wholesum.intake.LookupColumns;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;

/**
 * A lookup table from each extract's own ids to persons. An id belongs to one person; a person may have several ids.
 *
 * @param file CSV or .xlsx below the scenario's folder
 * @param person the heading of the column of persons
 * @param household the heading of the column of households, if a case is one
 * @param ids the heading of the column of each extract's ids, by the extract's name; either these, or extract and id
 * @param extract in a table with a row for each id, the heading of the column of the extract's name
 * @param id in a table with a row for each id, the heading of the column of ids
 * @param separator what is between several ids in one field, as {@code ;}; a field has one id unless given
 * @param unmatched what is done with rows of ids that the table doesn't have: own_cases, each id is a case of its own, or
 *     left_out; must be given if there are any
 * @param idsAs what is disregarded when ids are compared, on both sides; trim and case unless given
 */
public record PeopleEntry(
        @Required @NamesFile String file,
        @Required String person,
        Optional<String> household,
        Map<String, String> ids,
        Optional<String> extract,
        Optional<String> id,
        Optional<String> separator,
        Optional<Unmatched> unmatched,
        List<IdRule> idsAs) {
    /** What is done with rows of ids that a lookup table doesn't have. */
    public enum Unmatched {
        /** Each id is a case of its own. */
        OWN_CASES,
        /** They are left out. */
        LEFT_OUT
    }

    /**
     * Checks which columns there are.
     *
     * @throws IllegalArgumentException if it is neither a table with a column for each extract nor one with a row for each id, or
     *     the separator is blank
     */
    public PeopleEntry {
        boolean isLong = extract.isPresent() && id.isPresent();
        new Checks()
                .require(
                        ids.isEmpty() == isLong && extract.isPresent() == id.isPresent(),
                        "expected either ids, the column of each extract, or the columns extract and id")
                .require(!separator.map(String::isBlank).orElse(false), "is blank, expected a sign as ;", "separator")
                .done();
    }

    /** {@return the columns of the table} */
    public LookupColumns columns() {
        return new LookupColumns(person, household, new TreeMap<>(ids), extract, id, separator);
    }

    /** {@return what is disregarded when ids are compared} */
    public Set<IdRule> rules() {
        return idsAs.isEmpty() ? IdRule.standard() : Set.copyOf(idsAs);
    }
}
