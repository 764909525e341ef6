package org.wholesum.internal.scenario.value;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a block of a scenario that can't be used, with a problem for each wrong key or value. */
public final class InvalidEntryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<KeyProblem> problems;

    /**
     * A block with these problems.
     *
     * @param problems one or more
     */
    public InvalidEntryException(List<KeyProblem> problems) {
        super(problems.stream()
                .map(problem -> String.join(".", problem.path()) + ": " + problem.expected())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return a block with one value that can't be used} */
    public static InvalidEntryException of(String expected, String... path) {
        return new InvalidEntryException(List.of(KeyProblem.of(expected, path)));
    }

    /** {@return the problems} */
    public List<KeyProblem> problems() {
        return problems;
    }
}
