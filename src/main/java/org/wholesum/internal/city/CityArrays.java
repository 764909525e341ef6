package org.wholesum.internal.city;

import java.util.Arrays;

/** The probabilities of one method of a city in arrays, for the simulation's inner loop. */
public final class CityArrays {
    final int groups;
    /** {@code moves[from]} finds the group a month later; the index after the last group means that the person has left. */
    final RunningSums[] moves;
    /** {@code double[group][agency]}: the mean contacts a month. */
    final double[][] rates;
    /** {@code double[group]}: the sum of the group's rates. */
    final double[] rate;
    /** {@code contacts[group]} finds a person's number of contacts in a month. */
    final RunningSums[] contacts;
    /** {@code agencies[group]} finds the agency of a contact. */
    final RunningSums[] agencies;

    /**
     * The arrays of a method.
     *
     * @param movement {@code double[from][to]}: the probability of being in each group a month later
     * @param leaving {@code double[group]}: the probability of leaving the city in a month
     * @param rates {@code double[group][agency]}: the mean contacts a month
     */
    public CityArrays(double[][] movement, double[] leaving, double[][] rates) {
        groups = movement.length;
        moves = new RunningSums[groups];
        this.rates = rates;
        rate = new double[groups];
        contacts = new RunningSums[groups];
        agencies = new RunningSums[groups];
        for (int g = 0; g < groups; g++) {
            double stays = 1 - leaving[g];
            moves[g] = RunningSums.of(times(stays, movement[g]), stays);
            rate[g] = Arrays.stream(rates[g]).sum();
            contacts[g] = PoissonTable.of(rate[g]);
            agencies[g] = RunningSums.of(times(rate[g] == 0 ? 0 : 1 / rate[g], rates[g]), 1);
        }
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
