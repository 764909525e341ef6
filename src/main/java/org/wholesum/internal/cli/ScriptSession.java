package org.wholesum.internal.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.wholesum.internal.escape.Visible;

/** A JShell session in this process that stops at whatever JShell complains about. */
final class ScriptSession implements AutoCloseable {
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
    private final String name;
    private final PrintWriter out;
    private final Echo echo;
    /** The line on which each snippet begins, for those that wait for another. */
    private final Map<String, Integer> begun = new LinkedHashMap<>();
    /** Whether the imports are done, which are not shown. */
    private boolean started;

    ScriptSession(String name, PrintWriter out, Echo echo) {
        this.name = name;
        this.out = out;
        this.echo = echo;
        shell = JShell.builder()
                .executionEngine(new InThisProcess(), Map.of())
                .compilerOptions("--class-path", classPath())
                .build();
        run(ScriptText.of(DEFAULT + startup()));
        begun.clear();
        started = true;
    }

    void run(ScriptText text) {
        String pending = "";
        int line = 1;
        for (String part : text.parts()) {
            if (pending.isBlank() && ScriptText.isCommand(part)) {
                if (part.strip().equals("/exit")) {
                    break;
                }
                throw new ScriptException(
                        name, line, part.strip() + " is a command of JShell's tool, expected Java, or /exit");
            }
            String all = pending + part + "\n";
            pending = complete(all, line);
            line += ScriptText.ends(all) - ScriptText.ends(pending);
        }
        if (completion(pending).completeness() != Completeness.EMPTY) {
            throw new ScriptException(name, ScriptPlace.of(name, line, pending).line(), "this is not complete");
        }
        echo.source(pending).ifPresent(this::print);
        checkNothingWaits();
    }

    /** Runs what is complete; the rest is returned. */
    private String complete(String text, int line) {
        String pending = text;
        int at = line;
        CompletionInfo found = completion(pending);
        while (found.completeness().isComplete()) {
            ScriptPlace place = ScriptPlace.of(name, at, found.source());
            String comment = ScriptText.commentBehind(found.remaining());
            echo.source(found.source() + comment).ifPresent(this::print);
            shell.eval(place.source()).forEach(event -> happened(event, place));
            String rest = found.remaining().substring(comment.length());
            at += ScriptText.ends(pending) - ScriptText.ends(rest);
            pending = rest;
            found = completion(pending);
        }
        return pending;
    }

    private CompletionInfo completion(String text) {
        return shell.sourceCodeAnalysis().analyzeCompletion(text);
    }

    private void happened(SnippetEvent event, ScriptPlace place) {
        place.check(event, shell);
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null) {
            return;
        }
        begun.put(snippet.id(), place.line());
        String value = event.value();
        if (value != null
                && snippet.subKind().hasValue()
                && snippet.subKind() != Snippet.SubKind.VAR_DECLARATION_SUBKIND) {
            print(echo.value(snippet, value));
        }
    }

    private void print(String lines) {
        if (started) {
            out.println(Visible.lines(lines));
            out.flush();
        }
    }

    /** A method may use one that is declared after it, but not one that never is. */
    private void checkNothingWaits() {
        for (Snippet snippet : shell.snippets().toList()) {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                throw new ScriptException(
                        name,
                        begun.getOrDefault(snippet.id(), 1),
                        "this needs what is nowhere declared: "
                                + snippet.source().strip());
            }
        }
    }

    private static String startup() {
        // asked of this class, as other modules don't see resources of a package that is not exported
        try (InputStream in = Objects.requireNonNull(ScriptSession.class.getResourceAsStream("startup.jsh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that this class can use: the class path, the module path, and what a class loader has besides. */
    private static String classPath() {
        Set<String> paths = new LinkedHashSet<>();
        for (String key : List.of("java.class.path", "jdk.module.path")) {
            Stream.of(System.getProperty(key, "").split(File.pathSeparator))
                    .filter(path -> !path.isEmpty())
                    .forEach(paths::add);
        }
        if (ScriptSession.class.getClassLoader() instanceof URLClassLoader loader) {
            Stream.of(loader.getURLs()).map(ScriptSession::path).forEach(paths::add);
        }
        return String.join(File.pathSeparator, paths);
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " on the class path is not a file", e);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
