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
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * People and what is known of each: everyone in a city, or the cases of a sample. Each has an id of their own and the same
 * attributes as the others, text that may be empty. Columnar, each distinct text kept once, so that a city of 253,000 with
 * six attributes is a few megabytes.
 *
 * <p>A file is CSV in UTF-8 with a column {@code person_id} or {@code case_id} (where it has both, people go by the first)
 * and any others. Their names are read without regard to letter case:
 *
 * <pre>
 * person_id,needs_group,ward,tenure,age
 * P1,high,Bentilee,council,41
 * P2,low,Hanley Park,owner,67
 * </pre>
 */
public final class People {
    /** What stands between the parts of a stratum's name. */
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
     * @throws InvalidInputException with all that is wrong: the file can't be read, it has no column of ids or one that stands twice, a
     *     row has more or fewer fields than the header, or an id is empty or stands twice
     */
    public static People read(Path file) {
        return new People(new PeopleReader(CsvSource.of(file)).read());
    }

    /**
     * People made in code.
     *
     * @param attributes by id; everyone has the same, by name
     * @return them, by id
     * @throws IllegalArgumentException if there is no one, an id or name is blank, or two have other attributes
     */
    public static People of(Map<String, Map<String, String>> attributes) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("no one, expected one person or more");
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

    /** Someone's texts by the names of their attributes, in their one form. */
    private static SortedMap<String, String> named(String id, Map<String, String> texts) {
        SortedMap<String, String> named = new TreeMap<>();
        texts.forEach((name, text) -> named.put(columnName(name), text));
        if (id.isBlank() || named.containsKey("") || named.size() < texts.size()) {
            throw new IllegalArgumentException("person \"" + id + "\" with " + new TreeSet<>(texts.keySet())
                    + ": expected an id, and names of attributes, each once in any letter case");
        }
        return named;
    }

    /** {@return how many people there are} */
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
     * @return them in order, the empty one included if someone has it
     * @throws InvalidInputException if there is no such attribute
     */
    public SortedSet<String> values(String column) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(by(column).keySet()));
    }

    /**
     * Those whom a rule fits.
     *
     * @param rule the rule
     * @return them, in the same order; perhaps no one
     * @throws InvalidInputException if there is no such attribute, or the rule hangs on a number which is none, with everyone of whom it
     *     does
     */
    public People where(CaseRule rule) {
        int[] places = new RuleMatcher(rule, this).fitting();
        return new People(all, Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    /**
     * Counts people by strata.
     *
     * @param columns one attribute or more; of several, a stratum is called as {@code high / Bentilee}
     * @return how many have each text, by the texts that there are
     * @throws InvalidInputException if there is no such attribute
     * @throws IllegalArgumentException if no attribute is named, or of several a text has {@code " / "} in it
     */
    public SortedMap<String, Long> by(String... columns) {
        Map<String, Long> counts = new HashMap<>();
        strata(columns).forEach(stratum -> counts.merge(stratum, 1L, Long::sum));
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * The stratum of each person.
     *
     * @param columns one attribute or more, as for {@link #by}
     * @return the stratum by id
     * @throws InvalidInputException if there is no such attribute
     * @throws IllegalArgumentException if no attribute is named, or of several a text has {@code " / "} in it
     */
    public SortedMap<String, String> stratumOf(String... columns) {
        SortedMap<String, String> byId = new TreeMap<>();
        Iterator<String> strata = strata(columns).iterator();
        Arrays.stream(rows).forEach(row -> byId.put(all.id(row), strata.next()));
        return Collections.unmodifiableSortedMap(byId);
    }

    private Stream<String> strata(String... columns) {
        int[] indices = Arrays.stream(columns).mapToInt(this::indexOf).toArray();
        if (indices.length == 0) {
            throw new IllegalArgumentException(
                    "no attribute to count " + count() + " people by, expected one or more of " + columns());
        }
        return indices.length == 1
                ? Arrays.stream(rows).mapToObj(row -> all.text(row, indices[0]))
                : Arrays.stream(rows).mapToObj(row -> Arrays.stream(indices)
                        .mapToObj(index -> part(row, index))
                        .collect(Collectors.joining(BETWEEN)));
    }

    /** A text as a part of a stratum's name, in which it must be told from the others. */
    private String part(int row, int index) {
        String text = all.text(row, index);
        if (text.contains(BETWEEN)) {
            throw new InvalidInputException(all.problem(
                    row,
                    index,
                    "has \"" + BETWEEN + "\" in it, which stands between the parts of a"
                            + " stratum's name: expected a text without"));
        }
        return text;
    }

    private int indexOf(String column) {
        int index = columns().indexOf(columnName(column));
        if (index < 0) {
            throw new InvalidInputException(unknown(columnName(column)));
        }
        return index;
    }

    Problem unknown(String column) {
        String expected = "there is no column \"" + column + "\"; there are: " + String.join(", ", columns());
        return new Problem(source(), 1, 0, "", "", expected, Suggestions.to(column, columns()));
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

    /** Where an attribute stands, with its text and nothing said of it yet. */
    Problem at(int place, String column) {
        return all.problem(rows[place], columns().indexOf(column), "");
    }

    /**
     * Counts people by strata.
     *
     * @param columns one attribute or more, as for {@link #by}
     * @return a table of counts and shares, with a total
     * @throws InvalidInputException if there is no such attribute
     */
    public Table table(String... columns) {
        SortedMap<String, Long> counts = by(columns);
        Table.Builder table = Table.titled("People by " + String.join(" and ", columns))
                .words("stratum")
                .figures("people", "share");
        Iterator<String> shares = Percent.shares(List.copyOf(counts.values())).iterator();
        counts.forEach((stratum, count) -> table.row(shown(stratum), WholeNumber.grouped(count), shares.next()));
        return table.total("all", WholeNumber.grouped(count()), counts.isEmpty() ? Percent.NONE : "100.0%")
                .build();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(empty)" : text;
    }

    /** How many people there are, and of each attribute how many have one, how many texts it has, and the commonest. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled(
                        WholeNumber.grouped(count()) + (count() == 1 ? " person" : " people") + ", " + source())
                .words("attribute")
                .figures("filled", "empty", "texts")
                .words("most often");
        for (String column : columns()) {
            SortedMap<String, Long> counts = by(column);
            long empty = counts.getOrDefault("", 0L);
            int texts = counts.size() - (empty > 0 ? 1 : 0);
            table.row(
                    column,
                    WholeNumber.grouped(count() - empty),
                    WholeNumber.grouped(empty),
                    WholeNumber.grouped(texts),
                    commonest(counts));
        }
        return table.build().toString();
    }

    private static String commonest(SortedMap<String, Long> counts) {
        Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
        // of those as common, the first in order: max takes the last
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isEmpty())
                .max(most.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(count -> count.getKey() + " (" + WholeNumber.grouped(count.getValue()) + ")")
                .orElse("");
    }
}
