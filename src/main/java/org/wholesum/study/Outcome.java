package org.wholesum.study;

import java.math.BigDecimal;
import org.wholesum.scenario.Expectation;

/**
 * What became of one expectation.
 *
 * @param figure the figure's name
 * @param expected what it should be
 * @param actual what it is
 */
public record Outcome(String figure, Expectation expected, BigDecimal actual) {
    /** {@return whether the figure is within the tolerance of what was expected} */
    public boolean met() {
        return actual.subtract(expected.value().number())
                        .abs()
                        .compareTo(expected.within().number())
                <= 0;
    }
}
