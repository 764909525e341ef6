package org.wholesum.calibration;

/**
 * An observed and a fitted number of people.
 *
 * @param observed the observation
 * @param fitted the number in the best fit
 * @param weight by which its squared residual is multiplied
 */
public record FittedCount(ObservedCount observed, double fitted, double weight) {
    /** {@return observed less fitted} */
    public double residual() {
        return observed.people() - fitted;
    }
}
