package org.wholesum.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/**
 * Makes the scenarios and scripts of a folder into tests:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicNode&gt; scenarios() {
 *     return ScenarioTests.in(Path.of("scenarios"));
 * }
 * </pre>
 *
 * <p>A scenario is a file that ends in {@code .yaml}, {@code .yml} or {@code .json}. It has a test for each expectation, which
 * fails with the figure, what is expected and found, the tolerance, the difference, and the line of the file. A scenario that
 * can't be read or run has one test, which fails with its problems; one without expectations has one test, which fails with
 * the block of expectations to paste into it.
 *
 * <p>A script is a file that ends in {@code .jsh}. It is one test, which fails at the first statement that JShell refuses or
 * that ends with an exception, with the line and those around it.
 */
// Not "requires transitive": who compiles against this library without its tests would need JUnit.
@SuppressWarnings("exports")
public final class ScenarioTests {
    private static final List<String> SCENARIOS = List.of(".yaml", ".yml", ".json");
    private static final String SCRIPT = ".jsh";
    /** What this library writes beside its reports, which is no scenario. */
    private static final String RESULT = "result.json";

    private ScenarioTests() {}

    /**
     * The tests of a folder and all folders below it, in the order of their names. Files and folders whose names begin with a
     * point are left out, and so are results that this library wrote ({@code result.json}). Links to folders are not followed.
     *
     * @param folder the folder
     * @return a container of tests for each scenario, and a test for each script; a test that fails if there is neither
     */
    public static Stream<DynamicNode> in(Path folder) {
        return in(folder, file -> !file.endsWith(RESULT));
    }

    /**
     * The tests of some files of a folder and all folders below it, where other files end in the same way.
     *
     * @param folder the folder
     * @param chosen whether a file is a scenario or a script to test, of those whose names end so
     * @return as for {@link #in(Path)}
     */
    public static Stream<DynamicNode> in(Path folder, Predicate<Path> chosen) {
        if (!Files.isDirectory(folder)) {
            return Stream.of(failing(folder, folder + " is no folder, expected one with scenarios or scripts"));
        }
        List<Path> files = files(folder).stream().filter(chosen).toList();
        if (files.isEmpty()) {
            return Stream.of(failing(
                    folder,
                    "There is no scenario (" + String.join(", ", SCENARIOS) + ") and no script (" + SCRIPT + ") in "
                            + folder + " or below, so nothing is tested"));
        }
        return files.stream().map(file -> node(name(folder, file), file));
    }

    private static DynamicNode node(String name, Path file) {
        return ends(file, SCRIPT) ? ScriptTest.of(name, file) : ExpectationTests.of(name, file);
    }

    private static DynamicNode failing(Path folder, String message) {
        return dynamicTest(folder.toString(), folder.toUri(), () -> {
            throw new AssertionFailedError(message);
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> SCENARIOS.stream().anyMatch(end -> ends(file, end)) || ends(file, SCRIPT))
                    .filter(file -> isShown(folder, file) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ends(Path file, String end) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
    }

    private static boolean isShown(Path folder, Path file) {
        return Stream.of(name(folder, file).split("/")).noneMatch(part -> part.startsWith("."));
    }

    /** The name of a file from a folder, the same on every system. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
