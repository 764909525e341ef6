package org.wholesum.calibration;

/**
 * A fitted probability and its range.
 *
 * @param from the group left
 * @param to the group entered
 * @param value its value in the best fit
 * @param lowest its least value in any set that fits nearly as well
 * @param highest its largest value in any such set
 * @param identified whether the observations determine it: whether the fitted numbers of people change with it, whatever
 *     the other unknown probabilities do
 */
public record FittedTransition(
        String from, String to, double value, double lowest, double highest, boolean identified) {}
