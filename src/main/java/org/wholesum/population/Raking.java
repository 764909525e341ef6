package org.wholesum.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;

/**
 * Weights of people, or numbers of people in the cells of a table, raked to known totals of one or more variables, as area
 * and needs group: iterative proportional fitting (W. E. Deming, F. F. Stephan, <i>On a Least Squares Adjustment of a Sampled
 * Frequency Table When the Expected Marginal Totals are Known</i>, Annals of Mathematical Statistics 11, 1940), which is the
 * raking ratio among calibration estimators (J.-C. Deville, C.-E. Särndal, O. Sautory, Journal of the American Statistical
 * Association 88, 1993).
 *
 * <p>Each variable in turn, the weights of each of its categories are multiplied so that they add up to the known total, and
 * so again, until all totals are met. A weight never becomes negative, one of 0 remains 0, and the odds ratios of the cells
 * remain as they were. The result depends neither on the order of the units nor on that of the variables.
 *
 * <pre>{@code
 * Raking raked = Raking.builder()
 *     .unit("40", Map.of("area", "north", "group", "often"))
 *     .unit("60", Map.of("area", "north", "group", "well"))
 *     .unit("30", Map.of("area", "south", "group", "often"))
 *     .unit("70", Map.of("area", "south", "group", "well"))
 *     .totals("area", Map.of("north", new BigDecimal("150"), "south", new BigDecimal("50")))
 *     .totals("group", Map.of("often", new BigDecimal("90"), "well", new BigDecimal("110")))
 *     .build();
 * raked.weights().get(0);   // 70.84…: of those in the north who need help often
 * }</pre>
 */
public final class Raking {
    /** How far a total may be missed, as a share of the sum of all totals, unless another share is given. */
    static final double TOLERANCE = 1e-10;

    private static final int SHOWN = 100;

    private final SortedMap<String, SortedMap<String, BigDecimal>> totals;
    private final SortedMap<RakedCell, Double> factors;
    private final ImmutableList<Double> weights;
    private final int rounds;
    private final double largestGap;

    private Raking(SortedMap<String, SortedMap<String, BigDecimal>> totals, List<Unit> units, RakingRounds fitted) {
        this.totals = ImmutableSortedMap.copyOfSorted(totals);
        factors = fitted.factors();
        weights = units.stream()
                .map(unit -> unit.weight().doubleValue() * factors.getOrDefault(unit.cell(), 1.0))
                .collect(ImmutableList.toImmutableList());
        rounds = fitted.rounds();
        largestGap = fitted.largestGap();
    }

    /**
     * A unit with its weight.
     *
     * @param weight 0 or more
     * @param categories of the unit, by variable
     */
    record Unit(BigDecimal weight, SortedMap<String, String> categories) {
        Unit with(Set<String> variables) {
            SortedMap<String, String> used = new TreeMap<>(categories);
            used.keySet().retainAll(variables);
            return new Unit(weight, used);
        }

        RakedCell cell() {
            return new RakedCell(List.copyOf(categories.values()));
        }
    }

    /** {@return a builder without units and totals} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the raked weights, in the order in which the units were added} */
    public List<Double> weights() {
        return weights;
    }

    /** {@return how often all variables have been adjusted} */
    public int rounds() {
        return rounds;
    }

    /** {@return by how much the raked weights of a category differ most from its total} */
    public double largestGap() {
        return largestGap;
    }

    /** {@return the totals, the number of rounds, and the factor of each cell, at most 100 of them} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        totals.forEach((variable, known) -> steps.add("Known totals by " + variable + ": "
                + known.entrySet().stream()
                        .map(total -> total.getKey() + " " + total.getValue().toPlainString())
                        .collect(Collectors.joining(", "))));
        steps.add("Raked by iterative proportional fitting in " + WholeNumber.counted(rounds, "round")
                + ": each variable in turn, weights × known total ÷ sum of the weights; no total is missed by more than "
                + NumberText.figure(largestGap));
        factors.entrySet().stream()
                .limit(SHOWN)
                .forEach(cell -> steps.add("Weights of " + cell.getKey().words(totals.keySet()) + " × "
                        + NumberText.places(cell.getValue(), 6)));
        if (factors.size() > SHOWN) {
            steps.add("and so on, for " + WholeNumber.grouped(factors.size()) + " cells");
        }
        return new Explanation(steps);
    }

    /** As {@code 4 weights raked to the totals by [area, group] in 5 rounds}. */
    @Override
    public String toString() {
        return WholeNumber.grouped(weights.size()) + " weights raked to the totals by " + totals.keySet() + " in "
                + WholeNumber.counted(rounds, "round");
    }

    /** Collects units and totals, and rakes. */
    public static final class Builder {
        private final List<Unit> units = new ArrayList<>();
        private final SortedMap<String, SortedMap<String, BigDecimal>> totals = new TreeMap<>();
        private double tolerance = TOLERANCE;

        private Builder() {}

        /**
         * Adds a person with a weight, or a cell of a table with its number of people.
         *
         * @param weight a decimal number, 0 or more
         * @param categories its category by variable; those of variables without totals are not used
         * @return this
         * @throws IllegalArgumentException if the weight is not a decimal number
         */
        public Builder unit(String weight, Map<String, String> categories) {
            try {
                return unit(new BigDecimal(weight), categories);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("weight \"" + weight + "\": expected a decimal number", e);
            }
        }

        /**
         * Adds a person with a weight, or a cell of a table with its number of people.
         *
         * @param weight 0 or more
         * @param categories its category by variable; those of variables without totals are not used
         * @return this
         */
        public Builder unit(BigDecimal weight, Map<String, String> categories) {
            units.add(new Unit(weight, new TreeMap<>(categories)));
            return this;
        }

        /**
         * Sets the known totals of a variable.
         *
         * @param variable its name
         * @param known the total of each category that units have, 0 or more
         * @return this
         */
        public Builder totals(String variable, Map<String, BigDecimal> known) {
            totals.put(variable, new TreeMap<>(known));
            return this;
        }

        /**
         * Sets how far a total may be missed: 0.0000000001 of the sum of the totals unless given. Where the sums by two
         * variables differ, by rounding of the totals, their difference may be missed besides.
         *
         * @param share of the sum of the totals, more than 0 and at most 0.01
         * @return this
         * @throws IllegalArgumentException if the share is outside its range
         */
        public Builder within(double share) {
            if (!(share > 0 && share <= 0.01)) {
                throw new IllegalArgumentException("tolerance " + share + ": expected more than 0, at most 0.01");
            }
            tolerance = share;
            return this;
        }

        /**
         * Rakes the weights.
         *
         * @return the raked weights
         * @throws org.wholesum.problem.InvalidInputException with every problem: there are no units or no totals, a weight or
         *     a total is negative, a unit has no category of a variable, a category has no total, no weight has a category
         *     with a total, or the totals of two variables have different sums. Also if totals cannot be met after 10,000
         *     rounds, as cells without weight block them: it then names those that are missed most, and by how much
         */
        public Raking build() {
            RakingChecks.check(units, totals);
            List<Unit> used =
                    units.stream().map(unit -> unit.with(totals.keySet())).toList();
            SortedMap<RakedCell, BigDecimal> cells = new TreeMap<>();
            used.forEach(unit -> cells.merge(unit.cell(), unit.weight(), BigDecimal::add));
            return new Raking(totals, used, RakingRounds.fit(cells, totals, tolerance));
        }

        /** The number of units and the variables. */
        @Override
        public String toString() {
            return units.size() + " units to be raked to the totals by " + totals.keySet();
        }
    }
}
