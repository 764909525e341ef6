package org.wholesum.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An input that can't be used, with its problems. The message lists them one after another, each with its location, the
 * value and what was expected.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;
    /** How many problems are counted but not held. */
    private final long unlisted;

    private InvalidInputException(List<Problem> problems, long unlisted) {
        super(message(problems, unlisted));
        this.problems = List.copyOf(problems);
        this.unlisted = unlisted;
    }

    /**
     * An input with these problems.
     *
     * @param problems one or more, in the order of the input
     * @return the exception
     */
    public static InvalidInputException of(List<Problem> problems) {
        return of(problems, 0);
    }

    /**
     * An input with more problems than are listed.
     *
     * @param problems one or more, in the order of the input
     * @param unlisted how many further problems there are
     * @return the exception
     */
    public static InvalidInputException of(List<Problem> problems, long unlisted) {
        return new InvalidInputException(problems, unlisted);
    }

    /**
     * An input with one problem.
     *
     * @param problem what is wrong
     * @return the exception
     */
    public static InvalidInputException of(Problem problem) {
        return of(List.of(problem));
    }

    /**
     * A value that can't be used and has no location yet.
     *
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do
     * @return the exception
     */
    public static InvalidInputException of(String expected, String suggestion) {
        return of(expected, Optional.of(suggestion));
    }

    /**
     * A value that can't be used and has no location yet.
     *
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do, or empty
     * @return the exception
     */
    public static InvalidInputException of(String expected, Optional<String> suggestion) {
        return of(Problem.of(expected).withSuggestion(suggestion));
    }

    /** {@return the problems in the order of the input, except the {@link #unlisted()} ones} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return how many further problems there are, which are only counted} */
    public long unlisted() {
        return unlisted;
    }

    private static String message(List<Problem> problems, long unlisted) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        long more = Math.max(problems.size() - SHOWN, 0) + unlisted;
        return more > 0 ? shown + "\n… and " + more + " more" : shown;
    }
}
