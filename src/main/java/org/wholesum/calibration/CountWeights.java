package org.wholesum.calibration;

/** What the squared difference of a fitted from an observed number of people is multiplied by. */
public enum CountWeights {
    /** By 1: a difference of ten people counts the same in a large and in a small group. */
    EQUAL,
    /** By 1 ÷ the observed number, or by 1 if that is less than 1: the variance of a Poisson count is its mean. */
    POISSON,
    /** By 1 ÷ the square of the observation's standard error, which each then needs. */
    STANDARD_ERROR;

    double of(ObservedCount count) {
        return switch (this) {
            case EQUAL -> 1;
            case POISSON -> 1 / Math.max(1, count.people());
            case STANDARD_ERROR -> {
                double error = count.standardError().orElseThrow();
                yield 1 / (error * error);
            }
        };
    }

    /** {@return whether a weight is one over a variance, so that the sum of squares has a known scale} */
    boolean isOfVariances() {
        return this != EQUAL;
    }

    /** {@return as {@code weighted equally}} */
    String inWords() {
        return switch (this) {
            case EQUAL -> "weighted equally";
            case POISSON -> "weighted by 1 ÷ the observed number";
            case STANDARD_ERROR -> "weighted by 1 ÷ the square of the standard error";
        };
    }
}
