package org.wholesum.sensitivity;

import java.util.Arrays;

/**
 * Savings and inputs of many draws, amounts in pence.
 *
 * @param agencies the saving by agency over all months, {@code double[agency][draw]}
 * @param months the saving of all agencies together by month, {@code double[month][draw]}
 * @param inputs the values that the savings were computed with, {@code double[input][draw]}
 */
@SuppressWarnings("ArrayRecordComponent") // read only here, and large
record DrawColumns(double[][] agencies, double[][] months, double[][] inputs) {
    /** The saving of all agencies over all months, {@code double[draw]}. */
    double[] totals(int draws) {
        double[] sums = new double[draws];
        for (double[] agency : agencies) {
            Arrays.setAll(sums, draw -> sums[draw] + agency[draw]);
        }
        return sums;
    }
}
