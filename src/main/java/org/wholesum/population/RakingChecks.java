package org.wholesum.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Checks units and totals before raking, and collects every problem. */
final class RakingChecks {
    /** Sums of totals that differ by more than this share of the larger one disagree. */
    private static final BigDecimal AGREE = new BigDecimal("1e-9");

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> said = new LinkedHashSet<>();

    private RakingChecks() {}

    /** @throws InvalidInputException with every problem */
    static void check(List<Raking.Unit> units, SortedMap<String, SortedMap<String, BigDecimal>> totals) {
        RakingChecks all = new RakingChecks();
        if (units.isEmpty()) {
            all.add("there are no units, expected one or more with a weight", Optional.empty());
        }
        if (totals.isEmpty()) {
            all.add("there are no totals, expected those of one variable or more", Optional.empty());
        }
        units.stream()
                .filter(unit -> unit.weight().signum() < 0)
                .forEach(unit -> all.add(
                        "weight " + unit.weight().toPlainString() + " of " + unit.categories()
                                + " is negative, expected 0 or more",
                        Optional.empty()));
        totals.forEach((variable, known) -> all.variable(units, variable, known));
        if (all.problems.isEmpty()) {
            all.sums(totals);
        }
        if (!all.problems.isEmpty()) {
            throw InvalidInputException.of(new ArrayList<>(all.problems));
        }
    }

    private void add(String expected, Optional<String> suggestion) {
        if (said.add(expected)) {
            problems.add(Problem.of(expected).withSuggestion(suggestion));
        }
    }

    private void variable(List<Raking.Unit> units, String variable, SortedMap<String, BigDecimal> known) {
        known.forEach((category, total) -> {
            if (total.signum() < 0) {
                add(
                        variable + " \"" + category + "\": the total " + total.toPlainString()
                                + " is negative, expected 0 or more",
                        Optional.empty());
            }
        });
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        for (Raking.Unit unit : units) {
            String category = unit.categories().get(variable);
            if (category == null) {
                add(
                        "a unit with " + unit.categories() + " has no category of " + variable
                                + ", for which there are totals",
                        Optional.empty());
            } else {
                weights.merge(category, unit.weight(), BigDecimal::add);
            }
        }
        categories(variable, known, weights);
    }

    private void categories(String variable, Map<String, BigDecimal> known, SortedMap<String, BigDecimal> weights) {
        weights.keySet().stream()
                .filter(category -> !known.containsKey(category))
                .forEach(category -> add(
                        variable + " \"" + category + "\" has no total, expected one for each category",
                        Suggestions.to(category, known.keySet())));
        known.forEach((category, total) -> {
            if (total.signum() > 0
                    && weights.getOrDefault(category, BigDecimal.ZERO).signum() == 0) {
                add(
                        variable + " \"" + category + "\": the total is " + total.toPlainString()
                                + ", but no unit of it has weight",
                        Suggestions.to(category, weights.keySet()));
            }
        });
    }

    /** The totals of every variable are of the same units, and so have the same sum. */
    private void sums(SortedMap<String, SortedMap<String, BigDecimal>> totals) {
        String first = totals.firstKey();
        BigDecimal sum = sum(totals.getOrDefault(first, new TreeMap<>()));
        if (sum.signum() == 0) {
            add("the totals by " + first + " add up to 0, expected more", Optional.empty());
        }
        totals.forEach((variable, known) -> {
            BigDecimal other = sum(known);
            BigDecimal apart = other.subtract(sum).abs();
            if (apart.compareTo(AGREE.multiply(sum.max(other))) > 0) {
                add(
                        "the totals by " + variable + " add up to " + other.toPlainString() + " and those by " + first
                                + " to " + sum.toPlainString() + ", " + apart.toPlainString()
                                + " apart, expected the same sum",
                        Optional.empty());
            }
        });
    }

    private static BigDecimal sum(Map<String, BigDecimal> known) {
        return known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
