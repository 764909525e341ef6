package org.wholesum.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A game whose value is stated for every coalition. */
public final class CoalitionValues implements CoalitionGame {
    private static final int SHOWN = 10;

    private final ImmutableMap<Set<Agency>, Long> values;

    private CoalitionValues(ImmutableMap<Set<Agency>, Long> values) {
        this.values = values;
    }

    /**
     * A game of stated values.
     *
     * @param agencies the agencies of the game, up to 20
     * @param values the value of every coalition of one or more of them, all in one currency
     * @return the game
     * @throws InvalidInputException if a coalition has no value, has an agency that isn't in the game or none, or there are more
     *     agencies; every problem is listed, and the coalitions without a value are counted
     */
    public static CoalitionValues of(Set<Agency> agencies, Map<Set<Agency>, Money> values) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = agencies.stream().map(Agency::id).sorted().toList();
        ImmutableMap.Builder<Set<Agency>, Long> pence = ImmutableMap.builder();
        values.forEach((coalition, value) -> {
            coalition.stream()
                    .sorted()
                    .filter(agency -> !agencies.contains(agency))
                    .forEach(agency -> problems.add(Problem.of("the coalition "
                                    + Coalition.named(new TreeSet<>(coalition)) + " has the unknown agency " + agency
                                    + ", expected one of " + String.join(", ", known))
                            .withSuggestion(Suggestions.to(agency.id(), known))));
            if (coalition.isEmpty()) {
                problems.add(Problem.of("a coalition has no agency, expected one or more"));
            }
            pence.put(ImmutableSet.copyOf(coalition), value.getAmountMinorLong());
        });
        checkCurrency(values, problems);
        checkComplete(agencies, values.keySet(), problems);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new CoalitionValues(pence.build());
    }

    private static void checkCurrency(Map<Set<Agency>, Money> values, List<Problem> problems) {
        List<String> currencies = values.values().stream()
                .map(value -> value.getCurrencyUnit().getCode())
                .distinct()
                .sorted()
                .toList();
        if (currencies.size() > 1) {
            problems.add(Problem.of("values are in " + String.join(" and ", currencies) + ", expected one currency"));
        }
    }

    private static void checkComplete(Set<Agency> agencies, Set<Set<Agency>> valued, List<Problem> problems) {
        if (agencies.size() > ShapleyValue.MOST_EXACT) {
            problems.add(Problem.of(agencies.size() + " agencies have more than a million coalitions, expected at most "
                    + ShapleyValue.MOST_EXACT + " agencies where the value of each coalition is stated"));
            return;
        }
        Coalition.Players players = Coalition.Players.of(agencies);
        List<Set<Agency>> missing = new ArrayList<>();
        long count = 0;
        for (long mask = 1; mask < 1L << players.size(); mask++) {
            Interruption.check("checking coalitions");
            Set<Agency> coalition = players.of(mask);
            if (!valued.contains(coalition)) {
                count++;
                if (missing.size() < SHOWN) {
                    missing.add(coalition);
                }
            }
        }
        if (count > 0) {
            problems.add(Problem.of(missing(count, (1L << players.size()) - 1, missing)));
        }
    }

    private static String missing(long count, long of, List<Set<Agency>> some) {
        return WholeNumber.grouped(count) + " of " + WholeNumber.grouped(of)
                + (count == 1 ? " coalitions has" : " coalitions have") + " no value: "
                + some.stream().map(Coalition::named).collect(Collectors.joining("; "))
                + (count > some.size() ? " … and " + WholeNumber.grouped(count - some.size()) + " more" : "")
                + "; expected a value for each";
    }

    /**
     * The stated value.
     *
     * @param coalition a coalition of the game
     * @return in pence
     * @throws IllegalArgumentException if it has an agency that isn't in the game
     */
    @Override
    public long pence(Set<Agency> coalition) {
        if (coalition.isEmpty()) {
            return 0;
        }
        Long value = values.get(coalition);
        if (value == null) {
            throw new IllegalArgumentException("the coalition " + Coalition.named(ImmutableSortedSet.copyOf(coalition))
                    + " has no value, as it has an agency that is not in the game");
        }
        return value;
    }

    /** The number of coalitions. */
    @Override
    public String toString() {
        return "the stated value of " + WholeNumber.grouped(values.size()) + " coalitions";
    }
}
