package org.wholesum.cohort;

/**
 * The mean and the standard deviation of an amount.
 *
 * @param mean in pence
 * @param standardDeviation in pence
 */
record Moments(double mean, double standardDeviation) {}
