package org.wholesum.internal.cli;

import java.io.UncheckedIOException;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.output.UnwrittenException;

/**
 * Why a command ended early.
 *
 * @param code the exit code
 * @param message what a person reads: no stack trace, and nothing that a terminal obeys
 */
public record Failure(ExitCode code, String message) {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_CAUSES = 20;

    /**
     * The failure that an exception means.
     *
     * @param thrown what a command threw
     * @return the failure
     */
    public static Failure of(Throwable thrown) {
        if (isCausedBy(OutOfMemoryError.class, thrown)) {
            return outOfMemory();
        }
        if (isCausedBy(StackOverflowError.class, thrown)) {
            return new Failure(
                    ExitCode.MACHINE,
                    "The input is nested too deeply for the stack of this Java: give it more with -Xss");
        }
        if (thrown instanceof UnwrittenException || thrown instanceof MissingModuleException) {
            return new Failure(ExitCode.MACHINE, text(thrown));
        }
        if (thrown instanceof ScriptException) {
            return new Failure(ExitCode.NOT_MET, text(thrown));
        }
        if (thrown instanceof ArithmeticException overflow) {
            return new Failure(ExitCode.INPUT, Visible.lines(Exact.reason(overflow)));
        }
        boolean badInput = thrown instanceof IllegalArgumentException
                || thrown instanceof IllegalStateException
                || thrown instanceof UncheckedIOException;
        return badInput
                ? new Failure(ExitCode.INPUT, text(thrown))
                : new Failure(
                        ExitCode.MACHINE, "Internal error, please report it: " + Visible.lines(thrown.toString()));
    }

    /** {@return the failure of a command for which memory does not suffice} */
    public static Failure outOfMemory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return new Failure(
                ExitCode.MACHINE,
                "The memory does not suffice: this Java may use " + most + " MB. Maybe java -Xmx"
                        + Math.max(2, 2 * most) + "m allows enough");
    }

    /**
     * The failure of a command whose results could not be printed.
     *
     * @return the failure
     */
    public static Failure unprinted() {
        return new Failure(
                ExitCode.MACHINE, "The results can't be printed: the standard output is closed, or its disk is full");
    }

    private static String text(Throwable thrown) {
        return Visible.lines(String.valueOf(thrown.getMessage()));
    }

    private static boolean isCausedBy(Class<? extends Error> type, Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
