package org.wholesum.cohort;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * A method in a {@link CitySimulation}: how people move between needs groups from month to month, and how many contacts
 * with agencies a person of each group has. Immutable.
 *
 * <pre>{@code
 * var groups = NeedsGroups.of("often", "well");
 * var moving = TransitionMatrix.of(groups, 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}});
 * var method = CityMethod.movingBy(moving).withContacts("often", Agency.of("police"), "1.5");
 * method.contacts("often", Agency.of("police"));   // 1.5
 * method.contacts("well", Agency.of("police"));    // 0.0
 * }</pre>
 */
public final class CityMethod {
    private static final double MOST = 1000;

    private final TransitionMatrix movement;
    /** Contacts a month, by agency, of the groups that have any. */
    private final ImmutableMap<String, SortedMap<Agency, Double>> contacts;

    private CityMethod(TransitionMatrix movement, Map<String, ? extends SortedMap<Agency, Double>> contacts) {
        this.movement = movement;
        this.contacts = ImmutableMap.copyOf(contacts);
    }

    /**
     * A method without contacts.
     *
     * @param movement between the groups, in cycles of one month
     * @return the method
     * @throws IllegalArgumentException if a cycle has more than one month
     */
    public static CityMethod movingBy(TransitionMatrix movement) {
        if (movement.cycleMonths() != 1) {
            throw InvalidInputException.of(
                    "movement in cycles of " + movement.cycleMonths() + " months, expected of 1",
                    "movement.inCycles(1).matrix()");
        }
        return new CityMethod(movement, Map.of());
    }

    /**
     * The method with a rate of contacts; 0 unless given.
     *
     * @param group the needs group
     * @param agency the agency
     * @param aMonth the mean number of contacts of a person of the group with the agency in a month, a decimal number
     * @return a copy
     * @throws IllegalArgumentException if the group is unknown, or the rate is not from 0 to 1,000
     */
    public CityMethod withContacts(String group, Agency agency, String aMonth) {
        return withContacts(group, agency, GroupNumbers.decimal("contacts", aMonth));
    }

    /**
     * The method with a rate of contacts; 0 unless given.
     *
     * @param group the needs group
     * @param agency the agency
     * @param aMonth the mean number of contacts of a person of the group with the agency in a month
     * @return a copy
     * @throws IllegalArgumentException if the group is unknown, or the rate is not from 0 to 1,000
     */
    public CityMethod withContacts(String group, Agency agency, BigDecimal aMonth) {
        movement.groups().index(group);
        Map<String, SortedMap<Agency, Double>> more = new HashMap<>(contacts);
        SortedMap<Agency, Double> row = new TreeMap<>(contacts.getOrDefault(group, new TreeMap<>()));
        row.put(agency, checked(group, agency, aMonth.doubleValue()));
        more.put(group, ImmutableSortedMap.copyOfSorted(row));
        return new CityMethod(movement, more);
    }

    /**
     * The method with all rates of contacts multiplied.
     *
     * @param factor a decimal number, as {@code 0.8} for a fifth less
     * @return a copy with the same movement
     * @throws IllegalArgumentException if a rate is then not from 0 to 1,000
     */
    public CityMethod timesContacts(String factor) {
        return timesContacts(GroupNumbers.decimal("factor", factor));
    }

    /**
     * The method with all rates of contacts multiplied.
     *
     * @param factor 0.8 for a fifth less
     * @return a copy with the same movement
     * @throws IllegalArgumentException if a rate is then not from 0 to 1,000
     */
    public CityMethod timesContacts(BigDecimal factor) {
        double by = factor.doubleValue();
        return each(rate -> rate * by);
    }

    private CityMethod each(DoubleUnaryOperator change) {
        Map<String, SortedMap<Agency, Double>> changed = new HashMap<>();
        contacts.forEach((group, rates) -> {
            ImmutableSortedMap.Builder<Agency, Double> row = ImmutableSortedMap.naturalOrder();
            rates.forEach((agency, rate) -> row.put(agency, checked(group, agency, change.applyAsDouble(rate))));
            changed.put(group, row.build());
        });
        return new CityMethod(movement, changed);
    }

    private static double checked(String group, Agency agency, double rate) {
        if (!(rate >= 0 && rate <= MOST)) {
            throw new IllegalArgumentException("contacts of \"" + group + "\" with " + agency + ": " + rate
                    + " a month, expected from 0 to " + (int) MOST);
        }
        return rate;
    }

    /** {@return how people move from month to month} */
    public TransitionMatrix movement() {
        return movement;
    }

    /** {@return the agencies with which contacts have been given} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>();
        contacts.values().forEach(rates -> agencies.addAll(rates.keySet()));
        return agencies;
    }

    /**
     * A rate of contacts.
     *
     * @param group the needs group
     * @param agency any agency
     * @return the mean number of contacts of a person of the group with the agency in a month
     * @throws IllegalArgumentException if the group is unknown
     */
    public double contacts(String group, Agency agency) {
        movement.groups().index(group);
        SortedMap<Agency, Double> rates = contacts.get(group);
        return rates == null ? 0 : rates.getOrDefault(agency, 0.0);
    }

    /** Tables of the movement and of the contacts. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled("Contacts of a person in a month")
                .words("needs group")
                .figures(agencies().stream().map(Agency::id).toArray(String[]::new));
        for (String group : movement.groups()) {
            table.row(Stream.concat(
                            Stream.of(group),
                            agencies().stream()
                                    .map(agency -> String.format(Locale.ROOT, "%.3f", contacts(group, agency))))
                    .toArray(String[]::new));
        }
        return movement + "\n\n" + table.build();
    }
}
