package org.wholesum.calibration;

/**
 * A figure of the best fit, and its range over all sets that fit nearly as well.
 *
 * @param value in the best fit
 * @param lowest the least in any set
 * @param highest the largest in any set
 */
public record FittedRange(double value, double lowest, double highest) {}
