package org.wholesum.population;

/**
 * The mean and the standard deviation of an amount.
 *
 * @param mean in pence
 * @param deviation in pence
 */
public record Moments(double mean, double deviation) {}
