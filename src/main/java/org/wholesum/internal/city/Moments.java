package org.wholesum.internal.city;

/**
 * The mean and the standard deviation of an amount.
 *
 * @param mean in pence
 * @param standardDeviation in pence
 */
public record Moments(double mean, double standardDeviation) {}
