package org.wholesum.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * What a person of each needs group counts for, in a unit other than money or in money outside of any budget, added up over a
 * cohort: quality-adjusted life-years, years lived well, people in a group. Immutable.
 *
 * <pre>{@code
 * var groups = NeedsGroups.of("well", "disabled", "dead");
 * var cohort = NeedsGroupCohort.builder(groups)
 *     .startingWith("well", "10000")
 *     .movingBy(TransitionMatrix.of(groups, 12, new double[][] {{0.6, 0.2, 0.2}, {0, 0.6, 0.4}, {0, 0, 1}}))
 *     .build();
 * GroupValues.aYear(groups, Map.of("well", 1.0, "disabled", 0.7)).counted(CycleCounting.CYCLE_END)
 *     .total(cohort.trace(2));   // 12680.0
 * }</pre>
 */
public final class GroupValues {
    private final NeedsGroups groups;
    private final double[] values;
    private final boolean aYear;
    private final CycleCounting counting;
    private final double rate;

    private GroupValues(NeedsGroups groups, double[] values, boolean aYear, CycleCounting counting, double rate) {
        this.groups = groups;
        this.values = values;
        this.aYear = aYear;
        this.counting = counting;
        this.rate = rate;
    }

    /**
     * Values a year in the group, as a utility from 0 to 1; a state worse than death is below 0.
     *
     * @param groups the needs groups
     * @param values by group, 0 unless given
     * @return the values, counted at the start of each cycle and not discounted
     * @throws IllegalArgumentException if a group is unknown, or a value is not finite
     */
    public static GroupValues aYear(NeedsGroups groups, Map<String, Double> values) {
        return new GroupValues(groups, array(groups, values), true, CycleCounting.CYCLE_START, 0);
    }

    /**
     * Values a cycle in the group, whatever its length.
     *
     * @param groups the needs groups
     * @param values by group, 0 unless given
     * @return the values, counted at the start of each cycle and not discounted
     * @throws IllegalArgumentException if a group is unknown, or a value is not finite
     */
    public static GroupValues aCycle(NeedsGroups groups, Map<String, Double> values) {
        return new GroupValues(groups, array(groups, values), false, CycleCounting.CYCLE_START, 0);
    }

    private static double[] array(NeedsGroups groups, Map<String, Double> values) {
        double[] array = new double[groups.size()];
        values.forEach((group, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value of \"" + group + "\" is " + value + ", expected a number");
            }
            array[groups.index(group)] = value;
        });
        return array;
    }

    /**
     * Sets when in a cycle people are counted.
     *
     * @param when the counting, which need not be that of the cohort's costs
     * @return the same values, counted so
     */
    public GroupValues counted(CycleCounting when) {
        return new GroupValues(groups, values, aYear, when, rate);
    }

    /**
     * Discounts each count by the years from the start of the first cycle to when it is made, so that a count at the end of
     * the first yearly cycle is divided by 1 + rate.
     *
     * @param annualRate 0.035 for 3.5%, above −1
     * @return the same values, discounted
     * @throws IllegalArgumentException if the rate is not above −1
     */
    public GroupValues discounted(double annualRate) {
        if (!(annualRate > -1 && annualRate <= 1)) {
            throw InvalidInputException.of(
                    "discount rate is " + annualRate + ", expected a share above -1 and at most 1, as 0.035",
                    annualRate > 1 && annualRate <= 100
                            ? Percent.meant(BigDecimal.valueOf(annualRate))
                            : Optional.empty());
        }
        return new GroupValues(groups, values, aYear, counting, annualRate);
    }

    /**
     * The sum over people in each cycle.
     *
     * @param trace the people by group over time, of the same groups
     * @return a sum for each cycle, not rounded
     * @throws IllegalArgumentException if the groups differ
     */
    public List<Double> byCycle(Trace trace) {
        if (!trace.groups().equals(groups)) {
            throw new IllegalArgumentException(
                    "the people are of the groups " + trace.groups() + ", expected " + groups);
        }
        List<Double> sums = new ArrayList<>();
        for (int cycle = 0; cycle < trace.cycles(); cycle++) {
            double start = counting.startShare(cycle, trace.cycles());
            sums.add(start * at(trace, cycle) + (1 - start) * at(trace, cycle + 1));
        }
        return List.copyOf(sums);
    }

    /**
     * The sum over people and cycles.
     *
     * @param trace the people by group over time, of the same groups
     * @return the sum, not rounded
     * @throws IllegalArgumentException if the groups differ
     */
    public double total(Trace trace) {
        return byCycle(trace).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What the people at a boundary of cycles count for in a cycle, discounted. */
    private double at(Trace trace, int boundary) {
        double sum = 0;
        for (int group = 0; group < values.length; group++) {
            sum += trace.people().get(boundary).get(group) * values[group];
        }
        double years = trace.cycle().years();
        return sum * (aYear ? years : 1) / StrictMath.pow(1 + rate, boundary * years);
    }

    /** The counting and the values by group. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "Values " + (aYear ? "a year" : "a cycle") + ", counted at " + counting.inWords() + ":");
        for (int group = 0; group < values.length; group++) {
            text.append(' ').append(groups.names().get(group)).append(' ').append(values[group]);
        }
        return text.toString();
    }
}
