package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.study.ThreeCases;

/**
 * Inputs of at most a mebibyte, made to fill memory or to take long, from the command line with a heap of 256 MB: each is
 * read or refused, with the bound in the message, and never ends for want of memory.
 */
@Tag("slow")
class HostileInputTest {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_SECONDS = 120;
    private static final String HEADER = "case_id,date,agency,service,cost\n";

    @TempDir
    private Path folder;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String with(String more) {
        return ThreeCases.SCENARIO + more;
    }

    private static String methods(int count, IntFunction<String> method) {
        return ThreeCases.SCENARIO.replace("methods:\n", "methods:\n" + lines(count, method));
    }

    private static String groups(int count, int months) {
        String groups = lines(count, i -> "g" + i + ": {nhs: 1.00}, ");
        String moves = lines(count, i -> "g" + i + ": {g" + (i + 1) % count + ": 100%}, ");
        return "title: t\nprices: 2012/13\nhorizon: {from: 2012-04, months: " + months + "}\nmethods:\n"
                + "  old: {method: needs_groups, cycle_months: 1, groups: {" + groups
                + "}, people: {g0: 9}, movement: {matrix: {"
                + moves
                + "}}}\n  pilot: {method: scaled, of: old, factor: 90%}\ncomparison: {old: old, pilot: pilot}\n";
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                Arguments.of("nested lists", "[".repeat(LARGEST - 9), "nested"),
                Arguments.of("keys", with(lines(90_000, i -> "k" + i + ": 1\n")), "unknown key"),
                Arguments.of("a key many times", with("title: 1\n".repeat(90_000)), "the same key"),
                Arguments.of(
                        "a title", with("").replace("Three cases", "x".repeat(LARGEST - 999)), "10,000 characters"),
                Arguments.of(
                        "parameters", with("parameters:\n" + lines(50_000, i -> "  a" + i + ": 1\n")), "limit entries"),
                Arguments.of(
                        "a chain of parameters",
                        with("parameters:\n  a0: 1\n" + lines(30_000, i -> "  a" + (i + 1) + ": = a" + i + "\n")),
                        "limit entries"),
                Arguments.of(
                        "an expression",
                        with("parameters:\n  a: = " + "1+".repeat(LARGEST / 2 - 999) + "1\n"),
                        "longer than"),
                Arguments.of(
                        "methods",
                        methods(15_000, i -> "  m" + i + ": {method: run_rate, window: before}\n"),
                        "limit entries"),
                Arguments.of("needs groups", groups(15_000, 1), "expected at most 2,000,000"),
                Arguments.of("groups over months", groups(640, 120), "limit group_moves"),
                Arguments.of(
                        "draws",
                        with(
                                "uncertainty:\n  draws: 2000000000\n  inputs: {a: {key: population, distribution: uniform, low: 5,"
                                        + " high: 20}}\n"),
                        "limit runs"));
    }

    static Stream<Arguments> ledgers() {
        return Stream.of(
                Arguments.of("columns", ",".repeat(LARGEST - 9), "column"),
                Arguments.of("a quote", HEADER + "\"" + "a".repeat(LARGEST - 99), "line 2"),
                Arguments.of("rejects", HEADER + lines(60_000, i -> "c" + i + ",x,,,z\n"), "expected"),
                Arguments.of(
                        "agencies",
                        HEADER + lines(30_000, i -> "c,2012-0" + (1 + i % 3) + "-01,ag" + i + ",s,1\n"),
                        "limit agencies"),
                Arguments.of(
                        "cases", HEADER + lines(30_000, i -> "c" + i + ",2012-0" + (1 + i % 3) + "-01,p,s,1\n"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_is_refused(String name, String text, String message) throws Exception {
        ThreeCases.in(folder);
        assertThat(run(text, 2)).as(name).contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void a_ledger_is_read_or_refused(String name, String text, String message) throws Exception {
        ThreeCases.in(folder);
        Files.writeString(folder.resolve("interactions.csv"), bounded(text));
        String scenario = ThreeCases.SCENARIO.replace("population: 10\n", "");
        assertThat(run(scenario, message.isEmpty() ? 1 : 2)).as(name).contains(message);
    }

    private static String bounded(String text) {
        assertThat(text.length()).isLessThanOrEqualTo(LARGEST);
        return text;
    }

    /** What the command prints to its error stream. */
    private String run(String text, int code) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("scenario.yaml"), bounded(text));
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.wholesum.Main",
                "run",
                "scenario.yaml"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        String message = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(message).isEqualTo(code);
        return message;
    }
}
