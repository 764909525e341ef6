package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.cohort.CycleCounting;

/**
 * A cohort of people who move between needs groups, cycle by cycle.
 *
 * @param cycleMonths how many months a cycle has; the horizon is a whole number of them
 * @param groups for each group, in order, what a person costs a month by agency
 * @param people how many people each group has at first
 * @param movement how they move in a cycle
 * @param later other movements, from some cycle on
 * @param risks movements that are more or less likely in some cycles
 * @param moves what moving costs, once for each person
 * @param costs what a person costs otherwise than at first, from some time on
 * @param entering people who enter later
 * @param counting when in a cycle people are counted: {@code cycle_start}, {@code cycle_end} or {@code half_cycle};
 *     cycle start unless given
 */
public record CohortEntry(
        @JsonProperty(required = true) int cycleMonths,
        @JsonProperty(required = true) Map<String, Map<String, Amount>> groups,
        @JsonProperty(required = true) Map<String, Figure> people,
        @JsonProperty(required = true) Movement movement,
        List<Later> later,
        List<Risk> risks,
        List<Move> moves,
        List<Cost> costs,
        List<Entering> entering,
        Optional<CycleCounting> counting)
        implements MethodEntry {

    /**
     * How people move in a cycle: probabilities as given, counts of people who were seen twice, or two snapshots.
     *
     * @param matrix for each group, the share of its people who are in each group a cycle later; nil where it isn't given
     * @param counts for each group, how many of its people were seen in each group a cycle later
     * @param absorbing with counts, the groups that no one leaves
     * @param before with two snapshots, the people or shares of each group at first
     * @param after with two snapshots, those a cycle later: as few as possible are taken to have moved, and no further
     *     than they had to
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
         * Takes what isn't given as empty, and checks that there is one source.
         *
         * @throws IllegalArgumentException if there isn't
         */
        public Movement {
            matrix = Defaults.or(matrix);
            counts = Defaults.or(counts);
            absorbing = Defaults.or(absorbing);
            before = Defaults.or(before);
            after = Defaults.or(after);
            cycleMonths = Defaults.or(cycleMonths);
            int sources = (matrix.isEmpty() ? 0 : 1) + (counts.isEmpty() ? 0 : 1) + (after.isEmpty() ? 0 : 1);
            if (sources != 1) {
                throw new IllegalArgumentException("expected one of a matrix, counts, and the spread after a cycle");
            }
            if (!absorbing.isEmpty() && counts.isEmpty()) {
                throw new KeyProblem("absorbing", "goes with counts alone");
            }
            if (!before.isEmpty() && after.isEmpty()) {
                throw new KeyProblem("before", "goes with a spread after a cycle");
            }
        }
    }

    /**
     * Other movements from some cycle on.
     *
     * @param cycle from which cycle since a person entered, from 0
     * @param movement how they then move
     */
    public record Later(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Movement movement) {}

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
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Figure risk,
            @JsonProperty(required = true) int first,
            @JsonProperty(required = true) int last) {}

    /**
     * What moving costs, once for each person.
     *
     * @param from the group left
     * @param to the group entered
     * @param cost by agency
     */
    public record Move(
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Map<String, Amount> cost) {
        /**
         * Takes a copy, and checks the agencies.
         *
         * @throws IllegalArgumentException if a key is no agency, or two are the same
         */
        public Move {
            cost = ImmutableMap.copyOf(cost);
            KeyProblem.checkAgencies("cost", cost.keySet());
        }
    }

    /**
     * What a person costs from some time on; of several that apply, the last prevails.
     *
     * @param group the group
     * @param cycle from which cycle since the person entered; from the first unless given
     * @param inGroup after how many cycles in the group; at once unless given
     * @param aMonth by agency
     */
    public record Cost(
            @JsonProperty(required = true) String group,
            Optional<Integer> cycle,
            Optional<Integer> inGroup,
            @JsonProperty(required = true) Map<String, Amount> aMonth) {
        /**
         * Takes what isn't given as empty, and checks the agencies.
         *
         * @throws IllegalArgumentException if a key is no agency, or two are the same
         */
        public Cost {
            cycle = Defaults.or(cycle);
            inGroup = Defaults.or(inGroup);
            aMonth = ImmutableMap.copyOf(aMonth);
            KeyProblem.checkAgencies("a_month", aMonth.keySet());
        }
    }

    /**
     * People who enter later.
     *
     * @param cycle at the start of which cycle of the horizon, from 0
     * @param people how many enter each group
     */
    public record Entering(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Map<String, Figure> people) {
        /** Takes a copy. */
        public Entering {
            people = ImmutableMap.copyOf(people);
        }
    }

    /**
     * Takes what isn't given as empty, and checks the agencies.
     *
     * @throws IllegalArgumentException if a key is no agency, or two are the same
     */
    public CohortEntry {
        groups = ImmutableMap.copyOf(groups);
        people = ImmutableMap.copyOf(people);
        later = Defaults.or(later);
        risks = Defaults.or(risks);
        moves = Defaults.or(moves);
        costs = Defaults.or(costs);
        entering = Defaults.or(entering);
        counting = Defaults.or(counting);
        groups.forEach((group, amounts) -> KeyProblem.checkAgencies(List.of("groups", group), amounts.keySet()));
    }
}
