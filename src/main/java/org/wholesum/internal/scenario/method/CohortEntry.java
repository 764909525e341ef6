package org.wholesum.internal.scenario.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.CycleLength;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.Transition;
import org.wholesum.internal.scenario.value.UnitAmount;

/**
 * A cohort of people who move between needs groups, cycle by cycle.
 *
 * @param cycleMonths how many months a cycle has; the horizon is a whole number of them. Either this or cycle
 * @param cycle how long a cycle is, in whole weeks or months: {@code 2 weeks}. A cycle of weeks is paid by its days in each
 *     month; its numbers by cycle are those of the cohort's cycles
 * @param groups for each group, in order, the cost of a person a month by agency; costs has those by year or cycle
 * @param people how many people each group has at first
 * @param movement how they move in a cycle; a share can be {@code unknown} where it is fitted
 * @param calibrate fits the shares that are unknown to observed numbers of people
 * @param later other movements, from some cycle on
 * @param risks movements that are more or less likely in some cycles
 * @param moves what moving costs, once for each person
 * @param costs other costs of a person, from some time on
 * @param entering people who enter later
 * @param counting when in a cycle people are counted: {@code cycle_start}, {@code cycle_end}, {@code half_cycle} or
 *     {@code simpson}; cycle start unless given
 */
public record CohortEntry(
        Optional<Integer> cycleMonths,
        Optional<CycleLength> cycle,
        @Required Map<String, Map<Agency, UnitAmount>> groups,
        @Required Map<String, Figure> people,
        @Required Movement movement,
        Optional<CalibrateEntry> calibrate,
        List<Later> later,
        List<Risk> risks,
        List<Move> moves,
        List<Cost> costs,
        List<Entering> entering,
        Optional<CycleCounting> counting)
        implements MethodEntry {
    /**
     * Checks that the length of a cycle is given once.
     *
     * @throws IllegalArgumentException if it is not, or is less than 1
     */
    public CohortEntry {
        if (cycleMonths.isPresent() == cycle.isPresent()) {
            throw new IllegalArgumentException("expected one of cycle_months and cycle, how long a cycle is");
        }
    }

    /** {@return how long a cycle is} */
    CycleLength length() {
        return cycle.orElseGet(() -> CycleLength.months(cycleMonths.orElseThrow()));
    }

    /**
     * How people move in a cycle: given probabilities, counts of people who were observed twice, or two snapshots.
     *
     * @param matrix for each group, the share of its people who are in each group a cycle later; zero where it isn't given, and
     *     {@code unknown}, or {@code unknown 5% to 60%} with bounds, where calibrate fits it
     * @param counts for each group, how many of its people were in each group a cycle later
     * @param absorbing with counts, the groups that no person leaves
     * @param before with two snapshots, the people or shares of each group at first
     * @param after with two snapshots, those a cycle later: the least movement that explains them is assumed
     * @param cycleMonths how many months lie between; as in the cohort unless given, and converted if it differs
     * @param cycle how long the time between is, in whole weeks or months, instead of cycleMonths
     */
    public record Movement(
            Map<String, Map<String, Transition>> matrix,
            Map<String, Map<String, Long>> counts,
            List<String> absorbing,
            Map<String, Figure> before,
            Map<String, Figure> after,
            Optional<Integer> cycleMonths,
            Optional<CycleLength> cycle) {
        /**
         * Checks that exactly one of matrix, counts and after is given.
         *
         * @throws IllegalArgumentException if none or several are given
         */
        public Movement {
            int sources = (matrix.isEmpty() ? 0 : 1) + (counts.isEmpty() ? 0 : 1) + (after.isEmpty() ? 0 : 1);
            if (sources != 1) {
                throw new IllegalArgumentException("expected one of matrix, counts, and after");
            }
            new Checks()
                    .require(absorbing.isEmpty() || !counts.isEmpty(), "is used with counts only", "absorbing")
                    .require(
                            before.isEmpty() || !after.isEmpty(),
                            "needs after, the people of each group a cycle later",
                            "before")
                    .require(cycle.isEmpty() || cycleMonths.isEmpty(), "is used without cycle_months only", "cycle")
                    .done();
        }

        /** {@return the time between, that of the cohort's cycles unless given} */
        CycleLength length(CohortEntry cohort) {
            return cycle.or(() -> cycleMonths.map(CycleLength::months)).orElseGet(cohort::length);
        }
    }

    /**
     * Other movements from a cycle on.
     *
     * @param cycle from which cycle since a person entered, from 0
     * @param movement how they then move
     * @param cycleMonths how many months a cycle of these numbers has; as in the cohort unless given, and converted if it
     *     differs. Required where the movement is given in cycles of another length than the cohort's
     */
    public record Later(@Required int cycle, @Required Movement movement, Optional<Integer> cycleMonths) {}

    /**
     * A movement that is more or less likely in some cycles.
     *
     * @param from the group left
     * @param to the group entered
     * @param risk by what its probability is multiplied
     * @param first the first such cycle since a person entered, from 0
     * @param last the last such cycle
     * @param cycleMonths how many months a cycle of these numbers has; as in the cohort unless given, and refused if it
     *     differs, as a relative risk of a year is not that of a month. Required where the movement is given in cycles of
     *     another length than the cohort's
     */
    public record Risk(
            @Required String from,
            @Required String to,
            @Required Figure risk,
            @Required int first,
            @Required int last,
            Optional<Integer> cycleMonths) {}

    /**
     * What moving costs, once for each person.
     *
     * @param from the group left
     * @param to the group entered
     * @param cost by agency
     */
    public record Move(
            @Required String from,
            @Required String to,
            @Required Map<Agency, Amount> cost) {}

    /**
     * The cost of a person from some time on, a month, a year or a cycle, of which the last that applies is used; or a cost of
     * entering the group.
     *
     * @param group the group
     * @param cycle from which cycle since the person entered; from the first unless given
     * @param inGroup after how many cycles in the group; at once unless given
     * @param aMonth by agency
     * @param aYear instead of a month, by agency; a twelfth a month
     * @param aCycle instead of a month, by agency; paid evenly over a cycle
     * @param onEntry instead, by agency: paid once by each person who enters the group, at the start, later, or from another
     *     group, however people are counted in a cycle
     * @param cycleMonths how many months a cycle of these numbers has; as in the cohort unless given, and converted if it
     *     differs. Required where the movement is given in cycles of another length than the cohort's
     */
    public record Cost(
            @Required String group,
            Optional<Integer> cycle,
            Optional<Integer> inGroup,
            Optional<Map<Agency, UnitAmount>> aMonth,
            Optional<Map<Agency, UnitAmount>> aYear,
            Optional<Map<Agency, UnitAmount>> aCycle,
            Optional<Map<Agency, UnitAmount>> onEntry,
            Optional<Integer> cycleMonths) {
        /**
         * Checks that there is one cost.
         *
         * @throws IllegalArgumentException if there are several or none, or one on entry is from some time on
         */
        public Cost {
            long costs = Stream.of(aMonth, aYear, aCycle, onEntry)
                    .filter(Optional::isPresent)
                    .count();
            if (costs != 1) {
                throw new IllegalArgumentException("expected one of a_month, a_year, a_cycle and on_entry");
            }
            String once = "is not used with on_entry, which is paid once, whenever a person enters";
            new Checks()
                    .require(onEntry.isEmpty() || cycle.isEmpty(), once, "cycle")
                    .require(onEntry.isEmpty() || inGroup.isEmpty(), once, "in_group")
                    .done();
        }

        /** {@return whether it has a number of cycles, or an amount for one} */
        boolean isByCycle() {
            return cycle.orElse(0) > 0 || inGroup.orElse(0) > 0 || aCycle.isPresent();
        }
    }

    /**
     * People who enter later.
     *
     * @param cycle at the start of which cycle of the horizon, from 0
     * @param people how many enter each group
     * @param cycleMonths how many months a cycle of these numbers has; as in the cohort unless given, and converted if it
     *     differs. Required where the movement is given in cycles of another length than the cohort's
     */
    public record Entering(@Required int cycle, @Required Map<String, Figure> people, Optional<Integer> cycleMonths) {}

    @Override
    public Step toStep(MethodContext context) {
        return new CohortFactory(context, this).step();
    }
}
