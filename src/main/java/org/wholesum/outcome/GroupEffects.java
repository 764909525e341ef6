package org.wholesum.outcome;

import java.util.Map;
import java.util.Optional;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.price.Discounting;

/**
 * What a cohort of needs groups achieves: people in some groups, or years in them, each group with a weight. With a weight of 1
 * for every group but the dead, years are life-years; with the utility of a group's health, they are quality-adjusted
 * life-years (A. Briggs, K. Claxton, M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006,
 * chapter 2).
 *
 * <pre>{@code
 * var groups = NeedsGroups.of("ill", "well");
 * var cohort = NeedsGroupCohort.builder(groups)
 *     .startingWith("ill", "10")
 *     .movingBy(TransitionMatrix.of(groups, 6, new double[][] {{0.5, 0.5}, {0, 1}}))
 *     .build();
 * var year = Months.of("2014-04", 12);
 * GroupEffects.of(cohort, Map.of("well", 1.0)).atEnd(year);    // 7.5
 * GroupEffects.of(cohort, Map.of("well", 1.0)).years(year);    // 2.5
 * }</pre>
 *
 * <p>Counted at the start of each cycle, nobody is well in the first six months, and five are in the next.
 */
public final class GroupEffects {
    private static final double MONTHS_OF_YEAR = 12;

    private final NeedsGroupCohort cohort;
    private final Map<String, Double> weights;

    private GroupEffects(NeedsGroupCohort cohort, Map<String, Double> weights) {
        this.cohort = cohort;
        this.weights = Map.copyOf(weights);
    }

    /**
     * The effects of a cohort.
     *
     * @param cohort the people by needs group
     * @param weights of a person in each group; 0 for a group without one
     * @return the effects
     * @throws org.wholesum.problem.InvalidInputException if the cohort has no group of some name
     * @throws IllegalArgumentException if there are no weights, or one is not finite
     */
    public static GroupEffects of(NeedsGroupCohort cohort, Map<String, Double> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("no needs group has a weight, expected one or more");
        }
        weights.forEach((group, weight) -> {
            if (!cohort.groups().names().contains(group)) {
                throw Suggestions.unknown(
                        "needs group \"" + group + "\" is unknown",
                        group,
                        cohort.groups().names());
            }
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException(group + ": weight " + weight + ", expected a finite number");
            }
        });
        return new GroupEffects(cohort, weights);
    }

    /**
     * The weighted people after the last cycle.
     *
     * @param horizon a whole number of cycles
     * @return the sum over groups of people times weight, not rounded
     * @throws IllegalArgumentException if the horizon is not a whole number of cycles
     */
    public double atEnd(Months horizon) {
        Trace trace = trace(horizon);
        return weighted(trace, trace.cycles());
    }

    /**
     * The weighted years over the horizon, not discounted. A cycle's people are counted when the cohort counts them: at its
     * start, at its end, or the mean of both.
     *
     * @param horizon a whole number of cycles
     * @return the sum over cycles and groups of people times weight times the cycle's length in years, not rounded
     * @throws IllegalArgumentException if the horizon is not a whole number of cycles
     */
    public double years(Months horizon) {
        return years(horizon, Optional.empty());
    }

    /**
     * The weighted years over the horizon, discounted. A cycle's years are spread evenly over its months.
     *
     * @param horizon a whole number of cycles
     * @param discounting the rates, which are applied to numbers and so aren't checked against a price base
     * @return the present value of the years, not rounded
     * @throws IllegalArgumentException if the horizon is not a whole number of cycles, starts before the base or ends after
     *     the schedule
     */
    public double years(Months horizon, Discounting discounting) {
        return years(horizon, Optional.of(discounting));
    }

    private double years(Months horizon, Optional<Discounting> discounting) {
        Trace trace = trace(horizon);
        int length = cohort.cycleMonths();
        double sum = 0;
        for (int cycle = 0; cycle < trace.cycles(); cycle++) {
            Months months = Months.of(horizon.month(cycle * length), length);
            double years = discounting.map(by -> by.annuity(months)).orElse(length / MONTHS_OF_YEAR);
            sum += counted(trace, cycle) * years;
        }
        return sum;
    }

    private double counted(Trace trace, int cycle) {
        double start = weighted(trace, cycle);
        double end = weighted(trace, cycle + 1);
        CycleCounting counting = cohort.counting();
        return counting == CycleCounting.CYCLE_START
                ? start
                : counting == CycleCounting.CYCLE_END ? end : (start + end) / 2;
    }

    /** In the order of the groups, so that the sum is the same whatever the order of the weights. */
    private double weighted(Trace trace, int cycle) {
        return cohort.groups().names().stream()
                .mapToDouble(group -> weights.getOrDefault(group, 0.0) * trace.people(group, cycle))
                .sum();
    }

    private Trace trace(Months horizon) {
        if (horizon.count() % cohort.cycleMonths() != 0) {
            throw new IllegalArgumentException("the horizon, " + horizon + ", is not a whole number of cycles of "
                    + cohort.cycleMonths() + " months");
        }
        return cohort.trace(horizon.count() / cohort.cycleMonths());
    }

    /** The groups with their weights. */
    @Override
    public String toString() {
        return cohort.groups().names().stream()
                .filter(weights::containsKey)
                .map(group -> group + " × " + weights.get(group))
                .reduce((some, more) -> some + ", " + more)
                .orElse("");
    }
}
