package org.wholesum.cohort;

import java.util.Arrays;

/**
 * Runs {@value #LANES} draws of an uncertain cohort at once. The same operation is done to one number of each draw, and these
 * numbers lie side by side (the last index, a lane), so that a processor can do several at a time. The caller fills
 * {@link #costs} and {@link #moves}, calls {@link #run()}, and reads {@link #spent} and {@link #present}. For use by one
 * thread.
 */
final class CohortKernel {
    /** The number of draws that are run at once. */
    static final int LANES = 64;

    private static final int METHODS = 2;

    /** Input {@code [group][lane]}: the cost of a person of the group a month, in pence. */
    final double[][] costs;
    /** Input {@code [method][to][from][lane]}: the share of the people in {@code from} who are in {@code to} a month later. */
    final double[][][][] moves;
    /** Output {@code [method][month][lane]}: the discounted cost of everyone, in pence. */
    final double[][][] spent;
    /** Output {@code [method][group][lane]}: the discounted person-months in the group. */
    final double[][][] present;

    private final double[] start;
    private final double[] factors;
    private double[][] people;
    private double[][] next;

    /**
     * A kernel.
     *
     * @param start {@code [group]}: the people at first
     * @param factors {@code [month]}: the discount factors
     */
    CohortKernel(double[] start, double[] factors) {
        this.start = start;
        this.factors = factors;
        int groups = start.length;
        costs = new double[groups][LANES];
        moves = new double[METHODS][groups][groups][LANES];
        spent = new double[METHODS][factors.length][LANES];
        present = new double[METHODS][groups][LANES];
        people = new double[groups][LANES];
        next = new double[groups][LANES];
    }

    /** Computes the outputs of both methods from the inputs. */
    void run() {
        for (int method = 0; method < METHODS; method++) {
            for (int group = 0; group < start.length; group++) {
                Arrays.fill(people[group], start[group]);
                Arrays.fill(present[method][group], 0);
            }
            for (int month = 0; month < factors.length; month++) {
                spend(factors[month], spent[method][month], present[method]);
                move(moves[method]);
            }
        }
    }

    private void spend(double factor, double[] monthSpent, double[][] personMonths) {
        Arrays.fill(monthSpent, 0);
        for (int group = 0; group < people.length; group++) {
            double[] groupPeople = people[group];
            double[] groupCosts = costs[group];
            double[] groupMonths = personMonths[group];
            for (int lane = 0; lane < LANES; lane++) {
                double discounted = factor * groupPeople[lane];
                groupMonths[lane] += discounted;
                monthSpent[lane] += discounted * groupCosts[lane];
            }
        }
    }

    private void move(double[][][] shares) {
        for (int to = 0; to < next.length; to++) {
            Arrays.fill(next[to], 0);
            int from = 0;
            for (; from + 1 < people.length; from += 2) {
                addProducts(people[from], shares[to][from], people[from + 1], shares[to][from + 1], next[to]);
            }
            if (from < people.length) {
                addProducts(people[from], shares[to][from], next[to]);
            }
        }
        double[][] moved = next;
        next = people;
        people = moved;
    }

    /** Two groups at once, as each number of the sum is then read and written half as often. */
    private static void addProducts(double[] first, double[] its, double[] second, double[] others, double[] to) {
        for (int lane = 0; lane < LANES; lane++) {
            to[lane] = to[lane] + first[lane] * its[lane] + second[lane] * others[lane];
        }
    }

    private static void addProducts(double[] from, double[] share, double[] to) {
        for (int lane = 0; lane < LANES; lane++) {
            to[lane] += from[lane] * share[lane];
        }
    }
}
