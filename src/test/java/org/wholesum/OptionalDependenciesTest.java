package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Without what only reports and the command line need, the library works, and what needs it says which to add. */
class OptionalDependenciesTest {
    private static final String[] OPTIONAL = {"picocli", "jmustache", "lets-plot", "platf-awt", "kotlin"};

    @Test
    void a_study_runs_without_any_of_them() throws IOException, InterruptedException {
        assertThat(run("org.wholesum.EmbeddingApplication")).isEqualTo("GBP 104000.00\n£337,000.00 in text\n");
    }

    @Test
    void the_command_line_says_what_it_lacks() throws IOException, InterruptedException {
        assertThat(run("org.wholesum.Main", "--help")).contains("Maybe add the dependency info.picocli:picocli:");
    }

    private static String run(String... main) throws IOException, InterruptedException {
        String few = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(OPTIONAL)
                        .noneMatch(name -> new File(entry).getName().contains(name)))
                .collect(Collectors.joining(File.pathSeparator));
        String[] start = {"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", few};
        Process process = Jvm.start(
                java.util.stream.Stream.of(start, main).flatMap(Arrays::stream).toArray(String[]::new));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
