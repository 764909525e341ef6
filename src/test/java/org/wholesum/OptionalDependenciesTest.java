package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library works without its optional dependencies; the command line says which dependency to add. */
class OptionalDependenciesTest {
    private static final String[] OPTIONAL = {
        "picocli", "jmustache", "lets-plot", "platf-awt", "kotlin", "fastexcel", "junit", "assertj", "opentest4j"
    };
    private static final String[] TESTING = {"junit", "assertj", "opentest4j"};

    @Test
    void a_study_runs_without_optional_dependencies() throws IOException, InterruptedException {
        assertThat(run("org.wholesum.EmbeddingApplication")).isEqualTo("GBP 104000.00\n£337,000.00 in text\n");
    }

    @Test
    void the_command_line_names_the_missing_dependency() throws IOException, InterruptedException {
        assertThat(run("org.wholesum.Main", "--help")).contains("Maybe add the dependency info.picocli:picocli:");
    }

    @Test
    void a_workbook_that_needs_a_missing_dependency_names_it() throws IOException, InterruptedException {
        assertThat(run("org.wholesum.price.WorkbookApplication"))
                .startsWith(
                        "costs.xlsx is an Excel workbook, which needs a class that is not on the class path: org/dhatim/")
                .endsWith("\n  Maybe add the dependency org.dhatim:fastexcel-reader:0.19.0, or save it as CSV\n");
    }

    @Test
    void a_script_runs_without_the_libraries_of_tests(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("a.jsh"), "Months.of(\"2013-10\", 24).count()\n");
        assertThat(run(TESTING, "org.wholesum.Main", "script", script.toString()))
                .endsWith(" ==> 24\n");
    }

    private static String run(String... main) throws IOException, InterruptedException {
        return run(OPTIONAL, main);
    }

    private static String run(String[] without, String... main) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(without)
                        .noneMatch(name -> new File(entry).getName().contains(name)))
                .collect(Collectors.joining(File.pathSeparator));
        String[] options = {"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", classPath};
        Process process =
                Jvm.start(Stream.of(options, main).flatMap(Arrays::stream).toArray(String[]::new));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
