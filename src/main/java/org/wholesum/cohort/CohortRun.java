package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.parallel.Interruption;

/**
 * Runs a cohort: each wave of people by the time since it entered, then added up. People are counted by group and, where any
 * cost depends on it, by the number of cycles that they have been in the group.
 */
final class CohortRun {
    private final NeedsGroupCohort model;
    private final int cycles;
    private final int size;
    private final boolean timed;
    /** {@code double[boundary][group]}, where boundary 0 is the start of the horizon. */
    private final double[][] people;
    /** What is paid at the start of a cycle, {@code double[cycle]} by agency, in major units of the currency. */
    private final SortedMap<Agency, double[]> atStart = new TreeMap<>();
    /** What a month of a cycle costs where cycles are weeks, {@code double[cycle]} by agency, in major units. */
    private final SortedMap<Agency, double[]> aMonth = new TreeMap<>();
    /** What is paid evenly over a cycle, {@code double[cycle]} by agency, in major units of the currency. */
    private final SortedMap<Agency, double[]> costs = new TreeMap<>();

    CohortRun(NeedsGroupCohort model, int cycles) {
        this.model = model;
        this.cycles = cycles;
        this.size = model.groups().size();
        this.timed = model.groupCosts().stream().anyMatch(GroupCosts::dependsOnTimeInGroup);
        this.people = new double[cycles + 1][size];
        model.waves().headMap(cycles).forEach(this::run);
    }

    Trace trace() {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : people) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Trace(model.groups(), model.cycle(), rows);
    }

    /** What an agency pays at the start of each cycle, {@code double[cycle]}, in major units of the currency. */
    double[] atStart(Agency agency) {
        return atStart.getOrDefault(agency, new double[cycles]).clone();
    }

    /** What a month like each cycle costs an agency besides, {@code double[cycle]}; zero unless cycles are weeks. */
    double[] aMonth(Agency agency) {
        return aMonth.getOrDefault(agency, new double[cycles]).clone();
    }

    /** What an agency pays evenly over each cycle, {@code double[cycle]}, in major units of the currency. */
    double[] costs(Agency agency) {
        return costs.getOrDefault(agency, new double[cycles]).clone();
    }

    /** Runs the people who enter at the start of a cycle; {@code now} and {@code next} are {@code double[group][time in group]}. */
    private void run(int entered, double[] entering) {
        int remaining = cycles - entered;
        double[][] now = new double[size][timed ? remaining + 1 : 1];
        for (int group = 0; group < size; group++) {
            now[group][0] = entering[group];
        }
        count(entered, now);
        chargeEntry(entered, entering);
        for (int cycle = 0; cycle < remaining; cycle++) {
            Interruption.check("running a cohort");
            TransitionMatrix matrix = model.matrix(cycle);
            double[][] next = moved(now, matrix, cycle);
            double start = model.counting().startShare(cycle, remaining);
            charge(entered + cycle, cycle, now, start, cycle);
            charge(entered + cycle, cycle, next, 1 - start, cycle + 1);
            chargeMoves(entered + cycle, now, matrix);
            count(entered + cycle + 1, next);
            now = next;
        }
    }

    private double[][] moved(double[][] now, TransitionMatrix matrix, int cycle) {
        double[][] next = new double[size][now[0].length];
        for (int from = 0; from < size; from++) {
            Interruption.check("running a cohort");
            double[] row = matrix.row(from);
            for (int time = 0; time <= (timed ? cycle : 0); time++) {
                for (int to = 0; to < size; to++) {
                    next[to][timed && to == from ? time + 1 : 0] += now[from][time] * row[to];
                }
            }
        }
        return next;
    }

    private void count(int boundary, double[][] spread) {
        for (int group = 0; group < size; group++) {
            people[boundary][group] += Arrays.stream(spread[group]).sum();
        }
    }

    private void charge(int at, int cycle, double[][] spread, double share, int longest) {
        for (int group = 0; group < size && share > 0; group++) {
            for (int time = 0; time <= (timed ? longest : 0); time++) {
                double count = spread[group][time] * share;
                PersonCost cost =
                        model.groupCosts().get(group).rate(cycle, time).cost();
                cost.amounts()
                        .forEach((agency, amount) -> charge(
                                agency, at, cost, count, amount.getAmount().doubleValue()));
            }
        }
    }

    private void charge(Agency agency, int at, PersonCost cost, double count, double amount) {
        if (!model.cycle().isWeeks()) {
            add(agency, at, count * cost.inCycle(amount, model.cycle().count()));
        } else if (cost.isACycle()) {
            add(agency, at, count * amount);
        } else {
            aMonth.computeIfAbsent(agency, a -> new double[cycles])[at] += count * cost.inCycle(amount, 1);
        }
    }

    private void chargeMoves(int at, double[][] spread, TransitionMatrix matrix) {
        for (NeedsGroupCohort.Move move : model.moves()) {
            int from = model.groups().index(move.from());
            double movers = Arrays.stream(spread[from]).sum() * matrix.probability(move.from(), move.to());
            move.cost().forEach((agency, cost) -> add(agency, at, movers * major(cost)));
        }
        for (int to = 0; to < size; to++) {
            SortedMap<Agency, BigMoney> onEntry = model.groupCosts().get(to).onEntry();
            double entering = onEntry.isEmpty() ? 0 : movers(spread, matrix, to);
            onEntry.forEach((agency, cost) ->
                    add(agency, at, entering * cost.getAmount().doubleValue()));
        }
    }

    /** The people who move into a group from any other. */
    private static double movers(double[][] spread, TransitionMatrix matrix, int to) {
        double movers = 0;
        for (int from = 0; from < spread.length; from++) {
            movers += from == to ? 0 : Arrays.stream(spread[from]).sum() * matrix.row(from)[to];
        }
        return movers;
    }

    /** Charges what people cost who enter the cohort at the start of a cycle. */
    private void chargeEntry(int at, double[] entering) {
        for (int group = 0; group < size; group++) {
            double people = entering[group];
            model.groupCosts()
                    .get(group)
                    .onEntry()
                    .forEach((agency, cost) -> atStart.computeIfAbsent(agency, a -> new double[cycles])[at] +=
                            people * cost.getAmount().doubleValue());
        }
    }

    private void add(Agency agency, int at, double amount) {
        costs.computeIfAbsent(agency, a -> new double[cycles])[at] += amount;
    }

    private static double major(Money cost) {
        return cost.getAmount().doubleValue();
    }
}
