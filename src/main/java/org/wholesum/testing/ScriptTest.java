package org.wholesum.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;
import org.wholesum.internal.cli.Echo;
import org.wholesum.internal.cli.Script;
import org.wholesum.internal.cli.ScriptException;
import org.wholesum.internal.scenario.tree.Place;
import org.wholesum.problem.InvalidInputException;

/** The test of one script. */
final class ScriptTest {
    private static final int AROUND = 2;

    private ScriptTest() {}

    static DynamicNode of(String name, Path file) {
        return dynamicTest(name, SourcePlace.of(file, new Place(1, 1)), () -> run(file));
    }

    private static void run(Path file) {
        try {
            Script.run(file, new PrintWriter(Writer.nullWriter()), Echo.VALUES);
        } catch (ScriptException e) {
            throw new AssertionFailedError(e.getMessage() + "\n" + around(file, e.line()), e);
        } catch (InvalidInputException e) {
            throw new AssertionFailedError(e.getMessage(), e);
        }
    }

    /** The lines around one, which has a mark. */
    private static String around(Path file, int line) {
        List<String> lines = lines(file);
        return IntStream.rangeClosed(Math.max(1, line - AROUND), Math.min(lines.size(), line + AROUND))
                .mapToObj(at -> (at == line ? "> " : "  ") + at + "  " + lines.get(at - 1))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
