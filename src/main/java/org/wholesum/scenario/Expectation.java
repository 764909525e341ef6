package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What a figure should be; {@code saving: 104000.00} is short for {@code saving: {value: 104000.00, within: 0}}.
 *
 * @param value what it should be
 * @param within how far it may be from that, nil or more; nil unless given
 */
public record Expectation(@JsonProperty(required = true) Figure value, Figure within) {
    /**
     * Takes a tolerance that isn't given as nil, and checks it.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Expectation {
        within = Objects.requireNonNullElse(within, Figure.parse("0"));
        if (within.number().signum() < 0) {
            throw new KeyProblem("within", "expected a tolerance of nil or more");
        }
    }

    /**
     * An exact value.
     *
     * @param value what the figure should be
     * @return the expectation
     */
    public static Expectation of(Figure value) {
        return new Expectation(value, Figure.parse("0"));
    }
}
