package org.wholesum.internal.scenario.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Problems of a scenario that are collected, to be reported together. */
public final class ProblemList {
    private final Refusals refusals;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * No problems yet.
     *
     * @param source the scenario
     */
    public ProblemList(ScenarioSource source) {
        this.refusals = source.refusals();
    }

    /** Adds a problem, whose path is from the top. */
    public void add(KeyProblem problem) {
        problems.add(refusals.located(problem));
    }

    /** Adds the problems that an exception has with the value at a path. */
    public void add(IllegalArgumentException e, String... path) {
        problems.addAll(refusals.problems(e, List.of(path)));
    }

    /**
     * Reports what was found.
     *
     * @throws InvalidInputException with each problem once, in the order of the file, if there is one
     */
    public void done() {
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                    .toList());
        }
    }
}
