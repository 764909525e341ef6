package org.wholesum.cohort;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Suggestions;

/** Builds a {@link CitySimulation}: {@code starting}, {@code comparing} and {@code people} say what there is, the others what is unusual. */
public final class CityBuilder {
    private static final double TOLERANCE = 1e-9;
    private static final long MOST_PEOPLE = 1L << 40;
    private static final double LEAST_FRAILTY = 1e-6;
    private static final double MOST_FRAILTY = 1000;

    final Months window;
    final SortedMap<Agency, Money> unitCosts;
    double frailty;
    boolean independent;
    private Map<String, Double> start = Map.of();
    private List<CityMethod> methods = List.of();
    private Map<String, Double> leaving = Map.of();
    private final SortedMap<Integer, Long> people = new TreeMap<>();

    CityBuilder(Months window, Map<Agency, Money> unitCosts) {
        this.window = window;
        this.unitCosts = ImmutableSortedMap.copyOf(unitCosts);
        if (unitCosts.values().stream().map(Money::getCurrencyUnit).distinct().count() != 1) {
            throw new IllegalArgumentException("unit costs " + unitCosts + ": expected one or more, in one currency");
        }
        unitCosts.forEach((agency, cost) -> {
            if (cost.isNegative()) {
                throw new IllegalArgumentException(agency + ": a contact costs " + cost + ", expected nil or more");
            }
        });
    }

    /**
     * In which needs groups people start.
     *
     * @param shares of the people who enter, adding up to 1; a group that isn't named has none
     * @return this
     */
    public CityBuilder starting(Map<String, Double> shares) {
        start = ImmutableMap.copyOf(shares);
        return this;
    }

    /**
     * The methods to compare.
     *
     * @param old how people fare under the old method
     * @param pilot how they fare under the pilot, between the same groups
     * @return this
     */
    public CityBuilder comparing(CityMethod old, CityMethod pilot) {
        methods = List.of(old, pilot);
        return this;
    }

    /**
     * How many people there are from the start.
     *
     * @param count how many
     * @return this
     */
    public CityBuilder people(long count) {
        return entering(window.first(), count);
    }

    /**
     * People who enter later; they start as all do.
     *
     * @param month at the start of which month
     * @param count how many, besides those who enter then already
     * @return this
     * @throws IllegalArgumentException if the month isn't one of the window's, or the number is negative
     */
    public CityBuilder entering(YearMonth month, long count) {
        int index = window.indexOf(month);
        if (index < 0) {
            throw new IllegalArgumentException("people enter in " + month + ", expected a month of " + window);
        }
        if (!(count >= 0 && count <= MOST_PEOPLE)) {
            throw new IllegalArgumentException(
                    count + " people enter in " + month + ", expected from 0 to " + MOST_PEOPLE);
        }
        people.merge(index, count, Long::sum);
        return this;
    }

    /**
     * Who leaves the city, under either method.
     *
     * @param probabilities that a person of a group leaves at the end of a month; nobody of a group that isn't named does
     * @return this
     */
    public CityBuilder leaving(Map<String, Double> probabilities) {
        leaving = ImmutableMap.copyOf(probabilities);
        return this;
    }

    /**
     * Lets people of one group differ: each has a frailty of their own, by which all their rates are multiplied under both
     * methods, from a gamma distribution of mean 1 (J. W. Vaupel, K. G. Manton, E. Stallard, Demography 16, 1979).
     *
     * @param variance of the frailty; 0 if people of a group are alike
     * @return this
     * @throws IllegalArgumentException if it is neither 0 nor from 0.000001 to 1,000
     */
    public CityBuilder frailty(double variance) {
        if (!(variance == 0 || (variance >= LEAST_FRAILTY && variance <= MOST_FRAILTY))) {
            throw new IllegalArgumentException(
                    "frailty of variance " + variance + ": expected 0, or from 0.000001 to 1,000");
        }
        frailty = variance;
        return this;
    }

    /**
     * Lets the methods have no luck in common, as two cities would: contacts and movements of a person are drawn anew for
     * the pilot. Where people start, and their frailty, stay the same.
     *
     * @return this
     */
    public CityBuilder independent() {
        independent = true;
        return this;
    }

    /**
     * The city.
     *
     * @return it, ready to run
     * @throws IllegalArgumentException if there is nobody in it, nothing to compare, a group or an agency is unknown, shares
     *     don't add up to 1, or a probability is none
     */
    public CitySimulation build() {
        check(methods.size() == 2, "nothing to compare", "comparing(old, pilot)");
        check(people.values().stream().anyMatch(count -> count > 0), "nobody in the city", "people(count)");
        List<String> groups = groups();
        check(methods.get(1).movement().groups().equals(groups), "methods with other groups", groups + " in both");
        checkShares("starting", start, groups);
        checkShares("leaving", leaving, groups);
        double sum = DoubleStream.of(startShares()).sum();
        check(Math.abs(sum - 1) <= TOLERANCE, "shares that start in the groups add up to " + (float) sum, "1");
        Set<Agency> known = unitCosts.keySet();
        methods.forEach(method -> check(
                known.containsAll(method.agencies()),
                "contacts with " + Sets.difference(method.agencies(), known) + " have no unit cost",
                "one for each agency"));
        return new CitySimulation(this);
    }

    private static void check(boolean accepted, String found, String expected) {
        if (!accepted) {
            throw new IllegalArgumentException(found + ", expected " + expected);
        }
    }

    private static void checkShares(String what, Map<String, Double> shares, List<String> groups) {
        shares.forEach((group, share) -> {
            if (!groups.contains(group)) {
                throw new IllegalArgumentException(what + ": needs group \"" + group + "\" is unknown, expected one of "
                        + groups
                        + Suggestions.maybe(group, groups));
            }
            check(share >= 0 && share <= 1, what + ": " + group + " has " + share, "from 0 to 1");
        });
    }

    private List<String> groups() {
        return methods.get(0).movement().groups();
    }

    double[] startShares() {
        return groups().stream()
                .mapToDouble(group -> start.getOrDefault(group, 0.0))
                .toArray();
    }

    CityModel[] models(List<Agency> agencies) {
        return methods.stream()
                .map(method -> new CityModel(method, leaving, agencies))
                .toArray(CityModel[]::new);
    }

    List<CitySimulation.Wave> waves() {
        List<CitySimulation.Wave> waves = new ArrayList<>();
        long first = 0;
        for (Map.Entry<Integer, Long> entry : people.entrySet()) {
            waves.add(new CitySimulation.Wave(entry.getKey(), first, entry.getValue()));
            first = Math.addExact(first, entry.getValue());
        }
        return waves;
    }

    /** What is known so far. */
    @Override
    public String toString() {
        return "City to be built: "
                + people.values().stream().mapToLong(Long::longValue).sum() + " people, " + window;
    }
}
