package org.wholesum.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholesum.execution.Execution;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.HeaderRows;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Whose each id is: from the ids that agencies use in their own extracts to persons, and to households if the table has them.
 * An id belongs to one person; a person may have several ids in one extract. Ids are compared by stated rules and never by
 * similarity. Immutable.
 *
 * <p>{@code PersonLookup.read(Path.of("lookup.csv"), LookupColumns.wide("Family", Map.of("police", "URN")),
 * IdRule.standard())}
 */
public final class PersonLookup {
    /** A person, by the spelling of its id that is first in order. */
    record Person(String name, Optional<String> household) {}

    private final String source;
    private final IdRules rules;
    /** By the form of the person's id. */
    private final Map<String, Person> persons;
    /** By extract and the form of the id. */
    private final SortedMap<String, Map<String, LookupBuilder.Owner>> ids;

    private final boolean households;
    private final UnmatchedIds unmatched;

    PersonLookup(
            String source,
            IdRules rules,
            Map<String, Person> persons,
            SortedMap<String, Map<String, LookupBuilder.Owner>> ids) {
        this(source, rules, persons, ids, false, UnmatchedIds.REFUSE);
    }

    private PersonLookup(
            String source,
            IdRules rules,
            Map<String, Person> persons,
            SortedMap<String, Map<String, LookupBuilder.Owner>> ids,
            boolean households,
            UnmatchedIds unmatched) {
        this.source = source;
        this.rules = rules;
        this.persons = persons;
        this.ids = ids;
        this.households = households;
        this.unmatched = unmatched;
    }

    /**
     * Makes households the cases: the persons of a household are one case, and a person without a household is a case alone. Each
     * person is a case unless set.
     *
     * @return the same lookup with households as cases
     */
    public PersonLookup byHousehold() {
        return new PersonLookup(source, rules, persons, ids, true, unmatched);
    }

    /**
     * Makes each id that the lookup doesn't have a case of its own, whose id is the extract's name and the id: {@code police:
     * 22EL/52445/12}. Unless this or {@link #unmatchedLeftOut()} is set, such ids are refused, with their number and money.
     *
     * @return the same lookup that keeps such ids
     */
    public PersonLookup unmatchedAsCases() {
        return new PersonLookup(source, rules, persons, ids, households, UnmatchedIds.OWN_CASES);
    }

    /**
     * Leaves out the rows of ids that the lookup doesn't have; they are counted with their money.
     *
     * @return the same lookup that leaves such ids out
     */
    public PersonLookup unmatchedLeftOut() {
        return new PersonLookup(source, rules, persons, ids, households, UnmatchedIds.LEFT_OUT);
    }

    UnmatchedIds unmatched() {
        return unmatched;
    }

    /** {@return whether each id that the lookup doesn't have is a case of its own} */
    public boolean keepsUnmatched() {
        return unmatched == UnmatchedIds.OWN_CASES;
    }

    /**
     * Reads a lookup table from a CSV file in any encoding and with any delimiter, or from the first sheet with values of an Excel
     * workbook. The header is the first row of the first 200 that has every column. Rows without any value are left out, and so
     * are blank ids.
     *
     * @param file the file
     * @param columns its columns
     * @param rules what is disregarded when ids, persons and households are compared
     * @return the lookup
     * @throws InvalidInputException with every problem: a column that is missing, a row without a person, an
     *     id of two persons, a person with two households, a placeholder as {@code n/a} or {@code 5.66E+11} in place of an id
     */
    public static PersonLookup read(Path file, LookupColumns columns, Set<IdRule> rules) {
        return read(file, file.toString(), columns, rules);
    }

    /**
     * Reads a lookup table under another name than its path.
     *
     * @param file the file
     * @param name its name in messages
     * @param columns its columns
     * @param rules what is disregarded when ids, persons and households are compared
     * @return the lookup
     * @throws InvalidInputException as for {@link #read(Path, LookupColumns, Set)}
     */
    public static PersonLookup read(Path file, String name, LookupColumns columns, Set<IdRule> rules) {
        RawTable table = RawTables.found().open(file, name);
        LookupBuilder builder = new LookupBuilder(table.name(), table.hasFixedCells(), columns, new IdRules(rules));
        List<RawRow> first = table.first(HeaderRows.SEARCHED);
        Optional<RawRow> header = HeaderRows.naming(first, columns.names())
                .map(Detected::value)
                .or(() -> HeaderRows.nearest(first, columns.names()))
                .or(() -> first.stream().findFirst());
        header.ifPresent(row -> {
            int line = row.number();
            table.read(next -> {
                if (next.number() >= line) {
                    builder.accept(next);
                }
                return true;
            });
        });
        return builder.build();
    }

    /** {@return the file's name} */
    public String source() {
        return source;
    }

    /** {@return the names of the extracts that it has ids of} */
    public SortedSet<String> extracts() {
        return new TreeSet<>(ids.keySet());
    }

    /**
     * Whether an extract's ids in the lookup are pseudonyms.
     *
     * @param extract the name of an extract
     * @return true if there are any ids, and each is a pseudonym
     * @throws InvalidInputException if some are and others aren't
     */
    public boolean hasPseudonyms(String extract) {
        Map<String, LookupBuilder.Owner> its = ids.getOrDefault(extract, Map.of());
        long pseudonyms = its.values().stream()
                .filter(owner -> Pseudonyms.isPseudonym(owner.spelling()))
                .count();
        if (pseudonyms > 0 && pseudonyms < its.size()) {
            throw InvalidInputException.of(Problem.of(
                    source,
                    "has " + pseudonyms + " pseudonyms and " + (its.size() - pseudonyms) + " other ids of extract "
                            + extract + ", expected only pseudonyms, or none"));
        }
        return pseudonyms > 0;
    }

    /** {@return the persons, by the spelling of the id that is first in order} */
    public SortedSet<String> persons() {
        return persons.values().stream().map(Person::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the rules by which ids are compared} */
    public Set<IdRule> rules() {
        return rules.rules();
    }

    /**
     * The person of an id.
     *
     * @param extract the name of an extract
     * @param id an id in that extract, in any spelling that the rules make one
     * @return the person, or empty if the lookup doesn't have the id
     */
    public Optional<String> person(String extract, String id) {
        return find(extract, id).map(Person::name);
    }

    private Optional<Person> find(String extract, String id) {
        return Optional.ofNullable(ids.getOrDefault(extract, Map.of()).get(rules.form(id)))
                .map(owner -> persons.get(owner.person()));
    }

    /**
     * The case of an id: the person, or the household if households are the cases.
     *
     * @param extract the name of an extract
     * @param id an id in that extract
     * @return the case, or empty if the lookup doesn't have the id
     */
    public Optional<String> caseId(String extract, String id) {
        return find(extract, id).map(this::caseId);
    }

    private String caseId(Person person) {
        return households ? person.household.orElse(person.name) : person.name;
    }

    /** The id of the case of an id without a match. */
    static String ownCase(String extract, String id) {
        return extract + ": " + id;
    }

    /** The cases of all persons. */
    Set<String> cases() {
        return persons.values().stream().map(this::caseId).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The ids of different persons that differ only by letter case, blanks or leading zeros, as far as the rules keep them apart.
     *
     * @param extract the name of an extract
     * @return groups of two ids or more, in order
     */
    public List<SortedSet<String>> alike(String extract) {
        SortedMap<String, List<LookupBuilder.Owner>> groups = new TreeMap<>();
        ids.getOrDefault(extract, Map.of()).values().forEach(owner -> groups.computeIfAbsent(
                        IdForm.bare(owner.spelling()), any -> new ArrayList<>())
                .add(owner));
        return groups.values().stream()
                .filter(group -> group.stream()
                                .map(LookupBuilder.Owner::person)
                                .distinct()
                                .count()
                        > 1)
                .<SortedSet<String>>map(group -> group.stream()
                        .map(LookupBuilder.Owner::spelling)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** The forms of an extract's ids under other rules, without those that would be of several persons. */
    Set<String> forms(String extract, IdRules others) {
        Map<String, String> owners = new HashMap<>();
        Set<String> several = new HashSet<>();
        ids.getOrDefault(extract, Map.of()).values().forEach(owner -> {
            String form = others.form(owner.spelling());
            @Nullable String before = owners.putIfAbsent(form, owner.person());
            if (before != null && !before.equals(owner.person())) {
                several.add(form);
            }
        });
        Set<String> forms = new HashSet<>(owners.keySet());
        forms.removeAll(several);
        return Collections.unmodifiableSet(forms);
    }

    IdRules idRules() {
        return rules;
    }

    /** Links extracts, by their names. */
    Linkage link(Map<String, Ledger> extracts, Execution execution) {
        return new LinkageStep(this, execution).link(new TreeMap<>(extracts));
    }

    /** As {@code lookup.csv: 12 persons, 38 ids of 4 extracts}. */
    @Override
    public String toString() {
        int all = ids.values().stream().mapToInt(Map::size).sum();
        return source + ": " + persons.size() + " persons, " + all + " ids of " + ids.size() + " extracts";
    }
}
