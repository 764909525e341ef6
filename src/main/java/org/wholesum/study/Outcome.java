package org.wholesum.study;

import java.math.BigDecimal;
import org.wholesum.internal.scenario.entry.Expectation;

/** An expectation of a scenario compared with the figure of its study. */
public final class Outcome {
    private final String figure;
    private final Expectation expectation;
    private final BigDecimal actual;

    Outcome(String figure, Expectation expectation, BigDecimal actual) {
        this.figure = figure;
        this.expectation = expectation;
        this.actual = actual;
    }

    /** {@return the name of the figure} */
    public String figure() {
        return figure;
    }

    /** {@return the expected value, as written in the scenario} */
    public String expected() {
        return expectation.value().text();
    }

    /** {@return the tolerance, as written in the scenario} */
    public String within() {
        return expectation.tolerance().text();
    }

    /** {@return the calculated value} */
    public BigDecimal actual() {
        return actual;
    }

    /** {@return the calculated less the expected value} */
    public BigDecimal difference() {
        return actual.subtract(expectation.value().number());
    }

    /** {@return whether the figure is within the tolerance of the expected value} */
    public boolean met() {
        return difference().abs().compareTo(expectation.tolerance().number()) <= 0;
    }

    /** As {@code saving: expected 104000.00 within 0.00, calculated 104000.00}. */
    @Override
    public String toString() {
        return figure + ": expected " + expected() + " within " + within() + ", calculated " + actual.toPlainString();
    }
}
