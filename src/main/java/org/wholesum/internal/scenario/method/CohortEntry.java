package org.wholesum.internal.scenario.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;

/**
 * A cohort of people who move between needs groups, cycle by cycle.
 *
 * @param cycleMonths how many months a cycle has; the horizon is a whole number of them
 * @param groups for each group, in order, the cost of a person a month by agency
 * @param people how many people each group has at first
 * @param movement how they move in a cycle
 * @param later other movements, from some cycle on
 * @param risks movements that are more or less likely in some cycles
 * @param moves what moving costs, once for each person
 * @param costs other costs of a person, from some time on
 * @param entering people who enter later
 * @param counting when in a cycle people are counted: {@code cycle_start}, {@code cycle_end} or {@code half_cycle};
 *     cycle start unless given
 */
public record CohortEntry(
        @Required int cycleMonths,
        @Required Map<String, Map<Agency, Amount>> groups,
        @Required Map<String, Figure> people,
        @Required Movement movement,
        List<Later> later,
        List<Risk> risks,
        List<Move> moves,
        List<Cost> costs,
        List<Entering> entering,
        Optional<CycleCounting> counting)
        implements MethodEntry {

    /**
     * How people move in a cycle: given probabilities, counts of people who were observed twice, or two snapshots.
     *
     * @param matrix for each group, the share of its people who are in each group a cycle later; zero where it isn't given
     * @param counts for each group, how many of its people were in each group a cycle later
     * @param absorbing with counts, the groups that no person leaves
     * @param before with two snapshots, the people or shares of each group at first
     * @param after with two snapshots, those a cycle later: the least movement that explains them is assumed
     * @param cycleMonths how many months lie between; as in the cohort unless given, and converted if it differs
     */
    public record Movement(
            Map<String, Map<String, Percentage>> matrix,
            Map<String, Map<String, Long>> counts,
            List<String> absorbing,
            Map<String, Figure> before,
            Map<String, Figure> after,
            Optional<Integer> cycleMonths) {
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
                    .done();
        }
    }

    /**
     * Other movements from a cycle on.
     *
     * @param cycle from which cycle since a person entered, from 0
     * @param movement how they then move
     */
    public record Later(@Required int cycle, @Required Movement movement) {}

    /**
     * A movement that is more or less likely in some cycles.
     *
     * @param from the group left
     * @param to the group entered
     * @param risk by what its probability is multiplied
     * @param first the first such cycle since a person entered, from 0
     * @param last the last such cycle
     */
    public record Risk(
            @Required String from,
            @Required String to,
            @Required Figure risk,
            @Required int first,
            @Required int last) {}

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
     * The cost of a person from some time on; of several that apply, the last is used.
     *
     * @param group the group
     * @param cycle from which cycle since the person entered; from the first unless given
     * @param inGroup after how many cycles in the group; at once unless given
     * @param aMonth by agency
     */
    public record Cost(
            @Required String group,
            Optional<Integer> cycle,
            Optional<Integer> inGroup,
            @Required Map<Agency, Amount> aMonth) {}

    /**
     * People who enter later.
     *
     * @param cycle at the start of which cycle of the horizon, from 0
     * @param people how many enter each group
     */
    public record Entering(@Required int cycle, @Required Map<String, Figure> people) {}

    @Override
    public Step toStep(MethodContext context) {
        return new CohortFactory(context, this).step();
    }
}
