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
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.ledger.Ledger;

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

    PersonLookup(
            String source,
            IdRules rules,
            Map<String, Person> persons,
            SortedMap<String, Map<String, LookupBuilder.Owner>> ids) {
        this.source = source;
        this.rules = rules;
        this.persons = persons;
        this.ids = ids;
    }

    /**
     * Reads a lookup table from a CSV file in UTF-8. Rows without any value are left out, and so are blank ids.
     *
     * @param file the file
     * @param columns its columns
     * @param rules what is disregarded when ids, persons and households are compared
     * @return the lookup
     * @throws org.wholesum.problem.InvalidInputException with every problem: a column that is missing, a row without a person, an
     *     id of two persons, a person with two households, a placeholder as {@code n/a} or {@code 5.66E+11} in place of an id
     */
    public static PersonLookup read(Path file, LookupColumns columns, Set<IdRule> rules) {
        LookupBuilder builder = new LookupBuilder(file.toString(), columns, new IdRules(rules));
        CsvSource.of(file).read(record -> builder.accept(record.line(), record.texts()));
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
     * The case of an id.
     *
     * @param extract the name of an extract
     * @param id an id in that extract
     * @param unit what a case is
     * @return the person or household, or empty if the lookup doesn't have the id
     */
    public Optional<String> caseId(String extract, String id, CaseUnit unit) {
        return find(extract, id).map(person -> caseId(person, unit));
    }

    private static String caseId(Person person, CaseUnit unit) {
        return unit == CaseUnit.PERSON ? person.name : person.household.orElse(person.name);
    }

    /** The id of the case of an id without a match. */
    static String ownCase(String extract, String id) {
        return extract + ": " + id;
    }

    /** The persons' cases. */
    SortedMap<String, SortedSet<String>> personsByCase(CaseUnit unit) {
        SortedMap<String, SortedSet<String>> byCase = new TreeMap<>();
        persons.values().forEach(person -> byCase.computeIfAbsent(caseId(person, unit), any -> new TreeSet<>())
                .add(person.name));
        return byCase;
    }

    /** {@return the persons without a household} */
    public SortedSet<String> personsWithoutHousehold() {
        return persons.values().stream()
                .filter(person -> person.household.isEmpty())
                .map(Person::name)
                .collect(Collectors.toCollection(TreeSet::new));
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

    /**
     * Links extracts: their rows under the ids of persons or households.
     *
     * @param extracts the rows of each extract under its own ids, by the extract's name
     * @param unit what a case is
     * @param unmatched what is done with rows of ids that the lookup doesn't have
     * @param execution the number of threads, and the progress listener
     * @return the rows of all extracts, and what was linked
     * @throws org.wholesum.problem.InvalidInputException if the lookup has no ids of an extract, ids without a match are refused
     *     and there are some, or every row would be left out
     */
    public Linkage link(Map<String, Ledger> extracts, CaseUnit unit, UnmatchedIds unmatched, Execution execution) {
        return new LinkageStep(this, unit, unmatched, execution).link(new TreeMap<>(extracts));
    }

    /** As {@code lookup.csv: 12 persons, 38 ids of 4 extracts}. */
    @Override
    public String toString() {
        int all = ids.values().stream().mapToInt(Map::size).sum();
        return source + ": " + persons.size() + " persons, " + all + " ids of " + ids.size() + " extracts";
    }
}
