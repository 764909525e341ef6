package org.wholesum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * A JShell session in this process, begun as {@code examples/notebook} begins one. It stops at whatever JShell complains
 * about: a rejected snippet, one that waits for another, an exception. (The tool itself goes on, and ends with 0.)
 */
final class JShellRunner implements AutoCloseable {
    private static final Path STARTUP = Path.of("examples", "startup.jsh");
    /** The imports of JShell's own start-up, which its API leaves out. */
    private static final String DEFAULT = Stream.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.prefs",
                    "java.util.regex",
                    "java.util.stream")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    private final JShell shell;

    /**
     * What was run, and what came of it.
     *
     * @param source a statement, expression or declaration
     * @param comment what stands behind {@code //} on its last line, or an empty text
     * @param value its value as JShell shows it; empty if it has none
     */
    record Step(String source, String comment, Optional<String> value) {}

    JShellRunner() {
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .compilerOptions("--class-path", classPath())
                .build();
        run(DEFAULT);
        run(startup());
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    static String startup() {
        try {
            return Files.readString(STARTUP);
        } catch (IOException e) {
            throw new AssertionError(STARTUP + " can't be read; tests run in the project's root", e);
        }
    }

    /** Runs lines as if they were typed, except that a line may begin with the dot of a call. */
    List<Step> run(String text) {
        List<Step> steps = new ArrayList<>();
        String pending = "";
        for (String line : text.split("\\R(?!\\s*\\.\\w)")) {
            pending += line + "\n";
            CompletionInfo found = shell.sourceCodeAnalysis().analyzeCompletion(pending);
            while (found.completeness().isComplete()) {
                pending = found.remaining();
                CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(pending);
                steps.add(step(found.source(), next.completeness() == Completeness.EMPTY ? comment(line) : ""));
                found = next;
            }
        }
        if (shell.sourceCodeAnalysis().analyzeCompletion(pending).completeness() != Completeness.EMPTY) {
            throw new AssertionError("this is not complete:\n" + pending);
        }
        return steps;
    }

    /** The value of an expression, as JShell shows it. */
    String value(String expression) {
        List<Step> steps = run(expression);
        if (steps.size() != 1) {
            throw new AssertionError("expected one expression: " + expression);
        }
        return steps.get(0).value().orElseThrow(() -> new AssertionError("this has no value: " + expression));
    }

    private Step step(String source, String comment) {
        Optional<String> value = Optional.empty();
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() == null) {
                check(source, event);
                value = hasValue(event.snippet()) ? Optional.ofNullable(event.value()) : Optional.empty();
            }
        }
        return new Step(source.strip(), comment, value);
    }

    private static boolean hasValue(Snippet snippet) {
        return snippet.subKind().hasValue() && snippet.subKind() != Snippet.SubKind.VAR_DECLARATION_SUBKIND;
    }

    private void check(String source, SnippetEvent event) {
        List<String> errors = shell.diagnostics(event.snippet())
                .filter(diagnostic -> diagnostic.isError())
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
        if (event.status() != Snippet.Status.VALID || !errors.isEmpty()) {
            throw new AssertionError(
                    "JShell finds this " + event.status() + ":\n" + source + String.join("\n", errors));
        }
        JShellException exception = event.exception();
        if (exception != null) {
            throw new AssertionError("this ended with an exception:\n" + source, exception);
        }
    }

    /** What stands behind the first {@code //} of the last line that isn't in a string. */
    private static String comment(String lines) {
        String line = lines.substring(lines.lastIndexOf('\n') + 1);
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && line.startsWith("//", i)) {
                return line.substring(i + 2).strip();
            }
        }
        return "";
    }

    @Override
    public void close() {
        shell.close();
    }
}
