package org.wholesum.internal.scenario.tree;

import java.util.List;
import java.util.Optional;
import org.wholesum.internal.scenario.value.KeyProblem;

/**
 * How a value of a scenario is calculated.
 *
 * @param written the expression as it is written, with its equals sign
 * @param terms its numbers, names and signs in order, with {@code ×}, {@code ÷} and {@code −}; empty if it can't be read
 * @param share whether a percentage or a quotient is in it, so that its value can be a share
 * @param number whether a number without a percent sign is in it, so that its value can be an amount or a count
 * @param problem why it has no value, without keys; empty also where the cause is a parameter, which has the problem
 */
public record Calculated(
        String written, List<String> terms, boolean share, boolean number, Optional<KeyProblem> problem) {
    /** Copies the terms. */
    public Calculated {
        terms = List.copyOf(terms);
    }

    static Calculated failed(String written, Optional<KeyProblem> problem) {
        return new Calculated(written, List.of(), false, false, problem);
    }
}
