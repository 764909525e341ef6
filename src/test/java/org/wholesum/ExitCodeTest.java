package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number with which each command ends, and the sentence beside it. */
class ExitCodeTest {
    private static final String STOKE = "examples/stoke/scenario.yaml";
    private static final String FULL = "/dev/full";

    @TempDir
    private Path folder;

    private static void isOneSentence(String errors) {
        assertThat(errors.strip()).isNotEmpty().hasLineCount(1).doesNotContain("Exception", "\tat ");
    }

    private static CommandRun printedTo(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void good_results_end_with_0() {
        assertThat(CommandRun.of("check", STOKE)).returns(0, CommandRun::code).returns("", CommandRun::err);
    }

    @Test
    void an_expectation_that_is_not_met_ends_with_1() throws IOException {
        Files.copy(Path.of("examples/stoke/interactions.csv"), folder.resolve("interactions.csv"));
        Path scenario = Files.writeString(
                folder.resolve("a.yaml"), Files.readString(Path.of(STOKE)).replace("old: 337000.00", "old: 337000.01"));
        assertThat(CommandRun.of("check", scenario.toString()).code()).isEqualTo(1);
    }

    @Test
    void an_input_that_cannot_be_used_ends_with_2() {
        CommandRun run = CommandRun.of("check", "no-such.yaml");
        assertThat(run.code()).isEqualTo(2);
        isOneSentence(run.err());
    }

    @Test
    void a_file_where_a_folder_is_needed_ends_with_3() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        CommandRun run = CommandRun.of("run", STOKE, "--out", file.toString());
        assertThat(run.code()).isEqualTo(3);
        isOneSentence(run.err());
        assertThat(run.err()).isEqualTo("can't write to " + file + ": " + file + " exists already\n");
    }

    @Test
    void a_folder_that_may_only_be_read_ends_with_3() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeThat(closed.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(closed))
                .as("whoever runs this may write anywhere")
                .isFalse();
        for (CommandRun run : List.of(
                CommandRun.of("run", STOKE, "--out", closed.toString()),
                CommandRun.of(
                        "new", "compare", "--out", closed.resolve("a.yaml").toString()),
                CommandRun.of("pseudonymise", "--new-key", closed.resolve("key").toString()))) {
            assertThat(run.code()).isEqualTo(3);
            isOneSentence(run.err());
            assertThat(run.err()).contains("permission is denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "key"})
    void a_folder_that_cannot_be_made_ends_with_3(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        String to = file.resolve(name).toString();
        CommandRun run = name.equals("key")
                ? CommandRun.of("pseudonymise", "--new-key", to)
                : CommandRun.of("new", "compare", "--out", to);
        assertThat(run.code()).isEqualTo(3);
        isOneSentence(run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "run " + STOKE,
                "check " + STOKE,
                "inspect examples/stoke/interactions.csv"
            })
    @EnabledOnOs(OS.LINUX)
    void results_that_cannot_be_printed_end_with_3(String command) throws IOException {
        assumeThat(Path.of(FULL)).exists();
        try (OutputStream full = Files.newOutputStream(Path.of(FULL), StandardOpenOption.WRITE)) {
            CommandRun run = printedTo(full, command.split(" "));
            assertThat(run.code()).isEqualTo(3);
            isOneSentence(run.err());
            assertThat(run.err()).contains("can't be printed");
        }
    }

    @Test
    void results_for_a_reader_who_has_left_end_with_3() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(printedTo(closed, "check", STOKE).code()).isEqualTo(3);
    }

    @Test
    void errors_of_an_input_are_kept_when_nothing_can_be_printed() {
        CommandRun run = printedTo(OutputStream.nullOutputStream(), "check", "no-such.yaml");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void too_little_memory_ends_with_3_in_one_sentence() throws IOException, InterruptedException {
        Path big = folder.resolve("big.jsh");
        Files.writeString(big, "long[] much = new long[Integer.MAX_VALUE - 8];\n");
        Process process = Jvm.start(
                "-Xmx64m", "-cp", System.getProperty("java.class.path"), "org.wholesum.Main", "script", big.toString());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        isOneSentence(printed);
        assertThat(printed).contains("memory", "-Xmx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run ", "check ", "inspect ", "pseudonymise ", "new ", "script "})
    void help_says_what_each_code_means(String command) {
        String help = CommandRun.of((command + "--help").split(" ")).out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains(
                        "Exit codes:",
                        "0 the command succeeded",
                        "1 an expectation is not met, or a script failed",
                        "2 an input or an argument can't be used",
                        "3 the machine: out of memory, output can't be written, or an internal error");
    }
}
