package org.wholesum.internal.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Where a snippet is.
 *
 * @param script the file
 * @param line the line of its first character, from 1
 * @param source the snippet, without comments before it
 */
record ScriptPlace(String script, int line, String source) {
    /** A snippet after blanks and comments, the first of which begin on a line. */
    static ScriptPlace of(String script, int line, String text) {
        int begin = ScriptText.begin(text);
        return new ScriptPlace(script, line + ScriptText.ends(text.substring(0, begin)), text.substring(begin));
    }

    /** Checks what became of the snippet, or of another that depends on it. */
    void check(SnippetEvent event, JShell shell) {
        Optional<Diag> error =
                shell.diagnostics(event.snippet()).filter(Diag::isError).findFirst();
        boolean waits =
                event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED;
        if (event.status() == Status.REJECTED || (error.isPresent() && !waits)) {
            throw new ScriptException(
                    script,
                    error.map(this::line).orElse(line),
                    error.map(one -> one.getMessage(Locale.ROOT)).orElse("JShell refuses this"));
        }
        JShellException exception = event.exception();
        if (exception != null) {
            throw ended(event.snippet(), exception);
        }
    }

    private int line(Diag error) {
        int at = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
        return line + ScriptText.ends(source.substring(0, at));
    }

    private RuntimeException ended(Snippet snippet, JShellException exception) {
        if (!(exception instanceof EvalException thrown)) {
            return new ScriptException(script, line, "this uses what is not declared yet");
        }
        if (thrown.getExceptionClassName().equals(OutOfMemoryError.class.getName())) {
            return new IllegalStateException(new OutOfMemoryError(thrown.getMessage()));
        }
        String type = thrown.getExceptionClassName();
        String message = thrown.getMessage();
        return new ScriptException(
                script,
                at(snippet, exception),
                type.substring(type.lastIndexOf('.') + 1) + (message == null ? "" : ": " + message));
    }

    /** The line that threw, if it is in this snippet; the snippet's first line of Java otherwise. */
    private int at(Snippet snippet, JShellException exception) {
        return Stream.of(exception.getStackTrace())
                .filter(element -> ("#" + snippet.id()).equals(element.getFileName()) && element.getLineNumber() > 0)
                .findFirst()
                .map(element -> line + element.getLineNumber() - 1)
                .orElse(line);
    }

    /** The name that a value has in the session: {@code $1} for an expression without one. */
    static String nameOf(Snippet snippet) {
        if (snippet instanceof ExpressionSnippet expression) {
            return expression.name();
        }
        return snippet instanceof PersistentSnippet declared ? declared.name() : snippet.id();
    }
}
