package org.wholesum.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An input that can't be used, with all that is wrong with it. The message is for people: one problem after another,
 * each with its place, what was found and what was expected.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;
    private final long unlisted;

    /**
     * An input with these problems.
     *
     * @param problems one or more, in the order of the input
     */
    public InvalidInputException(List<Problem> problems) {
        this(problems, 0);
    }

    /**
     * An input with more problems than can be held.
     *
     * @param problems one or more, in the order of the input
     * @param unlisted how many there are besides
     */
    public InvalidInputException(List<Problem> problems, long unlisted) {
        super(message(problems, unlisted));
        this.problems = List.copyOf(problems);
        this.unlisted = unlisted;
    }

    /**
     * An input with one problem.
     *
     * @param problem what is wrong
     */
    public InvalidInputException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * A value, given in code or not yet located, that can't be used.
     *
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do
     * @return the exception, whose message is the first, a line end, {@code "  Maybe "} and the second
     */
    public static InvalidInputException of(String expected, String suggestion) {
        return of(expected, Optional.of(suggestion));
    }

    /**
     * A value, given in code or not yet located, that can't be used.
     *
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do, where there is one
     * @return the exception
     */
    public static InvalidInputException of(String expected, Optional<String> suggestion) {
        return new InvalidInputException(Problem.of(expected).withSuggestion(suggestion));
    }

    /** {@return what is wrong, in the order of the input: everything, but for {@link #unlisted()}} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return how many problems there are that are only counted: none, unless they are more than can be held} */
    public long unlisted() {
        return unlisted;
    }

    private static String message(List<Problem> problems, long unlisted) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        long more = Math.max(problems.size() - SHOWN, 0) + unlisted;
        return more > 0 ? shown + "\n… and " + more + " more" : shown;
    }
}
