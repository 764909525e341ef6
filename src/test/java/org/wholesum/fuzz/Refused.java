package org.wholesum.fuzz;

import java.util.regex.Pattern;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Checks refusals of inputs: each says what is wrong, in the library's own words, and nothing that a terminal obeys. */
public final class Refused {
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:java|javax|com|org|tools)\\.[a-z]+\\.[a-zA-Z.]*(?:Exception|Error)\\b");

    private Refused() {}

    /** Checks what a reader threw. */
    public static void check(InvalidInputException refusal) {
        if (refusal.problems().isEmpty()) {
            throw new AssertionError("refused without a problem", refusal);
        }
        for (Problem problem : refusal.problems()) {
            if (problem.expected().isBlank()) {
                throw new AssertionError("a problem that does not say what is wrong", refusal);
            }
        }
        String message = refusal.getMessage();
        checkNames(message);
        if (OBEYED.matcher(message).find()) {
            throw new AssertionError("a message with control characters", refusal);
        }
    }

    /** Checks that a message names no class of an exception. */
    public static void checkNames(String message) {
        if (FOREIGN.matcher(message).find()) {
            throw new AssertionError("a message that names a class: " + message);
        }
    }

    /** Checks that what was read can be printed, and is something. */
    public static void checkPrints(Object read) {
        if (String.valueOf(read).isEmpty()) {
            throw new AssertionError("prints nothing: a " + read.getClass().getSimpleName());
        }
    }
}
