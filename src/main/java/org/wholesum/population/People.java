package org.wholesum.population;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * People and their attributes: everyone in a city, or the cases of a sample. Each has a unique id and the same attributes as
 * the others; an attribute is text, which may be empty. Stored by column, each distinct text once: 253,000 people with six
 * attributes take a few megabytes.
 *
 * <p>A file is CSV in UTF-8 with a column {@code person_id} or {@code case_id} (the first, if it has both) and any others.
 * Column names are read without regard to letter case:
 *
 * <pre>
 * person_id,needs_group,ward,tenure,age
 * P1,high,Bentilee,council,41
 * P2,low,Hanley Park,owner,67
 * </pre>
 */
public final class People {
    /** The separator of the parts of a stratum's name. */
    private static final String BETWEEN = " / ";

    private final PeopleColumns all;
    private final int[] rows;

    private People(PeopleColumns all) {
        this(all, IntStream.range(0, all.count()).toArray());
    }

    private People(PeopleColumns all, int[] rows) {
        this.all = all;
        this.rows = rows;
    }

    /**
     * Reads a CSV file in UTF-8.
     *
     * @param file its path
     * @return everyone in it, in its order
     * @throws InvalidInputException with every problem: the file can't be read, a column of ids is missing or a column
     *     appears twice, a row has more or fewer fields than the header, or an id is empty or appears twice
     */
    public static People read(Path file) {
        return new People(new PeopleReader(CsvSource.of(file)).read());
    }

    /**
     * People given in code.
     *
     * @param attributes by id, and then by the attribute's name, the same names for everyone
     * @return the people in the order of their ids
     * @throws IllegalArgumentException if there is nobody, an id or name is blank, or two have different attributes
     */
    public static People of(Map<String, Map<String, String>> attributes) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("no people, expected one or more");
        }
        SortedMap<String, Map<String, String>> byId = new TreeMap<>(attributes);
        String first = byId.firstKey();
        SortedMap<String, String> its = named(first, byId.values().iterator().next());
        PeopleColumns.Builder people = new PeopleColumns.Builder("people");
        its.keySet().forEach(name -> people.attribute(name, 0));
        byId.forEach((id, texts) -> {
            SortedMap<String, String> theirs = named(id, texts);
            if (!theirs.keySet().equals(its.keySet())) {
                throw new IllegalArgumentException("person " + id + " has " + theirs.keySet() + ", person " + first
                        + " " + its.keySet() + ", expected the same attributes");
            }
            people.add(id, 0, List.copyOf(theirs.values()));
        });
        return new People(people.build());
    }

    /** A person's texts by the attributes' names, in lower case. */
    private static SortedMap<String, String> named(String id, Map<String, String> texts) {
        SortedMap<String, String> named = new TreeMap<>();
        texts.forEach((name, text) -> named.put(columnName(name), text));
        if (id.isBlank() || named.containsKey("") || named.size() < texts.size()) {
            throw new IllegalArgumentException("person \"" + id + "\" with " + new TreeSet<>(texts.keySet())
                    + ": expected an id, and names of attributes, each once in any letter case");
        }
        return named;
    }

    /** {@return the number of people} */
    public int count() {
        return rows.length;
    }

    /** {@return their ids, in the order of the file} */
    public List<String> ids() {
        return Arrays.stream(rows).mapToObj(all::id).toList();
    }

    /** {@return the names of the attributes, in the order of the file, in lower case} */
    public List<String> columns() {
        return all.names();
    }

    /**
     * The distinct texts of an attribute.
     *
     * @param column its name
     * @return in order, the empty text included if a person has it
     * @throws InvalidInputException if there is no such attribute
     */
    public SortedSet<String> values(String column) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(countBy(column).keySet()));
    }

    /**
     * The people who match a rule.
     *
     * @param rule the rule
     * @return in the same order; there may be none
     * @throws InvalidInputException if an attribute of the rule is missing, or the answer depends on a number and a person's
     *     field isn't numeric, with each such person
     */
    public People where(CaseRule rule) {
        int[] places = new RuleMatcher(RuleNode.of(rule), this).matching();
        return new People(all, Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    /**
     * Counts people by one attribute or several.
     *
     * @param columns one attribute or more; with several, a stratum's name is as {@code high / Bentilee}
     * @return the number of people by stratum, each 1 or more
     * @throws InvalidInputException if there is no such attribute, or with several attributes a text contains {@code " / "}
     * @throws IllegalArgumentException if no attribute is named
     */
    public SortedMap<String, Long> countBy(String... columns) {
        Map<String, Long> counts = new HashMap<>();
        strata(columns).forEach(stratum -> counts.merge(stratum, 1L, Long::sum));
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * The stratum of each person.
     *
     * @param columns one attribute or more, as for {@link #countBy}
     * @return the stratum by the person's id
     * @throws InvalidInputException if there is no such attribute, or with several attributes a text contains {@code " / "}
     * @throws IllegalArgumentException if no attribute is named
     */
    public SortedMap<String, String> stratumById(String... columns) {
        SortedMap<String, String> byId = new TreeMap<>();
        Iterator<String> strata = strata(columns).iterator();
        Arrays.stream(rows).forEach(row -> byId.put(all.id(row), strata.next()));
        return Collections.unmodifiableSortedMap(byId);
    }

    private Stream<String> strata(String... columns) {
        int[] indices = Arrays.stream(columns).mapToInt(this::indexOf).toArray();
        if (indices.length == 0) {
            throw new IllegalArgumentException("no attribute to count by, expected one or more of " + columns());
        }
        return indices.length == 1
                ? Arrays.stream(rows).mapToObj(row -> all.text(row, indices[0]))
                : Arrays.stream(rows).mapToObj(row -> Arrays.stream(indices)
                        .mapToObj(index -> part(row, index))
                        .collect(Collectors.joining(BETWEEN)));
    }

    /** A text as a part of a stratum's name. */
    private String part(int row, int index) {
        String text = all.text(row, index);
        if (text.contains(BETWEEN)) {
            throw InvalidInputException.of(all.problem(
                    row,
                    index,
                    "contains \"" + BETWEEN + "\", the separator of the parts of a"
                            + " stratum's name: expected a text without it"));
        }
        return text;
    }

    private int indexOf(String column) {
        int index = columns().indexOf(columnName(column));
        if (index < 0) {
            throw InvalidInputException.of(unknown(columnName(column)));
        }
        return index;
    }

    Problem unknown(String column) {
        String expected = "there is no column \"" + column + "\"; there are: " + String.join(", ", columns());
        return Problem.of(source(), 1, 0, "", "", expected, Suggestions.to(column, columns()));
    }

    static String columnName(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    String source() {
        return all.source();
    }

    String id(int place) {
        return all.id(rows[place]);
    }

    String text(int place, String column) {
        return all.text(rows[place], columns().indexOf(column));
    }

    /** The place of an attribute and its text, as a problem whose description is still empty. */
    Problem at(int place, String column) {
        return all.problem(rows[place], columns().indexOf(column), "");
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(
                        WholeNumber.grouped(count()) + (count() == 1 ? " person" : " people") + ", " + source())
                .words("attribute")
                .figures("filled", "empty", "distinct")
                .words("most frequent");
        for (String column : columns()) {
            SortedMap<String, Long> counts = countBy(column);
            long empty = counts.getOrDefault("", 0L);
            int texts = counts.size() - (empty > 0 ? 1 : 0);
            table.row(
                    column,
                    WholeNumber.grouped(count() - empty),
                    WholeNumber.grouped(empty),
                    WholeNumber.grouped(texts),
                    mostFrequent(counts));
        }
        return table.build();
    }

    /** The number of people, and for each attribute how many are filled and empty, the distinct texts, and the most frequent. */
    @Override
    public String toString() {
        return table().toString();
    }

    private static String mostFrequent(SortedMap<String, Long> counts) {
        Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
        // of equally frequent texts the first in order: max takes the last
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isEmpty())
                .max(most.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(count -> count.getKey() + " (" + WholeNumber.grouped(count.getValue()) + ")")
                .orElse("");
    }
}
