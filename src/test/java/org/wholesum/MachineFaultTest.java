package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command line leaves behind when the machine is at fault: Java started as users start it. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class MachineFaultTest {
    private static final String STOKE = "examples/stoke/scenario.yaml";
    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    /** How a command ended, and its errors. */
    private record Ended(int code, String printed) {}

    /** Runs the command line after a command of the shell, as {@code ulimit -f 40}. */
    private static Ended run(String first, String options, String... arguments) throws Exception {
        assumeThat(SHELL).exists();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                first + "; exec \"$0\" -XX:-UsePerfData " + options + " -cp \"$1\" org.wholesum.Main \"${@:2}\"",
                java,
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    contents.put(file.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return contents;
    }

    private static void isOneSentence(String printed) {
        assertThat(printed.strip()).isNotEmpty().hasLineCount(1).doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_file_that_grows_too_large_leaves_the_report_from_before() throws Exception {
        Path out = folder.resolve("out");
        assertThat(run(":", "", "run", STOKE, "--out", out.toString()).code()).isZero();
        Map<String, String> before = contents(out);
        assertThat(before).containsKeys("result.json", "report.html");
        for (int blocks : new int[] {0, 40}) {
            Ended full = run("ulimit -f " + blocks, "", "run", STOKE, "--out", out.toString());
            assertThat(full.code()).as(full.printed()).isEqualTo(3);
            isOneSentence(full.printed());
            assertThat(full.printed()).startsWith("can't write to " + out);
            assertThat(contents(out)).isEqualTo(before);
        }
    }

    @Test
    void a_file_that_grows_too_large_leaves_no_half_of_a_new_report() throws Exception {
        Path out = folder.resolve("out");
        Ended full = run("ulimit -f 8", "", "run", STOKE, "--out", out.toString());
        assertThat(full.code()).isEqualTo(3);
        isOneSentence(full.printed());
        assertThat(contents(out)).isEmpty();
    }

    @Test
    void too_little_memory_for_the_records_ends_with_3_in_one_sentence() throws Exception {
        String rows = IntStream.range(0, 400_000)
                .mapToObj(i -> "case number " + i + ",2011-04-03,police,arrest,1.00\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("interactions.csv"), "case_id,date,agency,service,cost\n" + rows);
        Path scenario = Files.copy(Path.of(STOKE), folder.resolve("scenario.yaml"));
        Path out = Files.createDirectory(folder.resolve("out"));
        // a collector that gives up where there is little to collect, instead of collecting for minutes
        Ended small = run(":", "-XX:+UseParallelGC -Xmx24m", "run", scenario.toString(), "--out", out.toString());
        assertThat(small.code()).as(small.printed()).isEqualTo(3);
        isOneSentence(small.printed());
        assertThat(small.printed()).contains("memory", "-Xmx");
        assertThat(contents(out)).isEmpty();
    }
}
