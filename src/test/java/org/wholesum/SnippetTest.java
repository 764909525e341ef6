package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.JShellRunner.Step;
import org.wholesum.Snippets.Worked;

/**
 * What the documents and the javadoc show, runs, and comes out as they say. Everything is run by JShell after the imports
 * of {@code examples/startup.jsh}:
 *
 * <ul>
 *   <li>the Java blocks of each Markdown file, in order, in one session; so are the {@code <pre>} blocks of each source
 *       file that begin with {@code @code}. A comment on the last line of an expression or a variable is compared with the
 *       value if it is one (see {@link Snippets#saysValue});
 *   <li>the worked values of the javadoc, each of which is a call in {@code @code}, the word "is", and what JShell shows
 *       of the value in {@code @code}.
 * </ul>
 */
class SnippetTest {
    private static final Path README = Path.of("README.md");
    private static final int FEWEST_WORKED_VALUES = 20;
    private static final int FEWEST_IN_THE_README = 6;

    private static JShellRunner session;

    @BeforeAll
    static void begin() {
        session = new JShellRunner();
        session.run("import org.wholesum.internal.text.*; import org.wholesum.internal.random.*;"
                + " import org.wholesum.internal.numeric.*; import org.wholesum.internal.scenario.value.*;");
    }

    @AfterAll
    static void end() {
        session.close();
    }

    private static Stream<Path> sources() {
        return Snippets.files(Path.of("src", "main", "java"), ".java").stream();
    }

    private static List<Worked> worked() {
        return sources().flatMap(file -> Snippets.worked(file).stream()).toList();
    }

    @TestFactory
    Stream<DynamicTest> a_worked_value_of_the_javadoc_comes_out() {
        return worked().stream()
                .map(worked -> dynamicTest(
                        worked.where() + ": " + worked.expression(),
                        () -> check(worked.value(), worked.expression(), session.value(worked.expression()))));
    }

    @TestFactory
    Stream<DynamicTest> the_blocks_of_a_source_file_run() {
        return sources()
                .filter(file -> !Snippets.blocks(file).isEmpty())
                .map(file -> dynamicTest(file.toString(), () -> run(Snippets.blocks(file))));
    }

    @Test
    void the_example_of_the_overview_page_runs_and_says_a_value() {
        assertThat(run(Snippets.examples(Path.of("src", "main", "javadoc", "overview.html"))))
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> the_java_of_a_document_runs() {
        // projects of their own, with libraries that aren't here
        List<Path> others = List.of(Path.of("examples", "duckdb"), Path.of("examples", "spark"));
        return Snippets.files(Path.of("examples"), ".md").stream()
                .filter(file -> others.stream().noneMatch(file::startsWith))
                .filter(file -> !Snippets.fenced(file).isEmpty())
                .map(file -> dynamicTest(file.toString(), () -> run(Snippets.fenced(file))));
    }

    @Test
    void the_java_of_the_readme_runs_and_says_values(TestReporter reporter) {
        int values = run(Snippets.fenced(README));
        reporter.publishEntry("values checked in README.md", Integer.toString(values));
        assertThat(values).isGreaterThanOrEqualTo(FEWEST_IN_THE_README);
    }

    @Test
    void the_javadoc_has_enough_worked_values(TestReporter reporter) {
        reporter.publishEntry("worked values in the javadoc", Integer.toString(worked().size()));
        assertThat(worked()).hasSizeGreaterThanOrEqualTo(FEWEST_WORKED_VALUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Months.of(\"2011-4\", 24)",
                "Agency.of(1)",
                "int = ;",
                "int one() { return two(); }",
                "var open = List.of(",
                "1 + 1   // 3",
                "Agency.of(\"NHS\")   // GBP 1.00",
            })
    void what_is_wrong_is_noticed(String snippet) {
        assertThatThrownBy(() -> run(List.of(snippet))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_comment_that_is_prose_says_no_value() {
        assertThat(Stream.of("where that number came from", "£81.5m, and its interval, from n = 7", "24 months", ""))
                .noneMatch(Snippets::saysValue);
        assertThat(Stream.of(
                        "GBP 104000.00", "£81,506,285.71, interval …", "Optional[2013-10]", "S1", "[a, b]", "From …"))
                .allMatch(Snippets::saysValue);
    }

    /** Runs blocks in one session of their own, and tells how many values they say. */
    private static int run(List<String> blocks) {
        int values = 0;
        try (JShellRunner document = new JShellRunner()) {
            for (Step step : blocks.stream()
                    .flatMap(block -> document.run(block).stream())
                    .toList()) {
                if (step.value().isPresent() && Snippets.saysValue(step.comment())) {
                    values++;
                    check(step.comment(), step.source(), step.value().get());
                }
            }
        }
        return values;
    }

    private static void check(String says, String source, String value) {
        assertThat(Snippets.agrees(says, value))
                .as("%s\n  says: %s\n  is:   %s", source, says, value)
                .isTrue();
    }
}
