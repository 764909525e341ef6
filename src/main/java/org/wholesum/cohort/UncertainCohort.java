package org.wholesum.cohort;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.price.Discounting;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * A cohort of people who move between needs groups month by month, with uncertain movements and costs: each group's row of
 * movements is a Dirichlet distribution, by counts of people who were followed, and the cost of a person of a group to an
 * agency a month is a distribution (A. Briggs, K. Claxton, M. Sculpher, <i>Decision Modelling for Health Economic
 * Evaluation</i>, Oxford 2006, chapter 4). People are counted at the start of each month. A draw has one set of costs for
 * both methods, and movements for each. Every cost is one of time in a group: a cost for each person who enters a group is
 * one of {@link NeedsGroupCohort}.
 *
 * <pre>{@code
 * var nhs = Agency.of("nhs");
 * var cohort = UncertainCohort.builder(NeedsGroups.of("ill", "well"), Months.of("2014-04", 24), CurrencyUnit.GBP)
 *     .startingWith("ill", "100")
 *     .costing("ill", Map.of(nhs, Distribution.gamma(400, 80)))
 *     .comparing(
 *         Map.of("ill", Dirichlet.ofCounts(95, 5), "well", Dirichlet.ofCounts(5, 95)),
 *         Map.of("ill", Dirichlet.ofCounts(85, 15), "well", Dirichlet.ofCounts(5, 95)))
 *     .build();
 * var draws = cohort.draw(10_000, 2024, Execution.onAllProcessors());
 * draws.probabilityOfSaving();   // 0.9855
 * }</pre>
 */
public final class UncertainCohort {
    private final Months window;
    private final NeedsGroups groups;
    private final List<Agency> agencies;
    private final double[] people;
    private final double[] factors;
    private final List<Map<Agency, Distribution>> costs;
    private final List<List<Dirichlet>> movements;
    private final CurrencyUnit currency;

    private UncertainCohort(Builder made) {
        window = made.window;
        groups = made.groups;
        costs = List.copyOf(made.costs);
        SortedSet<Agency> all = new TreeSet<>();
        costs.forEach(row -> all.addAll(row.keySet()));
        agencies = List.copyOf(all);
        people = made.start.toArray();
        factors = made.factors();
        movements = List.copyOf(made.movements);
        currency = made.currency;
    }

    /**
     * Starts a cohort without people, costs and movements.
     *
     * @param groups its needs groups
     * @param window its months
     * @param currency of its costs
     * @return a builder
     */
    public static Builder builder(NeedsGroups groups, Months window, CurrencyUnit currency) {
        return new Builder(groups, window, currency);
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (String group : groups) {
            costs.get(groups.index(group)).keySet().stream()
                    .sorted()
                    .forEach(agency -> inputs.add("cost of " + group + " to " + agency));
        }
        for (String method : List.of("old", "pilot")) {
            groups.forEach(from -> groups.forEach(to -> inputs.add(method + ": " + from + " to " + to)));
        }
        return inputs;
    }

    /**
     * Draws costs and movements, and computes the saving of the pilot method with each draw.
     *
     * @param draws how many, at least 100
     * @param seed of the random numbers
     * @param work the threads and the progress listener; the result depends on neither
     * @return the savings and the inputs of every draw
     * @throws IllegalArgumentException if there are fewer draws
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public ProbabilisticSensitivity draw(int draws, long seed, Execution work) {
        int computed = Math.max(draws, 0); // too few are refused below
        List<String> inputs = inputs();
        DrawMatrix matrix = new DrawMatrix(computed, agencies.size(), window.count(), inputs.size())
                .fill(computed, work, () -> new CohortDraw(this, seed));
        Map<Agency, double[]> byAgency = new LinkedHashMap<>();
        IntStream.range(0, agencies.size()).forEach(a -> byAgency.put(agencies.get(a), matrix.agencies()[a]));
        Map<String, double[]> byInput = new LinkedHashMap<>();
        IntStream.range(0, inputs.size()).forEach(i -> byInput.put(inputs.get(i), matrix.inputs()[i]));
        return ProbabilisticSensitivity.ofSavings(currency, window, byAgency, matrix.months(), byInput, seed);
    }

    int agencies() {
        return agencies.size();
    }

    CurrencyUnit currency() {
        return currency;
    }

    /** {@code double[group]}: the people at first. */
    double[] people() {
        return people;
    }

    /** {@code double[month]}: the discount factors. */
    double[] factors() {
        return factors;
    }

    /** {@code [group][agency]}: the cost of a person a month; 0 where it isn't given. */
    Distribution[][] costs() {
        return costs.stream()
                .map(row -> agencies.stream()
                        .map(agency -> row.getOrDefault(agency, Distribution.constant(0)))
                        .toArray(Distribution[]::new))
                .toArray(Distribution[][]::new);
    }

    /** {@code [group][agency]}: whether the cost is an input. Inputs are in this order. */
    boolean[][] isInput() {
        boolean[][] is = new boolean[groups.size()][agencies.size()];
        IntStream.range(0, is.length).forEach(g -> IntStream.range(0, agencies.size())
                .forEach(a -> is[g][a] = costs.get(g).containsKey(agencies.get(a))));
        return is;
    }

    /** By method and group left: the distribution of the group a month later. */
    List<List<Dirichlet>> movements() {
        return movements;
    }

    /** The groups, the agencies and the months. */
    @Override
    public String toString() {
        return "Uncertain cohort of " + groups + ", agencies " + agencies + ", " + window;
    }

    /** Builds an {@link UncertainCohort}. */
    public static final class Builder extends GroupsBuilder<Builder> {
        private final Months window;
        private final CurrencyUnit currency;
        private final List<Map<Agency, Distribution>> costs;
        private List<List<Dirichlet>> movements = List.of();
        private PriceBase prices = PriceBase.nominal();
        private Optional<Discounting> discounting = Optional.empty();

        private Builder(NeedsGroups groups, Months window, CurrencyUnit currency) {
            super(groups, GroupNumbers.people(groups));
            this.window = window;
            this.currency = currency;
            this.costs = new ArrayList<>(Collections.nCopies(groups.size(), Map.of()));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets what a person of a group costs; nothing unless given.
         *
         * @param group its name
         * @param aMonth the cost a month, by agency, in pounds (or the currency's other major unit)
         * @return this
         * @throws IllegalArgumentException if the group is unknown
         */
        public Builder costing(String group, Map<Agency, ? extends Distribution> aMonth) {
            costs.set(groups.index(group), ImmutableMap.copyOf(aMonth));
            return this;
        }

        /**
         * Sets how people move under the methods to compare.
         *
         * @param old under the old method: for each group left, the distribution of the group a month later, in the order
         *     of the groups
         * @param pilot under the pilot method
         * @return this
         * @throws IllegalArgumentException if a group is unknown or missing, or a row has another number of groups
         */
        public Builder comparing(Map<String, Dirichlet> old, Map<String, Dirichlet> pilot) {
            movements = List.of(rows(old), rows(pilot));
            return this;
        }

        private List<Dirichlet> rows(Map<String, Dirichlet> byGroup) {
            byGroup.keySet().forEach(groups::index);
            List<Dirichlet> rows = new ArrayList<>();
            for (String group : groups) {
                Dirichlet row = byGroup.get(group);
                if (row == null) {
                    throw new IllegalArgumentException(
                            "movement from \"" + group + "\" is missing, expected a row for each group");
                }
                check(
                        row.size() == groups.size(),
                        "movement from \"" + group + "\" goes to " + row.size() + " groups",
                        groups.size() + ": " + groups);
                rows.add(row);
            }
            return List.copyOf(rows);
        }

        /**
         * Sets the price base of the costs; nominal unless given.
         *
         * @param base the price base
         * @return this
         */
        public Builder pricedIn(PriceBase base) {
            prices = base;
            return this;
        }

        /**
         * Computes savings as present values.
         *
         * @param by the rates, which are real if the costs are, the timing and the base month
         * @return this
         */
        public Builder discounted(Discounting by) {
            discounting = Optional.of(by);
            return this;
        }

        /**
         * The cohort.
         *
         * @return the model, ready to be drawn
         * @throws IllegalArgumentException if there are no people or no movements, a month is before the base of the
         *     discounting or after the end of its schedule, or if one of costs and discount rates is real and the other
         *     nominal
         */
        public UncertainCohort build() {
            check(start.sum().signum() > 0, "no people", "startingWith(group, people)");
            check(!movements.isEmpty(), "no movements", "comparing(old, pilot)");
            return new UncertainCohort(this);
        }

        private double[] factors() {
            return window.stream()
                    .mapToDouble(month ->
                            discounting.map(by -> by.factor(month, prices)).orElse(1.0))
                    .toArray();
        }

        private static void check(boolean accepted, String found, String expected) {
            if (!accepted) {
                throw new IllegalArgumentException(found + ", expected " + expected);
            }
        }

        /** The groups and the months. */
        @Override
        public String toString() {
            return "Uncertain cohort to be built: " + groups + ", " + window;
        }
    }
}
