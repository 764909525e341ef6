package org.wholesum.cohort;

import com.google.common.collect.ImmutableMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.price.Discounting;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * A cohort of people who move between needs groups month by month, of whom neither the movements nor the costs are surely
 * known: each group's row of movements is a Dirichlet distribution, by counts of people who were followed, and what a person
 * of a group costs an agency a month is a distribution (A. Briggs, K. Claxton, M. Sculpher, <i>Decision Modelling for
 * Health Economic Evaluation</i>, Oxford 2006, chapter 4). People are counted at the start of each month. A draw has one
 * set of costs for both methods, and movements for each.
 *
 * <pre>{@code
 * var nhs = Agency.of("nhs");
 * var cohort = UncertainCohort.builder(Months.of("2014-04", 24), CurrencyUnit.GBP)
 *     .people(Map.of("ill", 100.0))
 *     .costing("ill", Map.of(nhs, Distribution.gamma(400, 80)))
 *     .costing("well", Map.of())
 *     .old(Map.of("ill", Dirichlet.ofCounts(95, 5), "well", Dirichlet.ofCounts(5, 95)))
 *     .pilot(Map.of("ill", Dirichlet.ofCounts(85, 15), "well", Dirichlet.ofCounts(5, 95)))
 *     .build();
 * var draws = cohort.draw(10_000, 2024, Execution.onAllProcessors());
 * draws.probabilityOfSaving();   // 0.9855
 * }</pre>
 */
public final class UncertainCohort {
    private final Months window;
    private final List<String> groups;
    private final List<Agency> agencies;
    private final double[] people;
    private final double[] factors;
    private final List<Map<Agency, Distribution>> costs;
    private final List<List<Dirichlet>> movements;
    private final ProbabilisticSensitivity.Shape shape;

    private UncertainCohort(Builder made) {
        window = made.window;
        groups = List.copyOf(made.costs.keySet());
        costs = List.copyOf(made.costs.values());
        SortedSet<Agency> all = new TreeSet<>();
        costs.forEach(row -> all.addAll(row.keySet()));
        agencies = List.copyOf(all);
        people = groups.stream()
                .mapToDouble(group -> made.people.getOrDefault(group, 0.0))
                .toArray();
        factors = window.stream().mapToDouble(made.discount::factor).toArray();
        movements = made.movements.stream()
                .map(rows -> groups.stream().map(group -> known(rows, group)).toList())
                .toList();
        shape = new ProbabilisticSensitivity.Shape(made.currency, window, agencies, inputs());
    }

    private static Dirichlet known(Map<String, Dirichlet> rows, String group) {
        Dirichlet row = rows.get(group);
        if (row == null) {
            throw new IllegalArgumentException(
                    "movement from \"" + group + "\" is missing, expected a row for each group");
        }
        return row;
    }

    /**
     * Starts a cohort.
     *
     * @param window its months
     * @param currency of its costs
     * @return a builder
     */
    public static Builder builder(Months window, CurrencyUnit currency) {
        return new Builder(window, currency);
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            String group = groups.get(g);
            costs.get(g).keySet().stream().sorted().forEach(agency -> inputs.add("cost of " + group + " to " + agency));
        }
        for (String method : List.of("old", "pilot")) {
            groups.forEach(from -> groups.forEach(to -> inputs.add(method + ": " + from + " to " + to)));
        }
        return inputs;
    }

    /**
     * Draws costs and movements and computes what the pilot saves with each.
     *
     * @param draws how many
     * @param seed what the answer depends on
     * @param work on how many threads, and who is told; the answer depends on neither
     * @return the savings
     * @throws IllegalArgumentException if there are too few draws
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public ProbabilisticSensitivity draw(int draws, long seed, Execution work) {
        return ProbabilisticSensitivity.run(shape, draws, seed, work, () -> new CohortDraw(this, seed));
    }

    ProbabilisticSensitivity.Shape shape() {
        return shape;
    }

    double[] people() {
        return people;
    }

    double[] factors() {
        return factors;
    }

    /** The cost of a person of each group to each agency; none is always nil. */
    Distribution[][] costs() {
        return costs.stream()
                .map(row -> agencies.stream()
                        .map(agency -> row.getOrDefault(agency, Distribution.fixed(0)))
                        .toArray(Distribution[]::new))
                .toArray(Distribution[][]::new);
    }

    /** Which of {@link #costs} are inputs, in the order of the inputs. */
    boolean[][] isInput() {
        boolean[][] is = new boolean[groups.size()][agencies.size()];
        IntStream.range(0, is.length).forEach(g -> IntStream.range(0, agencies.size())
                .forEach(a -> is[g][a] = costs.get(g).containsKey(agencies.get(a))));
        return is;
    }

    /** Of each method, the movements from each group. */
    List<List<Dirichlet>> movements() {
        return movements;
    }

    /** Its groups, agencies and months. */
    @Override
    public String toString() {
        return "Uncertain cohort of " + groups + ", agencies " + agencies + ", " + window;
    }

    /** Builds a cohort. */
    public static final class Builder {
        private final Months window;
        private final CurrencyUnit currency;
        private final Map<String, Map<Agency, Distribution>> costs = new LinkedHashMap<>();
        private Map<String, Double> people = Map.of();
        private final List<Map<String, Dirichlet>> movements = new ArrayList<>(List.of(Map.of(), Map.of()));
        private Factor discount = month -> 1;

        /** What a pound of a month is worth. */
        @FunctionalInterface
        private interface Factor {
            double factor(YearMonth month);
        }

        private Builder(Months window, CurrencyUnit currency) {
            this.window = window;
            this.currency = currency;
        }

        /**
         * How many people there are in each group at first.
         *
         * @param counts by group, nil or more; a group that isn't named has none
         * @return this
         */
        public Builder people(Map<String, Double> counts) {
            people = ImmutableMap.copyOf(counts);
            return this;
        }

        /**
         * A group, the next in the order of the rows of movements, and what a person of it costs.
         *
         * @param group its name
         * @param aMonth by agency, in pounds (or the currency's other major unit) a month
         * @return this
         */
        public Builder costing(String group, Map<Agency, ? extends Distribution> aMonth) {
            costs.put(group, ImmutableMap.copyOf(aMonth));
            return this;
        }

        /**
         * How people move under the old method.
         *
         * @param rows for each group, where its people are a month later, in the order of the groups
         * @return this
         */
        public Builder old(Map<String, Dirichlet> rows) {
            movements.set(0, ImmutableMap.copyOf(rows));
            return this;
        }

        /**
         * How people move under the pilot method.
         *
         * @param rows for each group, where its people are a month later, in the order of the groups
         * @return this
         */
        public Builder pilot(Map<String, Dirichlet> rows) {
            movements.set(1, ImmutableMap.copyOf(rows));
            return this;
        }

        /**
         * Savings as present values.
         *
         * @param discounting what a pound of a month is worth
         * @return this
         */
        public Builder discounted(Discounting discounting) {
            discount = discounting::factor;
            return this;
        }

        /**
         * The cohort.
         *
         * @return it, to be drawn
         * @throws IllegalArgumentException if there are no groups or nobody in them, a group is unknown, a row of movements is
         *     missing or has another number of groups
         */
        public UncertainCohort build() {
            Set<String> groups = costs.keySet();
            checkGroups("people", people.keySet(), groups);
            people.forEach((group, count) -> check(count >= 0, group + ": " + count + " people", "nil or more"));
            check(people.values().stream().anyMatch(count -> count > 0), "nobody in the cohort", "people");
            for (Map<String, Dirichlet> rows : movements) {
                checkGroups("movement", rows.keySet(), groups);
                rows.forEach((group, row) -> check(
                        row.size() == groups.size(),
                        "movement from \"" + group + "\" goes to " + row.size() + " groups",
                        groups.size() + ": " + groups));
            }
            return new UncertainCohort(this);
        }

        private static void checkGroups(String what, Set<String> named, Set<String> groups) {
            named.forEach(group -> check(
                    groups.contains(group),
                    what + ": needs group \"" + group + "\" is unknown",
                    "one of " + groups + Suggestions.maybe(group, groups)));
        }

        private static void check(boolean accepted, String found, String expected) {
            if (!accepted) {
                throw new IllegalArgumentException(found + ", expected " + expected);
            }
        }

        /** What is known so far. */
        @Override
        public String toString() {
            return "Uncertain cohort to be built: " + costs.keySet();
        }
    }
}
