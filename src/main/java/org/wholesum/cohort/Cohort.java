package org.wholesum.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * A cohort, run: each wave of people by itself, on its own clock, and added up. People are counted by group and by the
 * cycles that they have been in it, where any cost depends on that.
 */
final class Cohort {
    private final NeedsGroupCohort model;
    private final int cycles;
    private final int size;
    private final boolean timed;
    /** By cycle boundary of the horizon and group. */
    private final double[][] people;
    /** By agency and cycle of the horizon, in major units. */
    private final SortedMap<Agency, double[]> costs = new TreeMap<>();

    Cohort(NeedsGroupCohort model, int cycles) {
        this.model = model;
        this.cycles = cycles;
        this.size = model.groups().size();
        this.timed = model.groups().stream().anyMatch(NeedsGroup::dependsOnTimeInGroup);
        this.people = new double[cycles + 1][size];
        model.waves().stream().filter(wave -> wave.cycle() < cycles).forEach(this::run);
    }

    Trace trace() {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : people) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Trace(model.names(), model.cycleMonths(), rows);
    }

    /** What an agency pays in each cycle, in major units. */
    double[] costs(Agency agency) {
        return costs.getOrDefault(agency, new double[cycles]).clone();
    }

    private void run(NeedsGroupCohort.Wave wave) {
        int life = cycles - wave.cycle();
        double[][] now = new double[size][timed ? life + 1 : 1];
        for (int group = 0; group < size; group++) {
            now[group][0] = wave.people()
                    .getOrDefault(model.names().get(group), BigDecimal.ZERO)
                    .doubleValue();
        }
        count(wave.cycle(), now);
        for (int cycle = 0; cycle < life; cycle++) {
            TransitionMatrix matrix = model.matrix(cycle);
            double[][] next = moved(now, matrix, cycle);
            charge(wave.cycle() + cycle, cycle, now, share(true), cycle);
            charge(wave.cycle() + cycle, cycle, next, share(false), cycle + 1);
            chargeMoves(wave.cycle() + cycle, now, matrix);
            count(wave.cycle() + cycle + 1, next);
            now = next;
        }
    }

    /** How much of a cycle's cost is that of the people at its start, or at its end. */
    private double share(boolean start) {
        return switch (model.counting()) {
            case CYCLE_START -> start ? 1 : 0;
            case CYCLE_END -> start ? 0 : 1;
            case HALF_CYCLE -> 0.5;
        };
    }

    private double[][] moved(double[][] now, TransitionMatrix matrix, int cycle) {
        double[][] next = new double[size][now[0].length];
        for (int from = 0; from < size; from++) {
            double[] row = matrix.row(model.names().get(from));
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
                double count = spread[group][time] * share * model.cycleMonths();
                model.groups()
                        .get(group)
                        .rate(cycle, time)
                        .aMonth()
                        .forEach((agency, cost) -> add(agency, at, count * major(cost)));
            }
        }
    }

    private void chargeMoves(int at, double[][] spread, TransitionMatrix matrix) {
        for (NeedsGroupCohort.Move move : model.moves()) {
            int from = model.names().indexOf(move.from());
            double movers = Arrays.stream(spread[from]).sum() * matrix.probability(move.from(), move.to());
            move.cost().forEach((agency, cost) -> add(agency, at, movers * major(cost)));
        }
    }

    private void add(Agency agency, int at, double amount) {
        costs.computeIfAbsent(agency, a -> new double[cycles])[at] += amount;
    }

    private static double major(Money cost) {
        return cost.getAmount().doubleValue();
    }
}
