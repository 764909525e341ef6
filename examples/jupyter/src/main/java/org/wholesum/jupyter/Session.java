package org.wholesum.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** A JShell session in this process. */
final class Session implements AutoCloseable {
    /** The imports of JShell's own start-up, which its API leaves out. */
    private static final String DEFAULT = Stream.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    /** An end of a line that the next line doesn't continue with the dot of a call. */
    private static final Pattern LINE_END = Pattern.compile("\\R(?!\\s*\\.\\w)");

    private static final Pattern BEFORE = Pattern.compile("(?:\\s+|//.*)*");

    private final ValueKeeper keeper = new ValueKeeper();
    private final JShell shell = JShell.builder()
            .executionEngine(new Here(keeper), Map.of())
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();

    Session() {
        run(DEFAULT + startup());
    }

    private record Here(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "this process";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    private static String startup() {
        try (InputStream in = Session.class.getResourceAsStream("startup.jsh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the statements of a cell.
     *
     * @return the value of the last if that is an expression, and not an assignment
     * @throws CellException at the first that JShell refuses or that ends with an exception
     */
    Optional<Object> run(String cell) {
        Optional<Object> last = Optional.empty();
        String pending = "";
        int line = 1;
        for (String part : LINE_END.split(cell)) {
            pending += part + "\n";
            CompletionInfo found = shell.sourceCodeAnalysis().analyzeCompletion(pending);
            while (found.completeness().isComplete() || found.completeness() == Completeness.UNKNOWN) {
                String source = found.source().isEmpty() ? pending : found.source();
                last = evaluate(source, line + lines(source.substring(0, begin(source))));
                String rest = found.source().isEmpty() ? "" : found.remaining();
                line += lines(pending) - lines(rest);
                pending = rest;
                found = shell.sourceCodeAnalysis().analyzeCompletion(pending);
            }
        }
        if (shell.sourceCodeAnalysis().analyzeCompletion(pending).completeness() != Completeness.EMPTY) {
            throw new CellException(line + lines(pending.substring(0, begin(pending))), "this is not complete");
        }
        return last;
    }

    private Optional<Object> evaluate(String source, int line) {
        Optional<Object> value = Optional.empty();
        for (SnippetEvent event : shell.eval(source)) {
            check(event, line);
            value = event.causeSnippet() == null ? value(event.snippet()) : value;
        }
        return value;
    }

    /** Where Java begins: after blanks and comments on lines of their own. */
    private static int begin(String source) {
        Matcher before = BEFORE.matcher(source);
        return before.lookingAt() ? before.end() : 0;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private Optional<Object> value(Snippet snippet) {
        if (snippet.subKind() == Snippet.SubKind.ASSIGNMENT_SUBKIND
                || !(snippet.kind() == Snippet.Kind.EXPRESSION
                        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND)) {
            return Optional.empty();
        }
        String name =
                snippet instanceof ExpressionSnippet expression ? expression.name() : ((VarSnippet) snippet).name();
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .reduce((first, second) -> second)
                .flatMap(variable -> {
                    shell.varValue(variable);
                    return keeper.value();
                });
    }

    private void check(SnippetEvent event, int line) {
        if (event.status() == Status.REJECTED) {
            throw new CellException(
                    line,
                    shell.diagnostics(event.snippet())
                            .filter(Diag::isError)
                            .findFirst()
                            .map(error -> error.getMessage(Locale.ROOT))
                            .orElse("JShell refuses this"));
        }
        if (event.exception() instanceof EvalException thrown) {
            String type = thrown.getExceptionClassName();
            throw new CellException(
                    line,
                    type.substring(type.lastIndexOf('.') + 1)
                            + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage()));
        }
        if (event.exception() != null) {
            throw new CellException(line, "this uses what is not declared yet");
        }
    }

    /** What could follow, and in {@code anchor[0]} from where it replaces the code. */
    List<String> completions(String code, int at, int[] anchor) {
        return shell.sourceCodeAnalysis().completionSuggestions(code, at, anchor).stream()
                .map(Suggestion::continuation)
                .distinct()
                .toList();
    }

    boolean isComplete(String code) {
        return shell.sourceCodeAnalysis().analyzeCompletion(code).completeness().isComplete();
    }

    void stop() {
        shell.stop();
    }

    @Override
    public void close() {
        shell.close();
    }
}
