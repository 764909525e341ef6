package org.wholesum.costs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input that can't be used, with all that is wrong with it. The message is for people: one problem after another,
 * each with its place, what was found and what was expected.
 */
public final class BadInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;

    /**
     * An input with these problems.
     *
     * @param problems one or more, in the order of the input
     */
    public BadInput(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * An input with one problem.
     *
     * @param problem what is wrong
     */
    public BadInput(Problem problem) {
        this(List.of(problem));
    }

    /** {@return everything that is wrong, in the order of the input} */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + "\n… and " + more + " more" : shown;
    }
}
