package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Whatever a scenario file says, a study gives a result, or says what is wrong with the file and where. */
class ScenarioFuzzProperties {
    private static final List<String> GARBAGE = List.of(
            "",
            "~",
            "null",
            "true",
            "0",
            "-1",
            "1e5",
            "24.5",
            "99999999999999999999",
            "NaN",
            ".inf",
            "£1,000.00",
            "101%",
            "-101%",
            "999999999%",
            "[]",
            "[a, [b]]",
            "{}",
            "{a: b}",
            "*x",
            "&x y",
            "!!java.net.URL x",
            "\"\\0\"",
            "../x",
            "/",
            "2012-13",
            "9999-12",
            "x: y",
            "'",
            "\"",
            "@",
            "#",
            "|",
            "%",
            "\t",
            "\uD83D\uDE00",
            "\u0130",
            "GBP",
            "JPY",
            "before",
            "since",
            "old",
            "pilot",
            "less",
            "2012-02",
            "2012-05",
            "2",
            "12000",
            "1000.5",
            "5%",
            "police",
            "POLICE",
            "saving",
            "uk",
            "interactions.csv",
            "observed.csv",
            "people.csv",
            "cases.csv",
            "council",
            "needs_group",
            "area",
            "high",
            "afterwards");

    private static Path folder;
    private static ThreeCases cases;

    @BeforeContainer
    static void a_ledger() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        cases = ThreeCases.in(folder);
        List<String> rows = Files.readAllLines(Path.of("examples/stoke/interactions.csv"));
        String some = IntStream.range(0, rows.size())
                .filter(row -> row % 9 == 0)
                .mapToObj(rows::get)
                .collect(Collectors.joining("\n"));
        cases.write("stoke.csv", some);
    }

    @AfterContainer
    static void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_garbled_scenario_gives_a_result_or_is_refused_with_its_place(@ForAll("garbled") String text) {
        check("scenario.yaml", text);
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void a_garbled_example_gives_a_result_or_is_refused_with_its_place(@ForAll("garbledExample") String text) {
        check("stoke.yaml", text);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_garbled_population_gives_a_result_or_is_refused_with_its_place(@ForAll("garbledPeople") String text) {
        check("scenario.yaml", text);
    }

    @Property(tries = 100)
    void text_of_any_kind_is_refused(@ForAll String text) {
        check("scenario.yaml", text);
        check("scenario.json", text);
    }

    /** Anything but a BadInput that has something to say fails. */
    private static void check(String name, String text) {
        Path file = cases.write(name, text);
        try {
            StudyResult result = Study.of(Scenario.read(file)).run();
            assertThat(result.toString()).isNotBlank();
            assertThat(result.outcomes()).isNotNull();
        } catch (InvalidInputException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.source()).startsWith(folder.toString());
                assertThat(problem.expected()).isNotBlank().doesNotContain("tools.jackson", "java.lang", "Exception");
            });
            assertThat(e.getMessage()).doesNotContain("\u001B", "tools.jackson", "java.lang");
        } catch (ArithmeticException e) {
            assertThat(e).as("overflow").hasMessageContaining("overflow");
        }
    }

    @Provide
    Arbitrary<String> garbled() {
        return garbled(ThreeCases.EVERYTHING);
    }

    @Provide
    Arbitrary<String> garbledPeople() {
        return Arbitraries.of(ThreeCases.PEOPLE, ThreeCases.COUNTS).flatMap(ScenarioFuzzProperties::garbled);
    }

    @Provide
    Arbitrary<String> garbledExample() {
        try {
            return garbled(Files.readString(Path.of("examples/stoke/scenario.yaml")))
                    .map(text -> text.replace("interactions.csv", "stoke.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change or two: a value or a key replaced, a line deleted, doubled, moved or indented, characters lost or put in. */
    private static Arbitrary<String> garbled(String text) {
        Arbitrary<Change> change = Arbitraries.frequency(
                        Tuple.of(12, Change.Kind.VALUE),
                        Tuple.of(3, Change.Kind.KEY),
                        Tuple.of(2, Change.Kind.DELETE_LINE),
                        Tuple.of(1, Change.Kind.DOUBLE_LINE),
                        Tuple.of(1, Change.Kind.MOVE_LINE),
                        Tuple.of(1, Change.Kind.INDENT_LINE),
                        Tuple.of(1, Change.Kind.INSERT),
                        Tuple.of(1, Change.Kind.DELETE_CHARACTER),
                        Tuple.of(1, Change.Kind.CUT))
                .flatMap(kind -> Arbitraries.integers().between(0, 10_000).flatMap(where -> Arbitraries.of(GARBAGE)
                        .map(garbage -> new Change(kind, where, garbage))));
        return change.list().ofMinSize(1).ofMaxSize(2).map(changes -> {
            String garbled = text;
            for (Change each : changes) {
                garbled = each.of(garbled);
            }
            return garbled;
        });
    }

    private record Change(Kind kind, int where, String garbage) {
        private static final Pattern VALUE = Pattern.compile("(?<=: |\\[|, )[^,:{}\\[\\]\\n#]+(?=[,}\\]\\n])");
        private static final Pattern KEY = Pattern.compile("[\\w.-]+(?=:)");

        enum Kind {
            DELETE_LINE,
            DOUBLE_LINE,
            MOVE_LINE,
            INDENT_LINE,
            VALUE,
            KEY,
            INSERT,
            DELETE_CHARACTER,
            CUT
        }

        String of(String text) {
            return switch (kind) {
                case DELETE_LINE, DOUBLE_LINE, MOVE_LINE, INDENT_LINE -> lines(text);
                case VALUE -> replace(text, VALUE);
                case KEY -> replace(text, KEY);
                case INSERT -> {
                    int at = where % (text.length() + 1);
                    yield text.substring(0, at) + garbage + text.substring(at);
                }
                case DELETE_CHARACTER ->
                    text.isEmpty()
                            ? text
                            : new StringBuilder(text)
                                    .deleteCharAt(where % text.length())
                                    .toString();
                case CUT -> text.substring(0, where % (text.length() + 1));
            };
        }

        private String lines(String text) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            if (lines.isEmpty()) {
                return text;
            }
            int at = where % lines.size();
            String line = lines.get(at);
            switch (kind) {
                case DELETE_LINE -> lines.remove(at);
                case DOUBLE_LINE -> lines.add(at, line);
                case MOVE_LINE -> lines.add(where / 7 % lines.size(), lines.remove(at));
                default -> lines.set(at, " ".repeat(where % 5) + line);
            }
            return String.join("\n", lines) + "\n";
        }

        private String replace(String text, Pattern what) {
            List<MatchResult> found = what.matcher(text).results().toList();
            if (found.isEmpty()) {
                return text;
            }
            MatchResult one = found.get(where % found.size());
            return text.substring(0, one.start()) + garbage + text.substring(one.end());
        }
    }
}
