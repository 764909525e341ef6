package org.wholesum.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Place;
import org.wholesum.report.Expectations;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/** The tests of one scenario. It is read and run when its container is executed, once. */
final class ExpectationTests {
    private static final String EXPECT = "expect";
    private static final Place START = new Place(1, 1);

    private final Path file;
    private final StudyResult result;

    private ExpectationTests(Path file, StudyResult result) {
        this.file = file;
        this.result = result;
    }

    static DynamicNode of(String name, Path file) {
        return dynamicContainer(
                name, SourcePlace.of(file, START), Stream.of(file).flatMap(ExpectationTests::tests));
    }

    private static Stream<DynamicTest> tests(Path file) {
        try {
            StudyResult result = Study.of(Scenario.read(file)).run();
            return new ExpectationTests(file, result).all();
        } catch (RuntimeException e) {
            return Stream.of(failing(
                    "can be run", file, new AssertionFailedError(file + " can't be run:\n" + e.getMessage(), e)));
        }
    }

    private Stream<DynamicTest> all() {
        Map<String, ?> expected = result.scenario().entry().expect();
        if (expected.isEmpty()) {
            String message = file + " has no expectations, so nothing is tested. Paste what you have checked of:\n\n"
                    + Expectations.block(result);
            return Stream.of(failing("has expectations", file, new AssertionFailedError(message)));
        }
        return expected.keySet().stream()
                .map(name -> dynamicTest(name, SourcePlace.of(file, place(name)), () -> check(name)));
    }

    private void check(String name) {
        try {
            new FailureText(result.outcome(name), file + ", line " + place(name).line()).check();
        } catch (IllegalArgumentException e) {
            throw new AssertionFailedError(String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the key of an expectation is. */
    private Place place(String name) {
        return Optional.ofNullable(result.scenario()
                        .source()
                        .root()
                        .at(List.of(EXPECT))
                        .orElseThrow()
                        .members()
                        .get(name))
                .map(Node.Member::key)
                .filter(key -> key.line() > 0)
                .orElse(START);
    }

    private static DynamicTest failing(String name, Path file, AssertionFailedError error) {
        return dynamicTest(name, SourcePlace.of(file, START), () -> {
            throw error;
        });
    }
}
