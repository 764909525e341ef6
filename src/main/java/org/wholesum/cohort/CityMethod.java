package org.wholesum.cohort;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;

/**
 * How people fare under a method: how they move between needs groups from month to month, and how often agencies have
 * contact with a person of a group.
 *
 * @param movement between groups, in cycles of one month
 * @param contacts for a group, the mean number of contacts a person has with each agency in a month; a group that isn't
 *     named has none
 */
public record CityMethod(TransitionMatrix movement, Map<String, SortedMap<Agency, Double>> contacts) {
    private static final double MOST = 1000;

    /**
     * Takes a copy and checks it.
     *
     * @throws IllegalArgumentException if a cycle has more than a month, a group is unknown, or a rate is not from 0 to
     *     1,000
     */
    public CityMethod {
        if (movement.cycleMonths() != 1) {
            throw new IllegalArgumentException("movement in cycles of " + movement.cycleMonths()
                    + " months, expected of 1\n  Maybe movement.inCycles(1).matrix()");
        }
        ImmutableMap.Builder<String, SortedMap<Agency, Double>> copy = ImmutableMap.builder();
        for (Map.Entry<String, SortedMap<Agency, Double>> entry : contacts.entrySet()) {
            copy.put(known(movement, entry.getKey()), checked(entry.getKey(), entry.getValue()));
        }
        contacts = copy.buildOrThrow();
    }

    /**
     * A method.
     *
     * @param movement between groups, in cycles of one month
     * @param contacts for a group, the mean number of contacts a person has with each agency in a month
     * @return the method
     * @throws IllegalArgumentException as the constructor
     */
    public static CityMethod of(TransitionMatrix movement, Map<String, ? extends Map<Agency, Double>> contacts) {
        ImmutableMap.Builder<String, SortedMap<Agency, Double>> sorted = ImmutableMap.builder();
        contacts.forEach((group, rates) -> sorted.put(group, ImmutableSortedMap.copyOf(rates)));
        return new CityMethod(movement, sorted.buildOrThrow());
    }

    /**
     * The same movement with other rates.
     *
     * @param factor by what every rate is multiplied: 0.8 for a fifth less
     * @return a copy
     * @throws IllegalArgumentException if a rate then is not from 0 to 1,000
     */
    public CityMethod timesContacts(double factor) {
        ImmutableMap.Builder<String, SortedMap<Agency, Double>> changed = ImmutableMap.builder();
        contacts.forEach((group, rates) -> {
            ImmutableSortedMap.Builder<Agency, Double> row = ImmutableSortedMap.naturalOrder();
            rates.forEach((agency, rate) -> row.put(agency, rate * factor));
            changed.put(group, row.build());
        });
        return new CityMethod(movement, changed.buildOrThrow());
    }

    private static String known(TransitionMatrix movement, String group) {
        if (!movement.groups().contains(group)) {
            throw new IllegalArgumentException("contacts of needs group \"" + group + "\", expected one of "
                    + movement.groups()
                    + Suggestions.maybe(group, movement.groups()));
        }
        return group;
    }

    private static SortedMap<Agency, Double> checked(String group, SortedMap<Agency, Double> rates) {
        rates.forEach((agency, rate) -> {
            if (!(rate >= 0 && rate <= MOST)) {
                throw new IllegalArgumentException("contacts of \"" + group + "\" with " + agency + ": " + rate
                        + " a month, expected from 0 to " + (int) MOST);
            }
        });
        return ImmutableSortedMap.copyOf(rates);
    }

    /** {@return the agencies that have contact with someone} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>();
        contacts.values().forEach(rates -> agencies.addAll(rates.keySet()));
        return agencies;
    }

    /**
     * How often an agency has contact with a person.
     *
     * @param group the person's needs group
     * @param agency any agency
     * @return the mean number of contacts a month
     */
    public double rate(String group, Agency agency) {
        SortedMap<Agency, Double> rates = contacts.get(group);
        return rates == null ? 0 : rates.getOrDefault(agency, 0.0);
    }

    /** How people move, and what contacts they have. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled("Contacts a person has in a month")
                .words("needs group")
                .figures(agencies().stream().map(Agency::id).toArray(String[]::new));
        movement.groups()
                .forEach(group -> table.row(Stream.concat(
                                Stream.of(group),
                                agencies().stream()
                                        .map(agency -> String.format(Locale.ROOT, "%.3f", rate(group, agency))))
                        .toArray(String[]::new)));
        return movement + "\n\n" + table.build();
    }
}
