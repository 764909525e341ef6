package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.money.Pence;
import org.wholesum.projection.Method;

/**
 * A cohort of people who move between needs groups, cycle by cycle, and what they cost (a Markov cohort: A. Briggs,
 * K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 2).
 *
 * <p>The first cycle starts with the horizon, which must be a whole number of cycles. What was observed serves for its
 * currency and price base alone. People may enter later; their movements and costs follow the time since they entered.
 * An agency's cost in a cycle is spread evenly over its months, and the cumulative series rounded half up to the penny.
 *
 * <pre>{@code
 * var nhs = Agency.of("nhs");
 * var groups = List.of(
 *     NeedsGroup.of("ill", Map.of(nhs, Money.parse("GBP 100.00"))),
 *     NeedsGroup.of("well", Map.of()));
 * var moving = TransitionMatrix.of(List.of("ill", "well"), 6, new double[][] {{0.5, 0.5}, {0, 1}});
 * var cohort = NeedsGroupCohort.of(groups, Map.of("ill", new BigDecimal("10")), moving);
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
    public record Move(String from, String to, SortedMap<Agency, Money> cost) {
        /**
         * Takes a copy and checks it.
         *
         * @throws IllegalArgumentException if a cost is negative, or both groups are the same
         */
        public Move {
            cost = ImmutableSortedMap.copyOf(cost);
            Amounts.checkNotNegative("cost of moving from " + from + " to " + to, cost);
            if (from.equals(to)) {
                throw new IllegalArgumentException("moving from " + from + " to " + to + ": expected two groups");
            }
        }
    }

    /**
     * People who enter the cohort.
     *
     * @param cycle at the start of which cycle of the horizon, from 0
     * @param people how many enter each group
     */
    record Wave(int cycle, Map<String, BigDecimal> people) {}

    private final List<NeedsGroup> groups;
    private final List<String> names;
    private final List<Wave> waves;
    private final SortedMap<Integer, TransitionMatrix> movement;
    private final List<Move> moves;
    private final CycleCounting counting;

    private NeedsGroupCohort(
            List<NeedsGroup> groups,
            List<Wave> waves,
            SortedMap<Integer, TransitionMatrix> movement,
            List<Move> moves,
            CycleCounting counting) {
        this.groups = List.copyOf(groups);
        this.names = groups.stream().map(NeedsGroup::name).toList();
        this.waves = List.copyOf(waves);
        this.movement = ImmutableSortedMap.copyOf(movement);
        this.moves = List.copyOf(moves);
        this.counting = counting;
    }

    /**
     * A cohort that is counted at the start of each cycle.
     *
     * @param groups the groups, in the order of the matrix
     * @param people how many people each has at first; a group that isn't named has none
     * @param movement how they move in every cycle
     * @return the method
     * @throws IllegalArgumentException if the groups aren't those of the matrix, one is unknown, or people are negative
     */
    public static NeedsGroupCohort of(
            List<NeedsGroup> groups, Map<String, BigDecimal> people, TransitionMatrix movement) {
        List<String> names = groups.stream().map(NeedsGroup::name).toList();
        if (!names.equals(movement.groups())) {
            throw new IllegalArgumentException(
                    "the matrix has the groups " + movement.groups() + ", expected " + names + ", in this order");
        }
        NeedsGroupCohort none = new NeedsGroupCohort(
                groups, List.of(), new TreeMap<>(Map.of(0, movement)), List.of(), CycleCounting.CYCLE_START);
        return none.entering(0, people);
    }

    /**
     * The cohort with other movements from a cycle on.
     *
     * @param cycle from which cycle since a person entered, from 0
     * @param matrix how people move from then on
     * @return a copy with that matrix
     * @throws IllegalArgumentException if it is of other groups, or another cycle length
     */
    public NeedsGroupCohort moving(int cycle, TransitionMatrix matrix) {
        if (cycle < 0) {
            throw new IllegalArgumentException("movement from cycle " + cycle + ": expected 0 or more");
        }
        if (!matrix.groups().equals(names()) || matrix.cycleMonths() != cycleMonths()) {
            throw new IllegalArgumentException("the matrix from cycle " + cycle + " has the groups " + matrix.groups()
                    + " and cycles of " + matrix.cycleMonths() + " months, expected " + names() + " and "
                    + cycleMonths());
        }
        SortedMap<Integer, TransitionMatrix> more = new TreeMap<>(movement);
        more.put(cycle, matrix);
        return new NeedsGroupCohort(groups, waves, more, moves, counting);
    }

    /**
     * The cohort with one movement more or less likely in some cycles; who doesn't move stays.
     *
     * @param from the group left
     * @param to the group entered
     * @param risk by what its probability is multiplied
     * @param first the first cycle since a person entered, from 0
     * @param last the last such cycle
     * @return a copy with those probabilities
     * @throws IllegalArgumentException if the cycles aren't in order, or as {@link TransitionMatrix#withRelativeRisk}
     */
    public NeedsGroupCohort withRelativeRisk(String from, String to, double risk, int first, int last) {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "relative risk in cycles " + first + " to " + last + ": expected 0 or more, in order");
        }
        SortedMap<Integer, TransitionMatrix> more = new TreeMap<>(movement);
        more.put(first, matrix(first));
        more.put(last + 1, matrix(last + 1));
        more.subMap(first, last + 1).replaceAll((cycle, matrix) -> matrix.withRelativeRisk(from, to, risk));
        return new NeedsGroupCohort(groups, waves, more, moves, counting);
    }

    /**
     * The cohort with a cost of moving, charged once for each person who moves.
     *
     * @param from the group left
     * @param to the group entered
     * @param cost by agency
     * @return a copy with that cost, on top of others of the same movement
     * @throws IllegalArgumentException if a group is unknown, both are the same, or a cost is negative
     */
    public NeedsGroupCohort charging(String from, String to, Map<Agency, Money> cost) {
        List<Move> more = new ArrayList<>(moves);
        more.add(new Move(known(from), known(to), ImmutableSortedMap.copyOf(cost)));
        return new NeedsGroupCohort(groups, waves, movement, more, counting);
    }

    /**
     * The cohort with more people, who enter at the start of a cycle. Their movements and costs follow their own time.
     *
     * @param cycle of the horizon, from 0; it is passed over where a horizon ends before
     * @param people how many enter each group
     * @return a copy with those people
     * @throws IllegalArgumentException if the cycle or a number is negative, or a group is unknown
     */
    public NeedsGroupCohort entering(int cycle, Map<String, BigDecimal> people) {
        if (cycle < 0) {
            throw new IllegalArgumentException("people entering in cycle " + cycle + ": expected 0 or more");
        }
        people.forEach((group, count) -> {
            if (count.signum() < 0) {
                throw new IllegalArgumentException(
                        known(group) + ": " + count.toPlainString() + " people, expected nil or more");
            }
            known(group);
        });
        List<Wave> more = new ArrayList<>(waves);
        more.add(new Wave(cycle, Map.copyOf(people)));
        return new NeedsGroupCohort(groups, more, movement, moves, counting);
    }

    /**
     * The cohort counted otherwise.
     *
     * @param when in a cycle the people of each group are counted
     * @return a copy that is counted so
     */
    public NeedsGroupCohort counted(CycleCounting when) {
        return new NeedsGroupCohort(groups, waves, movement, moves, when);
    }

    private String known(String group) {
        return names.get(TransitionMatrix.index(names, group));
    }

    /** {@return the names of the groups, in order} */
    public List<String> names() {
        return names;
    }

    /** {@return the groups, in order} */
    public List<NeedsGroup> groups() {
        return groups;
    }

    /** {@return how many months a cycle has} */
    public int cycleMonths() {
        return matrix(0).cycleMonths();
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
        return movement.headMap(cycle + 1).values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    List<Wave> waves() {
        return waves;
    }

    List<Move> moves() {
        return moves;
    }

    /**
     * Where people are.
     *
     * @param cycles how many cycles, from 1
     * @return the people by group at the start and after each cycle
     * @throws IllegalArgumentException if there is no cycle
     */
    public Trace trace(int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException("trace over " + cycles + " cycles, expected 1 or more");
        }
        return new Cohort(this, cycles).trace();
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
        double minor = Math.pow(10, history.currency().getDecimalPlaces());
        Cohort cohort = new Cohort(this, cycles(horizon));
        MonthlyCosts.Builder costs =
                MonthlyCosts.builder(history.currency(), horizon).pricedIn(history.prices());
        for (Agency agency : agencies()) {
            double[] after = cumulative(cohort.costs(agency));
            costs.addCumulative(agency, months -> Pence.rounded(upTo(after, months) * minor));
        }
        return costs.build();
    }

    private static double[] cumulative(double[] cycleCosts) {
        double[] after = new double[cycleCosts.length + 1];
        Arrays.setAll(after, cycle -> cycle == 0 ? 0 : after[cycle - 1] + cycleCosts[cycle - 1]);
        return after;
    }

    /** The sum of whole cycles and of the months of one that is under way. */
    private double upTo(double[] after, int months) {
        int whole = months / cycleMonths();
        int left = months % cycleMonths();
        return left == 0 ? after[whole] : after[whole] + (after[whole + 1] - after[whole]) * left / cycleMonths();
    }

    private int cycles(Months horizon) {
        if (horizon.count() % cycleMonths() != 0) {
            throw new IllegalArgumentException("the horizon, " + horizon + ", is not a whole number of cycles of "
                    + cycleMonths() + " months\n  Maybe TransitionMatrix.inCycles makes shorter ones");
        }
        return horizon.count() / cycleMonths();
    }

    private List<Map<Agency, Money>> amounts() {
        List<Map<Agency, Money>> amounts = new ArrayList<>();
        groups.forEach(group -> group.rates().forEach(rate -> amounts.add(rate.aMonth())));
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
        return "needs groups " + String.join(" / ", names()) + " in cycles of " + cycleMonths()
                + (cycleMonths() == 1 ? " month" : " months") + ", counted at "
                + counting.inWords();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return new CohortSteps(this, new Cohort(this, cycles(horizon))).of(agency, costs(history, horizon));
    }

    /** The cohort, its groups and their cost. */
    @Override
    public String toString() {
        return describe();
    }
}
