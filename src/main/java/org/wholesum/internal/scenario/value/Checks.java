package org.wholesum.internal.scenario.value;

import java.util.ArrayList;
import java.util.List;

/** Checks of one block of a scenario, whose problems are collected and reported together. */
public final class Checks {
    private final List<KeyProblem> problems = new ArrayList<>();

    /** {@return these checks, with one more that a condition holds} */
    public Checks require(boolean condition, String expected, String... path) {
        return condition ? this : add(KeyProblem.of(expected, path));
    }

    /** {@return these checks, with one more problem} */
    public Checks add(KeyProblem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * Reports what was found.
     *
     * @throws InvalidEntryException with every problem, if there is one
     */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidEntryException(problems);
        }
    }
}
