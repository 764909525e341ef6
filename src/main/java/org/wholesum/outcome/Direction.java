package org.wholesum.outcome;

import java.math.BigDecimal;

/** Which way an effect is better. */
public enum Direction {
    /** More is better, as people living well. */
    MORE_IS_BETTER,
    /** Fewer is better, as crises. */
    FEWER_IS_BETTER;

    /**
     * An effect so that more is better.
     *
     * @param effect a number, or the difference of two
     * @return the same number if more is better, or else its negative
     */
    public BigDecimal benefit(BigDecimal effect) {
        return this == MORE_IS_BETTER ? effect : effect.negate();
    }

    double benefit(double effect) {
        return this == MORE_IS_BETTER ? effect : -effect;
    }

    /** {@return {@code more is better} or {@code fewer is better}} */
    public String inWords() {
        return this == MORE_IS_BETTER ? "more is better" : "fewer is better";
    }
}
