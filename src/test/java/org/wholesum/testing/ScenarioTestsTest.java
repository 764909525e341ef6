package org.wholesum.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;

/** Folders of scenarios and scripts, run by the JUnit Platform. */
class ScenarioTestsTest {
    private static final String SCENARIO = """
            title: A year of visits
            windows: {before: {from: 2023-04, months: 12}}
            baseline: {window: before, total: 1800.00, shares: {nhs: 60%, police: 40%}}
            horizon: {from: 2024-04, months: 12}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: relative_change, of: old, changes: {police: -50%}}
            comparison: {old: old, pilot: pilot}
            """;

    @TempDir
    private Path folder;

    /** What a user writes; the folder is that of the test around it. */
    @ExtendWith(Folder.class)
    static class Users {
        @TestFactory
        Stream<DynamicNode> scenarios(Path folder) {
            return ScenarioTests.in(folder);
        }
    }

    /** The folder of a request. */
    static class Folder implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Path.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Path.of(context.getConfigurationParameter("folder").orElseThrow());
        }
    }

    /** The tests that ran, in order, each with what became of it. */
    private static final class Ran implements TestExecutionListener {
        private final Map<String, Throwable> failures = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, TestSource> sources = new LinkedHashMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                names.add(test.getDisplayName());
                test.getSource().ifPresent(source -> sources.put(test.getDisplayName(), source));
            }
            result.getThrowable().ifPresent(failure -> failures.put(test.getDisplayName(), failure));
        }

        String failure(String name) {
            assertThat(failures).containsKey(name);
            assertThat(failures.get(name)).isInstanceOf(AssertionFailedError.class);
            return String.valueOf(failures.get(name).getMessage());
        }
    }

    private Ran run() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Users.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter("folder", folder.toString())
                .build();
        Ran ran = new Ran();
        LauncherFactory.create().execute(request, ran);
        return ran;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void each_expectation_of_a_scenario_is_a_test() throws IOException {
        write("visits.yaml", SCENARIO + "expect:\n  old: 1800.00\n  saving.police: 360.00\n");
        Ran ran = run();
        assertThat(ran.failures).isEmpty();
        assertThat(ran.names).containsExactly("old", "saving.police");
    }

    @Test
    void a_failure_has_the_figure_what_was_found_and_the_line() throws IOException {
        Path file =
                write("visits.yaml", SCENARIO + "expect:\n  saving: {value: 370.00, within: 1.00}\n  old: 1800.00\n");
        Ran ran = run();
        assertThat(ran.failure("saving")).isEqualTo("""
                saving is not as expected
                  expected    370.00
                  found       360.00
                  tolerance   1.00
                  difference  -10.00
                  at          %s, line 10""".formatted(file));
        AssertionFailedError error = (AssertionFailedError) ran.failures.get("saving");
        assertThat(error.getExpected().getStringRepresentation()).isEqualTo("370.00");
        assertThat(error.getActual().getStringRepresentation()).isEqualTo("360.00");
        assertThat(ran.failures).hasSize(1);
    }

    @Test
    void a_small_difference_of_percentages_is_visible() throws IOException {
        write("visits.yaml", SCENARIO + "expect:\n  change: {value: -20.003%, within: 0.001%}\n");
        assertThat(run().failure("change"))
                .contains("  expected    -20.003%\n  found       -20.000%\n", "  difference  0.003%\n");
    }

    @Test
    void a_test_is_found_at_its_line() throws IOException {
        Path file = write("visits.yaml", SCENARIO + "expect:\n  old: 1800.00\n");
        FileSource source = (FileSource) run().sources.get("old");
        assertThat(source.getFile()).isEqualTo(file.toFile().getAbsoluteFile());
        assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(10);
        assertThat(source.getPosition().orElseThrow().getColumn()).contains(3);
    }

    @Test
    void an_unknown_figure_fails_alone_with_the_one_that_was_meant() throws IOException {
        write("visits.yaml", SCENARIO + "expect:\n  savings: 360.00\n  saving: 360.00\n");
        Ran ran = run();
        assertThat(ran.failures).hasSize(1);
        assertThat(ran.failure("savings")).contains("line 10", "no such figure in this study", "Maybe saving");
    }

    @Test
    void a_scenario_that_cannot_be_read_is_one_test_with_all_problems() throws IOException {
        write(
                "visits.yaml",
                SCENARIO.replace("months: 12}", "months: many}").replace("-50%", "half") + "expects: {}\n");
        Ran ran = run();
        assertThat(ran.names).containsExactly("can be run");
        assertThat(ran.failure("can be run"))
                .contains("visits.yaml can't be run:\n", "line 2", "\"many\"", "line 7", "\"half\"", "Maybe expect");
    }

    @Test
    void a_scenario_without_expectations_fails_with_the_block_to_paste() throws IOException {
        write("visits.yaml", SCENARIO);
        String message = run().failure("has expectations");
        assertThat(message)
                .contains("visits.yaml has no expectations, so nothing is tested.")
                .contains("\nexpect:\n  old: 1800.00\n  pilot: 1440.00\n  saving: 360.00\n" + "  change: -20%\n");
    }

    @Test
    void the_block_that_is_pasted_is_met() throws IOException {
        write("visits.yaml", SCENARIO);
        String message = run().failure("has expectations");
        write("visits.yaml", SCENARIO + message.substring(message.indexOf("expect:\n")));
        Ran ran = run();
        assertThat(ran.failures).isEmpty();
        assertThat(ran.names).contains("old", "share_old.nhs").hasSizeGreaterThan(10);
    }

    @Test
    void a_script_is_a_test() throws IOException {
        write("good.jsh", "var two = 1 + 1\nif (two != 2) { throw new AssertionError(); }\n");
        Ran ran = run();
        assertThat(ran.failures).isEmpty();
        assertThat(ran.names).containsExactly("good.jsh");
    }

    @Test
    void a_script_fails_with_the_line_and_the_exception() throws IOException {
        Path file = write("bad.jsh", "var a = 1;\n\nvar b = 2;\nMonths.of(\"2013-10\", a - b);\nvar c = 3;\n");
        assertThat(run().failure("bad.jsh"))
                .startsWith(file + ", line 4: ")
                .contains("Exception: ")
                .endsWith("\n  2  \n  3  var b = 2;\n> 4  Months.of(\"2013-10\", a - b);\n  5  var c = 3;");
    }

    @Test
    void an_assertion_in_a_script_says_what_is_wrong() throws IOException {
        write("bad.jsh", """
                var costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2013-10", 1)).build()
                WholesumAssertions.assertThat(costs).hasTotal("GBP 1.00")
                """);
        assertThat(run().failure("bad.jsh")).contains("line 2: ", "expected    GBP 1.00", "found       GBP 0.00");
    }

    @Test
    void an_empty_folder_fails_with_a_sentence() {
        assertThat(run().failure(folder.toString()))
                .isEqualTo("There is no scenario (.yaml, .yml, .json) and no script (.jsh) in " + folder
                        + " or below, so nothing is tested");
    }

    @Test
    void a_folder_that_is_not_there_fails_with_a_sentence() {
        folder = folder.resolve("missing");
        assertThat(run().failure(folder.toString()))
                .isEqualTo(folder + " is no folder, expected one with scenarios or scripts");
    }

    @Test
    void files_are_in_the_order_of_their_names_and_those_of_others_are_left_out() throws IOException {
        for (String name :
                List.of("b.yml", "a/z.yaml", "c.JSON", "B.yaml", "result.json", ".hidden.yaml", ".git/a.yaml")) {
            write(name, SCENARIO);
        }
        write("c.JSON", "{");
        write("notes.txt", "a note");
        write("d.jsh", "");
        assertThat(ScenarioTests.in(folder).map(DynamicNode::getDisplayName))
                .containsExactly("B.yaml", "a/z.yaml", "b.yml", "c.JSON", "d.jsh");
        assertThat(ScenarioTests.in(folder, file -> file.endsWith("z.yaml")).map(DynamicNode::getDisplayName))
                .containsExactly("a/z.yaml");
    }
}
