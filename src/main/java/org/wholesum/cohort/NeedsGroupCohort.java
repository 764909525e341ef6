package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Method;

/**
 * A cohort of people who move between needs groups, cycle by cycle, and what they cost (a Markov cohort: A. Briggs,
 * K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 2).
 *
 * <p>The first cycle starts with the horizon. The history is used only for its currency and price base. People may enter
 * later; their movements and costs follow the time since they entered.
 *
 * <p>Where cycles are months, the horizon must be a whole number of them, and an agency's cost in a cycle is spread evenly over
 * its months, except what is paid on entering the cohort. Where they are weeks, a cycle can lie in two months or more, and the
 * horizon can end within one, which is then counted for its days in the horizon. A cost a month or a year of such a cycle is
 * paid by its days in each month: 14 of the 30 days of April are 14/30 of a month's cost, so that a person who stays in a group
 * costs the same in every month as with monthly cycles. A cost a cycle, and one of moving, is paid evenly over the days of the
 * cycle. The cumulative series is rounded half up to the penny.
 *
 * <pre>{@code
 * var nhs = Agency.of("nhs");
 * var groups = NeedsGroups.of("ill", "well");
 * var cohort = NeedsGroupCohort.builder(groups)
 *     .startingWith("ill", "10")
 *     .costing("ill", Map.of(nhs, Money.parse("GBP 100.00")))
 *     .movingBy(TransitionMatrix.of(groups, 6, new double[][] {{0.5, 0.5}, {0, 1}}))
 *     .build();
 * var year = Months.of("2014-04", 12);
 * cohort.project(MonthlyCosts.zero(CurrencyUnit.GBP, year), year).total();   // GBP 9000.00
 * }</pre>
 *
 * <p>Ten people at £100.00 for six months, then five: £6,000.00 + £3,000.00.
 */
public final class NeedsGroupCohort implements Method {
    /**
     * What moving from one group to another costs, once for each person.
     *
     * @param from the group left
     * @param to the group entered
     * @param cost by agency
     */
    record Move(String from, String to, SortedMap<Agency, Money> cost) {}

    private final NeedsGroups groups;
    private final List<GroupCosts> costs;
    private final ImmutableSortedMap<Integer, double[]> waves;
    private final ImmutableSortedMap<Integer, TransitionMatrix> movement;
    private final List<Move> moves;
    private final CycleCounting counting;

    private NeedsGroupCohort(Builder made) {
        groups = made.groups;
        costs = List.copyOf(made.costs);
        waves = made.waves();
        movement = ImmutableSortedMap.copyOf(made.movement);
        moves = List.copyOf(made.moves);
        counting = made.counting;
    }

    /**
     * Starts a cohort without people, costs and movements.
     *
     * @param groups its needs groups
     * @return a builder
     */
    public static Builder builder(NeedsGroups groups) {
        return new Builder(groups);
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return groups;
    }

    /** {@return how long a cycle is} */
    public CycleLength cycle() {
        return matrix(0).cycle();
    }

    /**
     * The number of months in a cycle.
     *
     * @return how many
     * @throws IllegalStateException if cycles are weeks, for which there is {@link #cycle()}
     */
    public int cycleMonths() {
        return cycle().inMonths();
    }

    /**
     * The number of cycles in a horizon.
     *
     * @param horizon calendar months
     * @return how many, where the last cycle of weeks need not end with the horizon
     * @throws InvalidInputException if cycles are months, and the horizon isn't a whole number of them; or if there is one
     *     cycle only, and people are counted by Simpson's rule
     */
    public int cycles(Months horizon) {
        return CohortProjection.cycles(this, horizon);
    }

    /** {@return when in a cycle people are counted} */
    public CycleCounting counting() {
        return counting;
    }

    /**
     * How people move.
     *
     * @param cycle since they entered, from 0
     * @return the matrix of that cycle
     */
    public TransitionMatrix matrix(int cycle) {
        return matrix(movement, cycle);
    }

    private static TransitionMatrix matrix(SortedMap<Integer, TransitionMatrix> movement, int cycle) {
        return Objects.requireNonNull(movement.get(movement.headMap(cycle + 1).lastKey()));
    }

    /** What a person costs, by index of the group. */
    List<GroupCosts> groupCosts() {
        return costs;
    }

    /** The people who enter, {@code double[group]}, by the cycle at whose start they do. */
    SortedMap<Integer, double[]> waves() {
        return waves;
    }

    List<Move> moves() {
        return moves;
    }

    /**
     * The number of people in each group over time.
     *
     * @param cycles how many cycles, from 1
     * @return the people by group at the start and after each cycle
     * @throws IllegalArgumentException if the number of cycles is less than 1
     */
    public Trace trace(int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException("trace over " + cycles + " cycles, expected 1 or more");
        }
        return new CohortRun(this, cycles).trace();
    }

    /**
     * Projects the cohort.
     *
     * @throws IllegalArgumentException if the horizon is not a whole number of cycles, or an amount is in another currency
     *     than the history
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        amounts().forEach(amounts -> Amounts.checkCurrency("cost", amounts, history.currency()));
        return new CohortProjection(this, horizon).costs(history, agencies());
    }

    private List<Map<Agency, ? extends BigMoneyProvider>> amounts() {
        List<Map<Agency, ? extends BigMoneyProvider>> amounts = new ArrayList<>();
        costs.forEach(
                group -> group.rates().forEach(rate -> amounts.add(rate.cost().amounts())));
        costs.forEach(group -> amounts.add(group.onEntry()));
        moves.forEach(move -> amounts.add(move.cost()));
        return amounts;
    }

    private Set<Agency> agencies() {
        Set<Agency> agencies = new TreeSet<>();
        amounts().forEach(amounts -> agencies.addAll(amounts.keySet()));
        return agencies;
    }

    @Override
    public String describe() {
        return "needs groups (" + String.join(", ", groups) + ") in cycles of " + cycle() + ", counted "
                + (counting == CycleCounting.SIMPSON ? "by " : "at ") + counting.inWords();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return new CohortExplanation(this, new CohortProjection(this, horizon)).of(agency, costs(history, horizon));
    }

    /** The groups, the length of a cycle and the counting. */
    @Override
    public String toString() {
        return describe();
    }

    /** Builds a {@link NeedsGroupCohort}. It is counted at the start of each cycle unless {@link #counted} differs. */
    public static final class Builder extends GroupsBuilder<Builder> {
        private final List<GroupCosts> costs = new ArrayList<>();
        private final SortedMap<Integer, GroupNumbers> entering = new TreeMap<>();
        private final SortedMap<Integer, TransitionMatrix> movement = new TreeMap<>();
        private final List<Move> moves = new ArrayList<>();
        private CycleCounting counting = CycleCounting.CYCLE_START;

        private Builder(NeedsGroups groups) {
            super(groups, GroupNumbers.people(groups));
            groups.forEach(group -> costs.add(GroupCosts.none()));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Adds people who enter a group at the start of a cycle. Their movements and costs follow the time since they
         * entered.
         *
         * @param cycle of the horizon, from 0; it has no effect where a horizon ends before it
         * @param group its name
         * @param people a decimal number, 0 or more
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or the cycle or the number is negative
         */
        public Builder entering(int cycle, String group, String people) {
            return entering(cycle, Map.of(group, GroupNumbers.decimal("people", people)));
        }

        /**
         * Adds people who enter several groups at the start of a cycle. Their movements and costs follow the time since
         * they entered.
         *
         * @param cycle of the horizon, from 0; it has no effect where a horizon ends before it
         * @param people 0 or more, by group
         * @return this
         * @throws IllegalArgumentException if a group is unknown, or the cycle or a number is negative
         */
        public Builder entering(int cycle, Map<String, BigDecimal> people) {
            if (cycle < 0) {
                throw new IllegalArgumentException("people entering in cycle " + cycle + ": expected 0 or more");
            }
            GroupNumbers wave = entering.computeIfAbsent(cycle, c -> GroupNumbers.people(groups));
            people.forEach(wave::add);
            return this;
        }

        /**
         * Sets what a person of a group costs a month; nothing unless given.
         *
         * @param group its name
         * @param aMonth the cost a month, by agency, 0 or more
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or a cost is negative
         */
        public Builder costing(String group, Map<Agency, Money> aMonth) {
            return costing(group, PersonCost.aMonth(aMonth));
        }

        /**
         * Sets what a person of a group costs in a month, a year or a cycle; nothing unless given.
         *
         * @param group its name
         * @param cost in a unit of time
         * @return this
         * @throws IllegalArgumentException if the group is unknown
         */
        public Builder costing(String group, PersonCost cost) {
            int index = groups.index(group);
            costs.set(index, costs.get(index).fromStart(cost));
            return this;
        }

        /**
         * Sets what a person of a group costs a month from some time on. Where several such costs apply, the one given last
         * is used.
         *
         * @param group its name
         * @param cycle the first cycle since the person entered the cohort, from 0
         * @param inGroup the number of cycles already spent in the group, from 0
         * @param aMonth the cost a month, by agency, 0 or more
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or a time or a cost is negative
         */
        public Builder costingFrom(String group, int cycle, int inGroup, Map<Agency, Money> aMonth) {
            return costingFrom(group, cycle, inGroup, PersonCost.aMonth(aMonth));
        }

        /**
         * Sets what a person of a group costs in a month, a year or a cycle, from some time on. Where several such costs
         * apply, the one given last is used.
         *
         * @param group its name
         * @param cycle the first cycle since the person entered the cohort, from 0
         * @param inGroup the number of cycles already spent in the group, from 0
         * @param cost in a unit of time
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or a time is negative
         */
        public Builder costingFrom(String group, int cycle, int inGroup, PersonCost cost) {
            int index = groups.index(group);
            costs.set(index, costs.get(index).from(cycle, inGroup, cost));
            return this;
        }

        /**
         * Adds a cost for each person who enters a group, paid once: in the first month of a cycle for those who are in the
         * group as they enter the cohort, at the start or later, and in the cycle in which they move for those who come from
         * another group, once for each time. It is not a cost of being in the group: how people are counted in a cycle does
         * not change it. 1,000 people at £12.00 cost £12,000.00.
         *
         * @param group its name
         * @param cost by agency, 0 or more, in addition to others of the same group
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or a cost is negative
         */
        public Builder chargingOnEntry(String group, Map<Agency, ? extends BigMoneyProvider> cost) {
            int index = groups.index(group);
            costs.set(index, costs.get(index).withEntry(cost));
            return this;
        }

        /**
         * Sets how people move in every cycle.
         *
         * @param matrix of the same groups
         * @return this
         * @throws IllegalArgumentException if its groups differ, or its cycle length differs from that of later movements
         */
        public Builder movingBy(TransitionMatrix matrix) {
            return movingBy(0, matrix);
        }

        /**
         * Sets how people move from some cycle on.
         *
         * @param cycle the first cycle since a person entered, from 0
         * @param matrix of the same groups, and with the same cycle length as the others
         * @return this
         * @throws IllegalArgumentException if its groups or its cycle length differ, or the cycle is negative
         */
        public Builder movingBy(int cycle, TransitionMatrix matrix) {
            if (cycle < 0) {
                throw new IllegalArgumentException("movement from cycle " + cycle + ": expected 0 or more");
            }
            CycleLength length = movement.isEmpty()
                    ? matrix.cycle()
                    : movement.values().iterator().next().cycle();
            if (!matrix.groups().equals(groups) || !matrix.cycle().equals(length)) {
                throw new IllegalArgumentException("the matrix from cycle " + cycle + " has the groups "
                        + matrix.groups() + " and cycles of " + matrix.cycle() + ", expected " + groups
                        + " and " + length);
            }
            movement.put(cycle, matrix);
            return this;
        }

        /**
         * Multiplies the probability of one movement in some cycles; people who no longer move stay in their group. It
         * changes the movements that have been set before.
         *
         * @param from the group left
         * @param to the group entered
         * @param risk the relative risk, by which the probability is multiplied, 0 or more
         * @param first the first cycle since a person entered, from 0
         * @param last the last such cycle
         * @return this
         * @throws IllegalArgumentException if the cycles aren't in order, no movement has been set, a group is unknown, both
         *     are the same, the risk is negative, or the probabilities of leaving would exceed 1
         */
        public Builder withRelativeRisk(String from, String to, double risk, int first, int last) {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException(
                        "relative risk in cycles " + first + " to " + last + ": expected 0 or more, in order");
            }
            checkMovement();
            movement.put(first, matrix(movement, first));
            movement.put(last + 1, matrix(movement, last + 1));
            movement.subMap(first, last + 1).replaceAll((cycle, matrix) -> matrix.withRelativeRisk(from, to, risk));
            return this;
        }

        /**
         * Adds a cost of moving, charged once for each person who moves.
         *
         * @param from the group left
         * @param to the group entered
         * @param cost by agency, 0 or more, in addition to others of the same movement
         * @return this
         * @throws IllegalArgumentException if a group is unknown, both are the same, or a cost is negative
         */
        public Builder charging(String from, String to, Map<Agency, Money> cost) {
            if (groups.index(from) == groups.index(to)) {
                throw new IllegalArgumentException("moving from " + from + " to " + to + ": expected two groups");
            }
            Amounts.checkNotNegative("cost of moving from " + from + " to " + to, cost);
            moves.add(new Move(from, to, ImmutableSortedMap.copyOf(cost)));
            return this;
        }

        /**
         * Sets when in a cycle the people of each group are counted.
         *
         * @param when cycle start unless given
         * @return this
         */
        public Builder counted(CycleCounting when) {
            counting = when;
            return this;
        }

        /**
         * The cohort.
         *
         * @return the method
         * @throws IllegalArgumentException if no movement has been set from cycle 0 on
         */
        public NeedsGroupCohort build() {
            checkMovement();
            return new NeedsGroupCohort(this);
        }

        private void checkMovement() {
            if (!movement.containsKey(0)) {
                throw new IllegalArgumentException("no movement between " + groups + ", expected movingBy(matrix)");
            }
        }

        private ImmutableSortedMap<Integer, double[]> waves() {
            SortedMap<Integer, GroupNumbers> all = new TreeMap<>(entering);
            GroupNumbers first = GroupNumbers.people(groups);
            first.addAll(start);
            if (entering.containsKey(0)) {
                first.addAll(entering.get(0));
            }
            all.put(0, first);
            ImmutableSortedMap.Builder<Integer, double[]> waves = ImmutableSortedMap.naturalOrder();
            all.forEach((cycle, people) -> waves.put(cycle, people.toArray()));
            return waves.build();
        }

        /** The groups. */
        @Override
        public String toString() {
            return "Cohort to be built: " + groups;
        }
    }
}
